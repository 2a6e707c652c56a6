"""The same, relative to the package, and for a name that Qiskit removed."""

from .compat import (
    Provider as IBMProvider,  # expect: QLT201
    execute,  # expect: QLT101
)

backend = IBMProvider().get_backend("ibm_perth")
execute([], backend)
