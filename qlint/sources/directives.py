"""What the directives of reST and MyST hold, and which languages are Python."""

from __future__ import annotations

from enum import Enum

# What pages call Python and its sessions.
LANGUAGES = frozenset(
    {"python", "python3", "py", "py3", "pycon", "pycon3", "python-repl", "ipython", "ipython3", "ipythonconsole", "doctest"}
)

_CODE = frozenset({"code", "code-block", "code-cell", "prompt", "sourcecode"})
_RUNS_PYTHON = frozenset({"doctest", "ipython", "jupyter-execute", "jupyter-input", "plot", "testcleanup", "testcode", "testsetup"})
_FOREIGN = frozenset(
    {"graphviz", "jupyter-output", "literalinclude", "math", "mermaid", "parsed-literal", "productionlist", "raw", "testoutput", "toctree"}
)


class Holds(Enum):
    """What the content of a directive is."""

    PYTHON = "Python"
    ANY_CODE = "code of a language that is not named"
    FOREIGN = "nothing of ours"
    PAGE = "more of the page"


def holds(name: str, argument: str, *, kernel: str = "python") -> Holds:
    """What a directive called `name` holds; `kernel` is the language that the cells of the page run in."""
    if name in _RUNS_PYTHON:
        return Holds.PYTHON
    if name in _CODE:
        language, *_ = argument.lower().split() or [kernel if name == "code-cell" else ""]
        if not language:
            return Holds.ANY_CODE
        return Holds.PYTHON if language in LANGUAGES else Holds.FOREIGN
    return Holds.FOREIGN if name in _FOREIGN else Holds.PAGE
