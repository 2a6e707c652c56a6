"""Annotations are written by what they mean: canonical paths of classes, and the containers around them."""

from __future__ import annotations

from pathlib import Path

import pytest

pytest.importorskip("griffe")

from tests.mining.packages import surface

HEAD = """
from __future__ import annotations
import collections.abc, typing, typing as t
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated, Any, Dict, Final, List, Literal, Optional, Self, Set, Tuple, Type, TypeVar, Union
from typing_extensions import Self as Own
import numpy as np
from qiskit import QuantumCircuit
import qiskit.circuit as circuits
from . import shapes
from .shapes import Box, Box as Crate, Alias
if TYPE_CHECKING:
    from .shapes import Lid
    from qiskit.providers import Backend
Number = Union[int, float]
T = TypeVar("T")
"""
SHAPES = "class Box:\n    class Part: ...\nclass Lid: ...\nAlias = Box\ndef make(): ..."


def gives(folder: Path, code: str) -> str:
    return surface(folder, {"": f"{HEAD}\n{code}", "shapes.py": SHAPES}).modules["pkg"].names["run"].gives


@pytest.mark.parametrize(
    ("annotation", "expected"),
    [
        ("int", "int"),
        ("None", "None"),
        ("bool | None", "bool | None"),
        ("Box", "pkg.shapes.Box"),
        ("'Box'", "pkg.shapes.Box"),
        ("Crate", "pkg.shapes.Box"),
        ("Alias", "pkg.shapes.Box"),
        ("shapes.Box", "pkg.shapes.Box"),
        ("shapes.Box.Part", "pkg.shapes.Box.Part"),
        ("Lid", "pkg.shapes.Lid"),
        ("QuantumCircuit", "qiskit.QuantumCircuit"),
        ("circuits.Gate", "qiskit.circuit.Gate"),
        ("Backend", "qiskit.providers.Backend"),
        ("Optional[Box]", "pkg.shapes.Box | None"),
        ("Optional['Box']", "pkg.shapes.Box | None"),
        ("typing.Optional[Box]", "pkg.shapes.Box | None"),
        ("t.Optional[Box]", "pkg.shapes.Box | None"),
        ("Union[Box, Lid, None]", "pkg.shapes.Box | pkg.shapes.Lid | None"),
        ("Box | Lid | Box", "pkg.shapes.Box | pkg.shapes.Lid"),
        ("list[Box]", "list[pkg.shapes.Box]"),
        ("List[Box]", "list[pkg.shapes.Box]"),
        ("List['Box']", "list[pkg.shapes.Box]"),
        ("Sequence[Box | None]", "list[pkg.shapes.Box | None]"),
        ("collections.abc.Iterable[int]", "list[int]"),
        ("Set[str]", "set[str]"),
        ("dict[str, Box]", "dict[str, pkg.shapes.Box]"),
        ("Mapping[str, list[Box]]", "dict[str, list[pkg.shapes.Box]]"),
        ("tuple[Box, int]", "tuple[pkg.shapes.Box, int]"),
        ("Tuple[Box, ...]", "tuple[pkg.shapes.Box, ...]"),
        ("list", "list[?]"),
        ("Dict", "dict[?, ?]"),
        ("tuple", "tuple[?, ...]"),
        ("list[np.ndarray]", "list[?]"),
        ("Literal['a', 'b']", "str"),
        ("Literal[1, 'b']", "int | str"),
        ("Annotated[Box, 'big']", "pkg.shapes.Box"),
        ("Final[int]", "int"),
        # What can't be said, or would say less than nothing:
        ("np.ndarray", ""),
        ("Any", ""),
        ("object", ""),
        ("Callable[[int], Box]", ""),
        ("Type[Box]", ""),
        ("T", ""),
        ("Number", ""),
        ("Box | np.ndarray", ""),
        ("Unknown", ""),
        ("shapes.make", ""),
        ("'not a type'", ""),
    ],
)
def test_what_a_function_gives(tmp_path: Path, annotation: str, expected: str) -> None:
    assert gives(tmp_path, f"def run() -> {annotation}: ...") == expected


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("run = shapes.Box()", "pkg.shapes.Box"),
        ("run = Box()", "pkg.shapes.Box"),
        ("run: Box = make()", "pkg.shapes.Box"),
        ("run: 'List[Box]' = []", "list[pkg.shapes.Box]"),
        ("run = shapes.make()", ""),
        ("run = [Box()]", ""),
        ("async def run() -> Box: ...", ""),
        ("@contextmanager\ndef run() -> Iterator[Box]: ...", ""),
        ("def run(): return Box()", ""),
    ],
)
def test_what_a_name_gives(tmp_path: Path, code: str, expected: str) -> None:
    assert gives(tmp_path, code) == expected


@pytest.mark.parametrize(
    ("method", "expected"),
    [
        ("def run(self) -> Self: ...", "self"),
        ("def run(self) -> Own: ...", "self"),
        ("def run(self: S) -> S: ...", "self"),
        ("def run(self) -> 'Thing': ...", "pkg.Thing"),
        ("def run(self) -> Optional[Thing]: ...", "pkg.Thing | None"),
        ("def run(self) -> Inner: ...", "pkg.Thing.Inner"),
        ("def run(self) -> Thing.Inner: ...", "pkg.Thing.Inner"),
        ("@property\n    def run(self) -> List[Box]: ...", "list[pkg.shapes.Box]"),
        ("@classmethod\n    def run(cls) -> list[Self]: ...", "list[self]"),
        ("run: Box = None", "pkg.shapes.Box"),
        ("run: Box", "pkg.shapes.Box"),
        ("def __init__(self):\n        self.run: Box = None", "pkg.shapes.Box"),
        ("def run(self) -> T: ...", ""),
    ],
)
def test_what_a_member_gives(tmp_path: Path, method: str, expected: str) -> None:
    code = f"{HEAD}\nS = TypeVar('S', bound='Thing')\nclass Thing:\n    class Inner: ...\n    {method}\n"
    assert surface(tmp_path, {"": code, "shapes.py": SHAPES}).classes["pkg.Thing"].members["run"].gives == expected


def test_a_name_that_the_class_binds_itself_means_the_class_of_the_module_in_annotations_of_earlier_methods(tmp_path: Path) -> None:
    code = f"{HEAD}\nclass Thing:\n    def run(self) -> Box: ...\n    def Lid(self) -> Lid: ..."
    members = surface(tmp_path, {"": code, "shapes.py": SHAPES}).classes["pkg.Thing"].members
    assert members["run"].gives == "pkg.shapes.Box"
