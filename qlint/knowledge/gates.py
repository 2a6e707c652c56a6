"""Methods of circuits that add a gate which no device of IBM's has: not one of those that qiskit-ibm-runtime has the descriptions of."""

from __future__ import annotations

# Not here is what some device has had (`cx`, `cz`, `ecr`, `id`, `rx`, `rz`, `rzz`, `sx`, `x`), and what may become that (`mcx`).
NO_DEVICE_HAS = frozenset({
    "ccx", "ccz", "ch", "cp", "crx", "cry", "crz", "cs", "csdg", "cswap", "csx", "cu", "cy", "dcx", "h", "initialize", "iswap",
    "p", "prepare_state", "r", "rcccx", "rccx", "rv", "rxx", "ry", "ryy", "s", "sdg", "swap", "sxdg", "t", "tdg", "u", "unitary",
    "y", "z",
})  # fmt: skip
