"""The runners from outside."""

from runner.counting import HardwareCounter, LocalCounter

HardwareCounter("ibm_fez").backend.run([])  # expect: QLT102
HardwareCounter("ibm_fez").service.get_backend("ibm_kyiv")  # expect: QLT102
LocalCounter("stabilizer").backend.run([])
