"""What extension modules have is read from their Rust sources, and told where Python shows it."""

from __future__ import annotations

from pathlib import Path

import pytest

pytest.importorskip("griffe")

from qlint.knowledge.mining.reader import read
from qlint.knowledge.mining.surface import Entry, Surface
from qlint.knowledge.schema import Kind
from tests.mining.packages import written

LIB = """
#[pyclass(subclass, module = "pkg.shapes")]
pub struct Box { #[pyo3(get)] depth: usize }

#[pymethods]
impl Box {
    #[new]
    #[pyo3(signature = (depth, *, wide = None))]
    fn new(depth: usize, wide: Option<usize>) -> Self { Box { depth } }
    fn open(&self, key: u8) -> bool { true }
    fn _hidden(&self) {}
    fn __eq__(&self, other: &Box) -> bool { true }
    fn __len__(&self) -> usize { 1 }
}

#[pyclass]
pub enum Size { Small, Exact(u8), Between { start: u8, end: Vec<u8> } }

#[pyfunction]
fn roll(size: usize, deep: Option<u8>) -> f64 { 1.0 }

#[pymodule]
fn _machine(m: &Bound<PyModule>) -> PyResult<()> {
    m.add_class::<Box>()?;
    m.add_class::<Size>()?;
    m.add_wrapped(wrap_pyfunction!(roll))?;
    Ok(())
}
"""

PYTHON = {
    "": "from ._machine import Box, roll, Size\nfrom .sub import Crate",
    "shapes.py": "from pkg._machine import Box as Alias, Box",
    "sub.py": """
        import pkg
        from pkg._machine import Box, unknown
        class Crate(Box):
            def __init__(self):
                self.depth = self.own = 1
            def inner(self) -> list[Box]: ...
            def size(self) -> "pkg.Size": ...
    """,
}


@pytest.fixture
def found(tmp_path: Path) -> Surface:
    crate = tmp_path / "rust" / "crates" / "pyext" / "src"
    crate.mkdir(parents=True)
    (crate / "lib.rs").write_text(LIB)
    (tmp_path / "rust" / "setup.py").write_text('setup(rust_extensions=[RustExtension("pkg._machine", "crates/pyext/Cargo.toml")])')
    folder = written(tmp_path / "python", PYTHON)
    (folder / "pkg" / "_machine.abi3.so").touch()
    return read(folder, distribution="pkg", release="1", roots=("pkg",), rust=tmp_path / "rust")


def test_an_import_leads_to_the_place_that_the_class_names(found: Surface) -> None:
    assert found.modules["pkg"].names == {
        "Box": Entry(Kind.CLASS, "pkg.shapes.Box"),
        "Crate": Entry(Kind.CLASS, "pkg.sub.Crate"),
        "Size": Entry(Kind.CLASS, "pkg._machine.Size"),
        "roll": Entry(Kind.FUNCTION, "pkg._machine.roll"),
        "shapes": Entry(Kind.MODULE),
        "sub": Entry(Kind.MODULE),
    }
    assert found.modules["pkg.shapes"].names == {"Alias": Entry(Kind.CLASS, "pkg.shapes.Box"), "Box": Entry(Kind.CLASS)}


def test_the_extension_module_has_its_names_and_may_have_more(found: Surface) -> None:
    module = found.modules["pkg._machine"]
    assert module.open
    assert module.names == {
        "Box": Entry(Kind.CLASS, "pkg.shapes.Box"),
        "Size": Entry(Kind.CLASS),
        "roll": Entry(Kind.FUNCTION, parameters="(size, deep)", gives="float"),
    }


def test_a_native_class_has_public_members_and_one_constructor(found: Surface) -> None:
    cls = found.classes["pkg.shapes.Box"]
    assert {name: entry.parameters for name, entry in cls.members.items()} == {
        "__init__": "(self, depth, *, wide=)",
        "__len__": "(self)",
        "depth": None,
        "open": "(self, key)",
    }


def test_variants_that_hold_something_are_classes(found: Surface) -> None:
    assert {name: entry.kind for name, entry in found.classes["pkg._machine.Size"].members.items()} == {
        "Between": Kind.CLASS,
        "Exact": Kind.CLASS,
        "Small": Kind.ATTRIBUTE,
    }
    variant = found.classes["pkg._machine.Size.Between"]
    assert variant.bases == ("pkg._machine.Size",)
    assert {name: entry.parameters for name, entry in variant.members.items()} == {
        "__init__": "(self, start, end)",
        "end": None,
        "start": None,
    }
    assert found.classes["pkg._machine.Size.Exact"].members["__init__"].parameters == "(self, _0)"


def test_python_classes_inherit_from_native_ones(found: Surface) -> None:
    cls = found.classes["pkg.sub.Crate"]
    assert cls.bases == ("pkg.shapes.Box",)
    assert list(cls.members) == ["__init__", "inner", "own", "size"]
    assert (cls.members["inner"].gives, cls.members["size"].gives) == ("list[pkg.shapes.Box]", "pkg._machine.Size")


def test_a_name_that_was_not_read_goes_by_its_spelling(found: Surface) -> None:
    assert found.modules["pkg.sub"].names["unknown"] == Entry(Kind.FUNCTION, "pkg._machine.unknown")
