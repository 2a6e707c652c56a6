"""The members of a class are those of its own body, those that its methods store, and those that modules set on it."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

pytest.importorskip("griffe")

from tests.mining.packages import Files, differences

CASES: Mapping[str, Files | str] = {
    "methods of every kind": """
        import functools
        class Thing:
            def plain(self, a, b=1): ...
            async def later(self): ...
            @classmethod
            def made(cls, a): ...
            @staticmethod
            def apart(a, *, b): ...
            @property
            def read(self): ...
            @read.setter
            def read(self, value): ...
            @functools.cached_property
            def once(self): ...
            def _private(self): ...
            def __len__(self): ...
            def __repr__(self): ...
            def __call__(self, *args): ...
    """,
    "members that are assigned": """
        import functools
        class Thing:
            attribute = 1
            _hidden = 2
            a, b = 1, 2
            with_type: int = 1
            only_type: int
            class Inner:
                deep = 1
                def method(self): ...
            other = Inner
            def method(self, a): ...
            alias = method
            doubled = property(method)
            wrapped = staticmethod(method)
            for each in (1, 2):
                last = each
    """,
    "what methods store": """
        class Thing:
            __slots__ = ("slot", "__dict__")
            def __init__(self):
                self.one = self.two = 1
                self.three: int = 3
                (self.four, [self.five, *self.rest]) = 4, [5, 6]
                self._hidden = 0
                if True:
                    with open(__file__) as self.file:
                        pass
                for self.item in (1, 2):
                    pass
                setattr(self, "six", 6)
                object.__setattr__(self, "seven", 7)
                self.__dict__["eight"] = 8
    """,
    "what a constructor stores": """
        class Thing:
            def __new__(cls, a=1):
                made = super().__new__(cls)
                made.stored = a
                return made
            def __init__(self, a=1):
                self.other = a
    """,
    "a constructor that is __new__": "class Thing:\n    def __new__(klass, a, *, b=1): ...",
    "slots": "class Thing:\n    __slots__ = 'single'\nclass Other(Thing):\n    __slots__ = ['one', 'two']",
    "bases": {
        "": """
            import abc, typing, collections
            from . import base
            from .base import Base as Renamed
            Alias = base.Other
            T = typing.TypeVar("T")
            class One(Renamed, Alias): ...
            class Two(abc.ABC, typing.Generic[T]): ...
            class Three(Two[int], metaclass=abc.ABCMeta): ...
            class Four(collections.OrderedDict, base.Base.Inner): ...
        """,
        "base.py": "class Base:\n    class Inner: ...\nclass Other: ...",
    },
    "members that conditions give": """
        import sys
        class Thing:
            if sys.version_info >= (3,):
                def new(self): ...
            try:
                import json as parser
            except ImportError:
                parser = None
    """,
    "enums": """
        import enum
        class Value: ...
        def free(self): ...
        class Color(enum.Enum):
            RED = 1
            GREEN = enum.auto()
            VALUE = Value
            def paint(self): ...
            @property
            def shade(self): ...
            @classmethod
            def all(cls): ...
        class Number(int, enum.Enum):
            ONE = 1
        class Pair(enum.Enum):
            ONE = 1, 2
            def first(self): ...
    """,
    "named tuples": """
        import collections, typing
        Point = collections.namedtuple("Point", ["x", "y"])
        class Place(typing.NamedTuple):
            name: str
            size: int = 1
            def double(self): ...
    """,
    "data classes": """
        import dataclasses
        from dataclasses import dataclass, field, KW_ONLY
        from typing import ClassVar
        @dataclass
        class One:
            a: int
            b: list = field(default_factory=list)
            c: ClassVar[int] = 1
            d: int = field(default=1, init=False)
            def method(self): ...
        @dataclasses.dataclass(frozen=True, kw_only=True)
        class Two:
            a: int = 1
            b: int = field(default=2, kw_only=False)
        @dataclass
        class Three(One):
            e: str = "e"
            _: KW_ONLY
            f: int
        @dataclass(init=False)
        class Four:
            a: int
        @dataclass
        class Five:
            a: int = 1
            def __init__(self, own): ...
        class Six(One):
            g: int = 1
        @dataclass
        class Seven(Six):
            b: int = 1
            h: int = 2
    """,
    "members that a module sets": {
        "": """
            from .base import Base
            from . import base
            def method(self, a, *, b=1): ...
            Base.method = method
            base.Base.attribute = 1
            setattr(Base, "named", method)
            for name in ("one", "two"):
                setattr(base.Base, name, method)
            for name, function in (("three", method),):
                setattr(Base, f"get_{name}", function)
            for cls in (Base, base.Other):
                cls.shared = property(method)
            Base.Inner.deep = method
        """,
        "base.py": "class Base:\n    class Inner: ...\n    def own(self): ...\nclass Other: ...",
    },
    "a decorator that sets what it decorates on classes": """
        def adds(*classes):
            def decorated(function):
                for cls in classes:
                    setattr(cls, function.__name__, function)
                return function
            return decorated
        class One: ...
        class Two: ...
        @adds(One, Two)
        def method(self, a=1): ...
    """,
    "classes in functions and classes that calls make": """
        def make():
            class Hidden:
                member = 1
            return 1
        if make():
            class Shown:
                member = 1
    """,
    "names that the class body takes from its module": {
        "": "from .one import run, Thing\nclass Class:\n    run = run\n    made = Thing\n    from .one import value",
        "one.py": "def run(self, a): ...\nclass Thing: ...\nvalue = 1",
    },
}


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, list[str]]:
    return differences(tmp_path_factory.mktemp("classes"), CASES)


@pytest.mark.parametrize("case", CASES)
def test_the_reader_tells_what_an_import_shows(found: Mapping[str, list[str]], case: str) -> None:
    assert found[case] == []
