"""What IPython's magics do to a program, as far as its names are concerned.

The names are those of IPython and of common extensions. A magic that is not named here may do anything.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from enum import Enum


class Effect(Enum):
    """What a magic means for the code around it."""

    NONE = "binds no name that the code could use"
    CODE = "what follows it is Python, run among the notebook's names"
    ANYTHING = "may bind any name"


# What a cell magic makes of the lines below its own.
_CELL_CODE = frozenset({"capture", "debug", "heat", "memit", "mprun", "prun", "scrub", "time", "timeit", "wandb"})
_CELL_FOREIGN = frozenset(
    {"!", "HTML", "R", "SVG", "bash", "cmd", "file", "html", "javascript", "js", "julia", "latex", "markdown", "mermaid", "perl", "pypy"}
    | {"python", "python2", "python3", "qsharp", "ruby", "script", "sh", "skip", "sql", "svg", "sx", "system", "writefile"}
)

_LINE_CODE = frozenset({"memit", "mprun", "prun", "time", "timeit"})
_LINE_HARMLESS = frozenset(
    {"alias", "alias_magic", "autoawait", "autocall", "automagic", "autoreload", "bookmark", "cat", "cd", "clear", "code_wrap", "colab"}
    | {"colors", "conda", "config", "connect_info", "cp", "debug", "dhist", "dirs", "doctest_mode", "env", "gui", "hist", "history"}
    | {"killbgscripts", "ldir", "less", "lf", "lk", "ll", "load_ext", "logoff", "logon", "logstart", "logstate", "logstop", "lprun", "ls"}
    | {"lsmagic", "lx", "magic", "mamba", "man", "matplotlib", "micromamba", "mkdir", "more", "mv", "notebook", "page", "pastebin", "pdb"}
    | {"pdef", "pdoc", "pfile", "pinfo", "pinfo2", "pip", "pip3", "popd", "pprint", "precision", "psearch", "psource", "pushd", "pwd"}
    | {"pycat", "qtconsole", "quickref", "rehashx", "reload_ext", "rep", "reset", "reset_selective", "rm", "rmdir", "save", "set_env"}
    | {"sx", "system", "tb", "tensorboard", "unalias", "unload_ext", "uv", "watermark", "who", "who_ls", "whos", "xdel", "xmode"}
)

# The magics that modules of the watched packages register when they are imported, read from the published packages.
REGISTERED_BY = {
    "qiskit.tools.jupyter": frozenset(
        {"monospaced_output", "qiskit_backend_monitor", "qiskit_backend_overview", "qiskit_copyright", "qiskit_disable_job_watcher"}
        | {"qiskit_job_status", "qiskit_job_watcher", "qiskit_progress_bar", "qiskit_version_table"}
    ),
    "qiskit.wrapper.jupyter": frozenset({"qiskit_job_status", "qiskit_progress_bar"}),
    "qiskit.providers.ibmq.jupyter": frozenset({"disable_ibmq_dashboard", "iqx_dashboard"}),
    "qiskit_ibm_provider.jupyter": frozenset({"disable_ibm_quantum_dashboard", "ibm_quantum_dashboard"}),
}
_REGISTERED = frozenset().union(*REGISTERED_BY.values())
_REGISTERED_FOR_CODE = frozenset({"qiskit_job_status", "qiskit_progress_bar"})
_LOADS = {name: re.compile(rf"^(?:import[ \t]+[^\r\n#]*|from[ \t]+){re.escape(name)}\b", re.MULTILINE) for name in REGISTERED_BY}
_LOADS_OTHERS = re.compile(r"^[ \t]*(?:import|from)[ \t]+[\w.]*magic|\bregister_\w*magic", re.MULTILINE)

# Automatic magic: typed as the only line of a cell, these need no `%`.
AUTOMATIC = _LINE_HARMLESS | _LINE_CODE | {"load", "pylab", "run"}


def of_line(name: str) -> Effect:
    """The effect of `%name`."""
    if name in _LINE_CODE:
        return Effect.CODE
    return Effect.NONE if name in _LINE_HARMLESS or name in _REGISTERED else Effect.ANYTHING


def of_cell(name: str) -> Effect:
    """The effect of `%%name` and of the lines below it."""
    if name in _CELL_CODE or name in _REGISTERED_FOR_CODE:
        return Effect.CODE
    return Effect.NONE if name in _CELL_FOREIGN else Effect.ANYTHING


def module_of(name: str, loaded: Collection[str]) -> str | None:
    """The module of a watched package that registers the magic, among those that are loaded."""
    return next((module for module, names in REGISTERED_BY.items() if module in loaded and name in names), None)


def registered(text: str) -> frozenset[str]:
    """The modules of watched packages whose magics the program loads, unless it has magics from elsewhere, which may be called the same."""
    if _LOADS_OTHERS.search(text) is not None:
        return frozenset()
    return frozenset(name for name, loads in _LOADS.items() if loads.search(text) is not None)
