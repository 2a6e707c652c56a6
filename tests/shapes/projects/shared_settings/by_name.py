"""Takes the device by name."""

from config import SHOTS, backend, service

backend.run([], shots=SHOTS)  # expect: QLT102
service.get_backend("ibm_fez")  # expect: QLT102
