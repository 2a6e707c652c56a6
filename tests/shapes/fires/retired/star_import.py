"""A star import of the provider is reported at the star, once."""

from qiskit_ibm_provider import *  # expect: QLT201

provider = IBMProvider()
for device in provider.backends():
    print(device.name)
