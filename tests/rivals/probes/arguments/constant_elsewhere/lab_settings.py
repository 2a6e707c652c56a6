"""What the lab has agreed on."""

COMPILER = {"optimization_level": 1, "backend_properties": None}
FINE = {"optimization_level": 1}
CHANNEL = "ibm_quantum"
PLATFORM = "ibm_quantum_platform"
