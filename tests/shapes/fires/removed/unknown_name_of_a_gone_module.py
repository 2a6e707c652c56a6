"""A module that is gone is the one thing to say of a name that it never had."""

from qiskit.tools.qi import TextProgressBar  # expect: QLT101
