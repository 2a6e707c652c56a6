"""What is told of a class beyond its names: bases and members of other distributions, what attributes give, and what makes its objects."""

from __future__ import annotations

from pathlib import Path

import pytest

pytest.importorskip("griffe")

from qlint.knowledge.mining.surface import ClassSurface, Entry
from qlint.knowledge.schema import Kind
from tests.mining.packages import surface


def cls(folder: Path, text: str, path: str = "pkg.Thing") -> ClassSurface:
    return surface(folder, text).classes[path]


def test_members_set_on_classes_of_other_distributions_are_extensions(tmp_path: Path) -> None:
    text = """
        from qiskit.circuit import QuantumCircuit as Circuit
        import qiskit.circuit as circuits
        def save(self, label=None) -> Circuit: ...
        Circuit.save = save
        circuits.Gate.size = 1
        Circuit._hidden = save
    """
    assert surface(tmp_path, text).classes == {
        "qiskit.circuit.QuantumCircuit": ClassSurface(
            members={"save": Entry(Kind.METHOD, parameters="(self, label=)", gives="qiskit.circuit.QuantumCircuit")}, extends=True
        ),
        "qiskit.circuit.Gate": ClassSurface(members={"size": Entry(Kind.ATTRIBUTE)}, extends=True),
    }


def test_a_base_of_another_distribution_is_told_by_the_path_of_the_import(tmp_path: Path) -> None:
    found = cls(tmp_path, "from qiskit.providers import BackendV2 as Backend\nclass Thing(Backend, Exception): ...")
    assert (found.bases, found.open) == (("qiskit.providers.BackendV2", "builtins.Exception"), False)


@pytest.mark.parametrize(
    "text",
    [
        "class Thing:\n    def __getattr__(self, name): ...",
        "class Thing:\n    def __getattribute__(self, name): ...",
        "class Thing(make()): ...",
        "class Thing(unknown): ...",
        "class Thing:\n    def __init__(self, values):\n        for name in values:\n            setattr(self, name, 1)",
        "class Thing:\n    def __init__(self, **values):\n        self.__dict__.update(values)",
        "class Thing:\n    def __init__(self, **values):\n        self.__dict__ = values",
        "class Thing:\n    def __init__(self, name):\n        super().__setattr__(name, 1)",
        "class Meta(type):\n    def __getattr__(cls, name): ...\nclass Thing(metaclass=Meta): ...",
        "class Meta(type):\n    def __call__(cls, *args):\n        return 1\nclass Thing(metaclass=Meta): ...",
        "Thing = type('Thing', (), values)",
        "from collections import namedtuple\nThing = namedtuple('Thing', fields)",
    ],
)
def test_a_class_whose_objects_may_have_more_members_is_open(tmp_path: Path, text: str) -> None:
    assert cls(tmp_path, text).open


@pytest.mark.parametrize(
    "text",
    [
        "class Meta(type):\n    def __call__(cls, *args):\n        return super().__call__(*args)\nclass Thing(metaclass=Meta): ...",
        "class Thing:\n    def join(self, other):\n        self.__dict__.update(other.__dict__)",
        "class Thing:\n    def __setstate__(self, state):\n        self.__dict__.update(state)\n        self.__dict__ = state",
        "import abc\nclass Thing(metaclass=abc.ABCMeta):\n    def __init__(self):\n        setattr(other, name, 1)",
    ],
)
def test_other_classes_are_not(tmp_path: Path, text: str) -> None:
    assert not cls(tmp_path, text).open


def test_a_class_never_is_its_own_base(tmp_path: Path) -> None:
    found = cls(tmp_path, "class Base: ...\nclass Thing(Base): ...\nBase = Thing")
    assert (found.bases, found.open) == ((), True)


def test_attributes_that_a_base_stores_or_binds_are_told_of_the_base_alone(tmp_path: Path) -> None:
    text = """
        class Base:
            bound = 1
            @property
            def read(self): ...
        class Thing(Base):
            def __init__(self):
                self.bound = self.read = self.own = 1
    """
    assert list(cls(tmp_path, text).members) == ["__init__", "own"]


def test_what_attributes_give(tmp_path: Path) -> None:
    text = """
        import enum
        class Thing:
            size: int = 1
            def __init__(self):
                self.first = self._make()
                self.count: "int" = 1
                self.next: Thing | None = None
        class Color(enum.Enum):
            RED = 1
    """
    found = surface(tmp_path, text).classes
    assert {name: entry.gives for name, entry in found["pkg.Thing"].members.items() if name != "__init__"} == {
        "count": "int",
        "first": "",
        "next": "pkg.Thing | None",
        "size": "int",
    }
    assert found["pkg.Color"].members["RED"].gives == "pkg.Color"


@pytest.mark.parametrize(
    ("decorator", "signature"),
    [
        ("@attr.s", "(self, a, b=)"),
        ("@attr.s(init=False)", None),
        ("@dataclass", "(self, a, b=)"),
        ("@dataclass(kw_only=True)", "(self, *, a, b=)"),
        ("@made", "(self, *, a, b=)"),
        ("@unknown", None),
    ],
)
def test_the_constructor_that_a_decorator_makes(tmp_path: Path, decorator: str, signature: str | None) -> None:
    text = """
        import attr
        from pydantic import ConfigDict, Field
        from pydantic.dataclasses import dataclass
        made = dataclass(config=ConfigDict(validate_assignment=True), kw_only=True)
        %s
        class Thing:
            a: int = Field(...)
            b: int = Field(default=1)
    """
    init = cls(tmp_path, text % decorator).members.get("__init__")
    assert (init.parameters if init else None) == signature


def test_fields_of_data_classes_are_members_too(tmp_path: Path) -> None:
    text = "from dataclasses import dataclass\n@dataclass\nclass Thing:\n    size: int\n    name: str = 'a'"
    assert {name: entry.gives for name, entry in cls(tmp_path, text).members.items()} == {"__init__": "", "name": "str", "size": "int"}


@pytest.mark.parametrize("method", ["def __init__(self, a, b): ...", "def __new__(cls, a, b): ..."])
def test_what_makes_the_values_of_an_enum_is_not_what_calls_meet(tmp_path: Path, method: str) -> None:
    found = cls(tmp_path, f"import enum\nclass Thing(enum.Enum):\n    ONE = 1, 2\n    {method}")
    assert list(found.members) == ["ONE"]


def test_classes_of_other_modules_are_values_of_an_enum_too(tmp_path: Path) -> None:
    text = "import enum\nfrom . import other\nclass Thing(enum.Enum):\n    ONE = other.Class\n    class Inner: ..."
    members = surface(tmp_path, {"": text, "other.py": "class Class: ..."}).classes["pkg.Thing"].members
    assert {name: (entry.kind, entry.gives) for name, entry in members.items()} == {
        "Inner": (Kind.CLASS, ""),
        "ONE": (Kind.ATTRIBUTE, "pkg.Thing"),
    }
