"""The names of a module are those that it has when it has been imported."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

pytest.importorskip("griffe")

from qlint.knowledge.mining.reader import read
from qlint.knowledge.mining.surface import Entry
from qlint.knowledge.schema import Kind
from tests.mining.packages import Files, differences, surface

CASES: Mapping[str, Files | str] = {
    "assignments": "a = 1\nb: int = 2\nc: int\n(d, [e, *f]) = 1, [2, 3]\ng = h = 4\n_private = 5",
    "compound statements": """
        import contextlib
        with contextlib.nullcontext() as opened:
            inside = 1
        for item in [1, 2]:
            last = item
        else:
            after = 1
        while True:
            once = 1
            break
    """,
    "deleted names": "a = 1\nb = 2\ndel a\nfor c in []:\n    pass\nc = d = 1\ndel d",
    "deleted loop variables": "for name in ('x', 'y'):\n    pass\ndel name",
    "imports": {
        "": "import os, os.path as where\nimport pkg.one\nfrom . import two as second\nfrom .one import thing, made as maker",
        "one.py": "class thing: ...\ndef made(a, b=1): ...",
        "two.py": "from pkg.one import thing as other",
    },
    "submodules are names of their package": {"one.py": "", "deep/__init__.py": "", "deep/er.py": "value = 1"},
    "a namespace package below": {"one/inner.py": "value = 1"},
    "a class hides the module of its name": {"": "from .Thing import Thing", "Thing.py": "class Thing: ..."},
    "stars take what is public": {"": "from .one import *", "one.py": "import os\na = 1\n_b = 2\ndef c(x): ..."},
    "stars take what __all__ lists": {"": "from .one import *", "one.py": "__all__ = ['a', '_b']\na = 1\n_b = 2\nc = 3"},
    "stars of stars": {
        "": "from .one import *\nfrom .two import thing",
        "one.py": "from .two import *\n__all__ = ['thing', 'other']\nother = 1",
        "two.py": "class thing: ...\nclass hidden: ...",
    },
    "stars take submodules that were loaded": {
        "": "from .sub import *",
        "sub/__init__.py": "from . import one",
        "sub/one.py": "",
        "sub/two.py": "",
    },
    "a star takes no submodule that is loaded later": {
        "": "from .sub import *\nfrom . import late",
        "sub/__init__.py": "import pkg\na = 1",
        "sub/one.py": "",
        "late.py": "from .sub import one",
    },
    "__all__ that grows": {
        "": """
            from . import one, two
            from .one import *
            from .two import *
            __all__ = ['own'] + list(one.__all__)
            __all__ += two.__all__
            __all__.extend(['more', *('most',)])
            __all__.append('last')
            own = more = most = last = 1
        """,
        "one.py": "__all__ = ('a',)\na = 1",
        "two.py": "NAMES = ['b']\n__all__ = list(NAMES)\nb = 1",
    },
    "__all__ of a module that shares its name with a function": {
        "": "from . import n_local as mod\nfrom .n_local import *\n__all__ = []\n__all__ += mod.__all__",
        "n_local.py": "__all__ = ['n_local']\ndef n_local(a): ...",
    },
    "sorted and set __all__": "__all__ = sorted({'a': 1, 'b': 2}.keys())\na = b = 1",
    "conditions that imports don't meet": """
        from typing import TYPE_CHECKING
        import typing
        if TYPE_CHECKING:
            from collections import OrderedDict
        else:
            real = 1
        if not typing.TYPE_CHECKING:
            also = 1
        if __name__ == "__main__":
            script = 1
        if False:
            never = 1
    """,
    "fallbacks for what can't be imported": """
        try:
            import _thread
            found = True
        except ImportError:
            found = False
        else:
            sure = 1
        finally:
            always = 1
    """,
    "the first definition stays where a condition may replace it": """
        import os
        class Base: ...
        class Better(Base): ...
        if os.environ.get('no such variable'):
            Base = Better
    """,
    "aliases of classes, functions and modules": {
        "": "from . import one\nAlias = one.Thing\nlocal = Alias\nmodule = one\ncalled = one.run\nimported = one.Thing.Inner",
        "one.py": "class Thing:\n    class Inner: ...\ndef run(a, *, b): ...\nshort = run",
    },
    "modules that import each other": {
        "": "from .one import One",
        "one.py": "from . import two\nclass One: ...\ndef first(): return two.Two",
        "two.py": "from pkg import one\nclass Two:\n    other = 1",
    },
    "a name that modules take from each other in a circle": {
        "": "from .one import *",
        "one.py": "from . import two\nmade = two.value",
        "two.py": "value = 1",
    },
    "stars that give back what a module took before": {
        "": "from .shape import *\nfrom .box import *\nfrom .lid import *",
        "shape.py": "class Shape: ...",
        "box.py": "from pkg import Shape\nclass Box(Shape): ...",
        "lid.py": "import pkg.box\nfrom pkg.box import Shape\nclass Lid(Shape): ...",
    },
    "names set through globals()": "globals()['made'] = 1",
    "a loop over names that sets globals": "for each in ('x', 'y'):\n    globals()[each] = each",
    "decorated functions": """
        import functools
        def logged(function):
            @functools.wraps(function)
            def inner(*args): ...
            return inner
        @logged
        def plain(a, b=1): ...
    """,
    "lambdas and partial functions": "import functools\ndef plain(a): ...\nbound = functools.partial(plain, 1)",
}


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, list[str]]:
    return differences(tmp_path_factory.mktemp("modules"), CASES)


@pytest.mark.parametrize("case", CASES)
def test_the_reader_tells_what_an_import_shows(found: Mapping[str, list[str]], case: str) -> None:
    assert found[case] == []


def test_what_only_a_run_knows_is_seen_as_a_difference(tmp_path: Path) -> None:
    cases = {"untold": "globals()['na' + str(len('me'))] = 1", "unfound": "if __import__('sys').version_info < (3,):\n    old = 1"}
    assert differences(tmp_path, cases) == {
        "untold": ["real name pkg.na2 value"],
        "unfound": ["read name pkg.old value"],
    }


def names(folder: Path, files: Files | str, module: str = "pkg") -> Mapping[str, Entry]:
    return surface(folder, files).modules[module].names


def test_what_python_2_wrote_makes_an_open_module(tmp_path: Path) -> None:
    found = surface(tmp_path, {"": "from .old import *", "old.py": "print 'hello'\nvalue = 1", "new.py": "value = 1"})
    assert {path: module.open for path, module in found.modules.items()} == {"pkg": True, "pkg.old": True, "pkg.new": False}
    assert list(found.modules["pkg"].names) == ["new", "old"]


@pytest.mark.parametrize(
    "text",
    ["from unknown import *", "from .nowhere import *", "from ._machine import *", "def __getattr__(name):\n    return load(name)"],
)
def test_a_module_that_may_have_more_names_is_open(tmp_path: Path, text: str) -> None:
    (tmp_path / "pkg").mkdir()
    (tmp_path / "pkg" / "_machine.cpython-39-x86_64-linux-gnu.so").touch()
    assert surface(tmp_path, text).modules["pkg"].open


def test_an_encoding_that_the_file_declares(tmp_path: Path) -> None:
    (tmp_path / "pkg").mkdir()
    (tmp_path / "pkg" / "french.py").write_bytes("# -*- coding: iso-8859-1 -*-\nété = 'à'\n".encode("iso-8859-1"))
    assert list(names(tmp_path, "", "pkg.french")) == ["été"]


def test_test_suites_and_scripts_are_no_modules(tmp_path: Path) -> None:
    files = {"__main__.py": "", "tests/__init__.py": "", "test/one.py": "", "sub/tests/two.py": "", "sub/three.py": "", "testing.py": ""}
    assert list(surface(tmp_path, files).modules) == ["pkg", "pkg.sub", "pkg.sub.three", "pkg.testing"]


def test_what_compiled_modules_have_is_taken_for_what_its_spelling_says(tmp_path: Path) -> None:
    (tmp_path / "pkg").mkdir()
    (tmp_path / "pkg" / "_machine.so").touch()
    found = names(tmp_path, "from ._machine import Thing, run, LIMIT\nfrom . import _machine\nother = _machine.Other")
    assert found == {
        "Thing": Entry(Kind.CLASS, "pkg._machine.Thing"),
        "run": Entry(Kind.FUNCTION, "pkg._machine.run"),
        "LIMIT": Entry(Kind.ATTRIBUTE, "pkg._machine.LIMIT"),
        "other": Entry(Kind.CLASS, "pkg._machine.Other"),
    }


def test_parts_of_compiled_modules_that_are_put_in_place_by_hand_can_be_imported(tmp_path: Path) -> None:
    (tmp_path / "pkg").mkdir()
    (tmp_path / "pkg" / "machine.so").touch()
    text = (
        "import sys\nfrom . import machine\nsys.modules['pkg.machine.part.deep'] = machine.part.deep\nfrom pkg.machine.part.deep import run"
    )
    found = surface(tmp_path, text)
    assert list(found.modules) == ["pkg", "pkg.machine", "pkg.machine.part", "pkg.machine.part.deep"]
    assert found.modules["pkg"].names["run"] == Entry(Kind.FUNCTION, "pkg.machine.part.deep.run")


def test_names_of_other_distributions_keep_the_path_of_the_import(tmp_path: Path) -> None:
    found = names(tmp_path, "import numpy as np\nfrom qiskit.circuit import Gate as G, QuantumCircuit\nalias = G\ncalled = np.array")
    assert {name: entry.definition for name, entry in found.items()} == {
        "np": "numpy",
        "G": "qiskit.circuit.Gate",
        "QuantumCircuit": "qiskit.circuit.QuantumCircuit",
        "alias": "qiskit.circuit.Gate",
        "called": "numpy.array",
    }


def test_private_names_are_told_only_where_public_ones_lead_to_them(tmp_path: Path) -> None:
    files = {
        "": "from ._inner import shown\nfrom ._inner import _Hidden as Shown\n_alone = 1\n__version__ = '1'",
        "_inner.py": "def shown(): ...\nclass _Base: ...\nclass _Hidden(_Base): ...\nclass _Alone: ...\n_value = 1",
    }
    found = surface(tmp_path, files)
    assert list(found.modules["pkg"].names) == ["Shown", "__version__", "shown"]
    assert list(found.modules["pkg._inner"].names) == ["_Base", "_Hidden", "shown"]
    assert list(found.classes) == ["pkg._inner._Base", "pkg._inner._Hidden"]


def test_special_names_are_not_told_nor_is_what_is_taken_from_them(tmp_path: Path) -> None:
    text = "from . import one\n__all__ = ['where']\n__author__ = 'me'\nwhere = one.__path__\nplaces = __path__\n__qiskit_version__ = '2'\n"
    found = names(tmp_path, {"": text + "from .one import __version__ as release", "one.py": "__version__ = '1'"})
    assert found == {
        "__qiskit_version__": Entry(Kind.ATTRIBUTE),
        "one": Entry(Kind.MODULE),
        "places": Entry(Kind.ATTRIBUTE),
        "release": Entry(Kind.ATTRIBUTE, "pkg.one.__version__"),
        "where": Entry(Kind.ATTRIBUTE),
    }


def test_several_roots_of_which_one_is_missing(tmp_path: Path) -> None:
    for path in ("one/sub/deep.py", "two.py"):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text("value = 1")
    found = read(tmp_path, distribution="d", release="1", roots=("one.sub", "two", "three"), requires=("qiskit>=1",))
    assert (list(found.modules), found.distribution, found.release, found.requires) == (
        ["one.sub", "one.sub.deep", "two"],
        "d",
        "1",
        ("qiskit>=1",),
    )
