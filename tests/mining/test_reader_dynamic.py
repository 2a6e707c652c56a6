"""The names that a module's `__getattr__` knows are names of the module, where it says which they are."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

pytest.importorskip("griffe")

from qlint.knowledge.mining.surface import Announcement
from tests.mining.packages import Files, differences, surface

NEW = "class Thing: ...\ndef run(a, *, b=1): ...\nvalue = 1"

CASES: Mapping[str, Files] = {
    "one name": {
        "": """
            def __getattr__(name):
                if name == "Thing":
                    from .new import Thing
                    return Thing
                raise AttributeError(name)
        """,
        "new.py": NEW,
    },
    "several names, branch by branch": {
        "": """
            from . import new
            def __getattr__(name):
                if name == "Old":
                    return new.Thing
                elif name in ("walk", "march"):
                    return new.run
                raise AttributeError(name)
        """,
        "new.py": NEW,
    },
    "a list of names in another module": {
        "": """
            import importlib
            _NAMES = ["Thing", "run", "value"]
            def __getattr__(name):
                if name in _NAMES:
                    return getattr(importlib.import_module("pkg.new"), name)
                raise AttributeError(name)
        """,
        "new.py": NEW,
    },
    "a table of modules": {
        "": """
            import importlib
            _MOVED = {"Thing": "pkg.new", "value": ".new"}
            def __getattr__(name):
                if (module := _MOVED.get(name)) is not None:
                    return getattr(importlib.import_module(module, __name__), name)
                raise AttributeError(name)
        """,
        "new.py": NEW,
    },
    "a table of values": {
        "": """
            from .new import run as _run, Thing as _Thing
            _TABLE = {"walk": _run, "Old": _Thing}
            def __getattr__(name):
                if name in _TABLE:
                    return _TABLE[name]
                raise AttributeError(name)
        """,
        "new.py": NEW,
    },
    "a name that is refused": {
        "": """
            import importlib
            _MOVED = {"Thing", "gone"}
            def __getattr__(name):
                if name not in _MOVED:
                    raise AttributeError(name)
                return getattr(importlib.import_module("pkg.new"), name)
        """,
        "new.py": NEW,
    },
    "all names of another module": {
        "": "",
        "old.py": """
            import warnings
            import pkg.new
            def __getattr__(name):
                if name.startswith("_"):
                    raise AttributeError(name)
                warnings.warn("moved", DeprecationWarning, stacklevel=2)
                return getattr(pkg.new, name)
        """,
        "new.py": NEW,
    },
    "submodules that are loaded when they are asked for": {
        "": """
            import importlib
            _LAZY = ("new", "other")
            def __getattr__(name):
                if name in _LAZY:
                    return importlib.import_module(f"{__name__}.{name}")
                raise AttributeError(name)
        """,
        "new.py": NEW,
        "other.py": "",
    },
    "a submodule wins over what the table says": {
        "": """
            _MOVED = {"new": "pkg.other"}
            def __getattr__(name):
                import importlib
                if name in _MOVED:
                    return getattr(importlib.import_module(_MOVED[name]), name)
                raise AttributeError(name)
        """,
        "new.py": NEW,
        "other.py": "new = 1",
    },
    "imports from a module that has only a table": {
        "": "from .old import Thing\nfrom .old import walk as _walk\nmarch = _walk",
        "old.py": """
            def __getattr__(name):
                from . import new
                if name == "Thing":
                    return new.Thing
                if name == "walk":
                    return new.run
                raise AttributeError(name)
        """,
        "new.py": NEW,
    },
}


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, list[str]]:
    return differences(tmp_path_factory.mktemp("dynamic"), CASES)


@pytest.mark.parametrize("case", CASES)
def test_the_reader_tells_what_an_import_shows(found: Mapping[str, list[str]], case: str) -> None:
    assert found[case] == []


TOLD = {
    "one name": ["Thing", "new"],
    "several names, branch by branch": ["Old", "march", "new", "walk"],
    "a list of names in another module": ["Thing", "importlib", "new", "run", "value"],
    "a table of modules": ["Thing", "importlib", "new", "value"],
    "a table of values": ["Old", "new", "walk"],
    "a name that is refused": ["Thing", "importlib", "new"],
    "imports from a module that has only a table": ["Thing", "march", "new", "old"],
}


@pytest.mark.parametrize("case", TOLD)
def test_no_name_of_the_table_is_missed(tmp_path: Path, case: str) -> None:
    module = surface(tmp_path, CASES[case]).modules["pkg"]
    assert (list(module.names), module.open) == (TOLD[case], False)


def test_all_names_of_another_module_are_told(tmp_path: Path) -> None:
    module = surface(tmp_path, CASES["all names of another module"]).modules["pkg.old"]
    assert {name: entry.definition for name, entry in module.names.items() if name != "warnings"} == {
        "Thing": "pkg.new.Thing",
        "pkg": "pkg",
        "run": "pkg.new.run",
        "value": "pkg.new.value",
    }


@pytest.mark.parametrize(
    "hook", ["__getattr__ = make()", "def __getattr__(name):\n    return tables()[name]", "from .other import __getattr__"]
)
def test_a_hook_that_can_not_be_read_leaves_the_module_open(tmp_path: Path, hook: str) -> None:
    assert surface(tmp_path, hook).modules["pkg"].open


def test_the_hook_announces_what_it_hands_out(tmp_path: Path) -> None:
    text = """
        import warnings
        from . import new
        def __getattr__(name):
            if name == "Old":
                warnings.warn("Old is deprecated since 1.2. Use Thing instead.", DeprecationWarning, stacklevel=2)
                return new.Thing
            raise AttributeError(name)
    """
    entry = surface(tmp_path, {"": text, "new.py": NEW}).modules["pkg"].names["Old"]
    assert entry.definition == "pkg.new.Thing"
    assert [each.since for each in entry.announced] == ["1.2"]
    assert all(isinstance(each, Announcement) for each in entry.announced)
