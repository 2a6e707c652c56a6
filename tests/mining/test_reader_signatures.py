"""Signatures are those that calls meet."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

pytest.importorskip("griffe")

from qlint.knowledge.mining.surface import Entry
from qlint.knowledge.schema import Kind
from tests.mining.packages import Files, differences, surface

CASES: Mapping[str, Files | str] = {
    "parameters of every kind": """
        def none(): ...
        def plain(a, b): ...
        def defaults(a, b=1, c=None): ...
        def positional(a, b=1, /): ...
        def mixed(a, /, b, *, c, d=1): ...
        def rest(*args, **kwargs): ...
        def after(a, *args, b, c=1, **rest): ...
        def named(*, a): ...
        def typed(a: int, b: "str" = "x", *args: int, **more: float) -> None: ...
        async def later(a, b=1): ...
        def generator(a):
            yield a
    """,
    "methods": """
        class Thing:
            def __init__(this, a, *, b=1): ...
            def method(self, a, /, b=1, *args, c, **rest): ...
            def hungry(*args, **kwargs): ...
            def __call__(self, *a): ...
            @classmethod
            def made(klass, a=1): ...
            @staticmethod
            def apart(self, a): ...
            def private(self, __name, _single, __special__): ...
        class _Hidden:
            def method(self, __name): ...
        class Shown(_Hidden): ...
    """,
    "wrapped functions keep their own": """
        import functools
        def logged(function):
            @functools.wraps(function)
            def inner(*args, **kwargs): ...
            return inner
        def with_arguments(*names):
            return logged
        @logged
        def one(a, b=1): ...
        @with_arguments("a")
        @logged
        def two(*, a): ...
        class Thing:
            @logged
            def method(self, a): ...
            @classmethod
            @logged
            def made(cls, b=1): ...
            @staticmethod
            @with_arguments()
            def apart(c): ...
    """,
    "overloads give way to what is called": """
        import typing
        from typing import overload
        @overload
        def run(a: int) -> int: ...
        @typing.overload
        def run(a: str, b: int) -> str: ...
        def run(a, b=None, *, c=1): ...
        class Thing:
            @overload
            def run(self, a: int) -> int: ...
            @overload
            def run(self, a: str) -> str: ...
            def run(self, a, b=1): ...
    """,
    "the last of several definitions": """
        import sys
        def run(a): ...
        def run(a, b): ...
        if sys.version_info >= (3,):
            def chosen(a): ...
        else:
            def chosen(b): ...
        try:
            def tried(a): ...
        except ImportError:
            def tried(b): ...
    """,
    "methods in their class's body under another name": """
        class Thing:
            def run(self, a): ...
            walk = run
            apart = staticmethod(run)
            read = property(run)
    """,
}


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, list[str]]:
    return differences(tmp_path_factory.mktemp("signatures"), CASES)


@pytest.mark.parametrize("case", CASES)
def test_the_reader_tells_what_an_import_shows(found: Mapping[str, list[str]], case: str) -> None:
    assert found[case] == []


def test_a_function_that_a_decorator_is_called_with_keeps_its_signature(tmp_path: Path) -> None:
    text = "from . import new\ndef moved(text):\n    return lambda function: function\nold = moved('use new')(new.run)"
    module = surface(tmp_path, {"": text, "new.py": "def run(a, b=1) -> int: ..."}).modules["pkg"]
    assert module.names["old"] == Entry(Kind.FUNCTION, parameters="(a, b=)", gives="int")


def test_a_reexport_has_no_signature_of_its_own(tmp_path: Path) -> None:
    read = surface(tmp_path, {"": "from .one import run", "one.py": "def run(a): ..."})
    assert read.modules["pkg"].names["run"] == Entry(Kind.FUNCTION, "pkg.one.run")
    assert read.modules["pkg.one"].names["run"] == Entry(Kind.FUNCTION, parameters="(a)")


def test_an_inherited_method_stands_at_its_base(tmp_path: Path) -> None:
    classes = surface(tmp_path, "class One:\n    def run(self): ...\nclass Two(One):\n    def walk(self): ...").classes
    assert {path: list(cls.members) for path, cls in classes.items()} == {"pkg.One": ["run"], "pkg.Two": ["walk"]}
