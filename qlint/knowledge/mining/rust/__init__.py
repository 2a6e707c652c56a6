"""What the extension modules of a distribution show Python, read from their Rust sources: nothing is compiled.

Read are PyO3's classes (`#[pyclass]` with its `#[pymethods]`), functions and modules, those made by a macro of one arm included.
What other macros make, and what Python code sets on a class, is not.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from qlint.knowledge.mining.rust.extension import Extension
from qlint.knowledge.mining.surface import ClassSurface, ModuleSurface


@dataclass(frozen=True, slots=True)
class Native:
    """The classes of a release's extension modules by their definition paths, as Python shows them, and the modules with their names.

    A class whose attribute names no module gets the one that it is added to (where Python shows `builtins`); a class that has
    neither is left out.
    """

    classes: Mapping[str, ClassSurface] = field(default_factory=dict)
    modules: Mapping[str, ModuleSurface] = field(default_factory=dict)


def read(folder: Path) -> Native:
    """What an unpacked source distribution makes; raises OSError and UnicodeDecodeError for files that can't be read."""
    extension = Extension(folder)
    return Native(extension.classes(), extension.modules())
