"""Extension modules are read from Rust sources in the forms that the real ones use."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from qlint.knowledge.mining import rust
from qlint.knowledge.mining.surface import ClassSurface, Entry
from qlint.knowledge.schema import Kind

Unpack = Callable[..., Path]

LIB = """
#[pymodule]
fn _ext(m: &Bound<PyModule>) -> PyResult<()> {
    %s
    Ok(())
}
"""


@pytest.fixture
def unpack(tmp_path: Path) -> Unpack:
    """Writes an sdist: the body of its module function, further Rust, the release of PyO3, further files."""

    def unpacked(body: str, code: str = "", pyo3: str = "0.24.1", **files: str) -> Path:
        sources = {"pyext/src/lib.rs": LIB % body + code, **{f"{name.replace('__', '/')}.rs": text for name, text in files.items()}}
        for name, text in sources.items():
            path = tmp_path / "crates" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        (tmp_path / "setup.py").write_text('setup(rust_extensions=[RustExtension(\n    "lib._ext",\n    "crates/pyext/Cargo.toml")])')
        (tmp_path / "Cargo.lock").write_text(f'[[package]]\nname = "pyo3"\nversion = "{pyo3}"\n')
        return tmp_path

    return unpacked


def members(folder: Path, cls: str = "lib._ext.Box") -> Mapping[str, Entry]:
    return rust.read(folder).classes[cls].members


def box(methods: str, attribute: str = "#[pyclass]", rest: str = "pub struct Box { inner: u8 }") -> str:
    return f"{attribute}\n{rest}\n#[pymethods]\nimpl Box {{\n{methods}\n}}\n"


ADD = "m.add_class::<Box>()?;"


@pytest.mark.parametrize(
    ("attribute", "path"),
    [
        ("#[pyclass]", "lib._ext.Box"),
        ('#[pyclass(name = "Crate")]', "lib._ext.Crate"),
        ('#[pyclass(\n    mapping,\n    name="Crate", module = "lib.shapes",\n    frozen)]', "lib.shapes.Crate"),
        ('#[derive(Clone)]\n#[pyo3::prelude::pyclass(module = "lib.shapes")]\n#[repr(u8)]', "lib.shapes.Box"),
        ('#[pyclass]\n#[pyo3(name = "Crate")]', "lib._ext.Crate"),
        ('#[cfg_attr(feature = "py", pyclass(module = "lib.shapes"))]', "lib.shapes.Box"),
    ],
)
def test_a_class_has_the_path_that_python_shows(unpack: Unpack, attribute: str, path: str) -> None:
    assert list(rust.read(unpack(ADD, box("", attribute))).classes) == [path]


def test_a_class_without_a_module_that_is_added_to_none_is_left_out(unpack: Unpack) -> None:
    assert rust.read(unpack("", box(""))).classes == {}


@pytest.mark.parametrize(
    ("method", "name", "parameters"),
    [
        ("#[new]\nfn new(size: usize, py: Python<'_>) -> Self { Box { inner: 1 } }", "__init__", "(self, size)"),
        (
            "#[new]\n#[pyo3(signature = (size=None, /, *, name))]\nfn new(size: Option<u8>, name: u8) -> Self {}",
            "__init__",
            "(self, size=, /, *, name)",
        ),
        ("pub(crate) fn open(&self, depth: u32) {}", "open", "(self, depth)"),
        ("fn open<'py>(&mut self, py: Python<'py>, key: &Bound<'py, PyAny>) {}", "open", "(self, key)"),
        ("fn open(slf: PyRef<'_, Self>, depth: HashMap<u8, (u8, u8)>) {}", "open", "(self, depth)"),
        ("fn open(self_: &Bound<Self>, mut depth: u32) {}", "open", "(self, depth)"),
        ('#[pyo3(name = "unlock", signature = (*args, key=(1, 2), **rest))]\nfn open(&self) {}', "unlock", "(self, *args, key=, **rest)"),
        ('#[pyo3(signature = (key: "str", *, deep: "bool" = true))]\nfn open(&self) {}', "open", "(self, key, *, deep=)"),
        ("#[staticmethod]\nfn open(depth: u32) {}", "open", "(depth)"),
        ("#[classmethod]\nfn open(_cls: &Bound<PyType>, depth: u32) {}", "open", "(cls, depth)"),
        ("fn open(&self, r#type: u8) {}", "open", "(self, type)"),
        ("fn open(&self, #[pyo3(from_py_with = convert)] depth: u8) {}", "open", "(self, depth)"),
    ],
)
def test_a_method_has_the_signature_that_python_calls(unpack: Unpack, method: str, name: str, parameters: str) -> None:
    entry = members(unpack(ADD, box(method)))[name]
    assert (entry.kind, entry.parameters) == (Kind.METHOD, parameters)


@pytest.mark.parametrize(
    ("pyo3", "parameters"), [("0.20.2", "(self, key, default=)"), ("0.23.5", "(self, key, default=)"), ("0.24.1", "(self, key, default)")]
)
def test_the_last_options_have_a_default_in_old_releases_of_pyo3(unpack: Unpack, pyo3: str, parameters: str) -> None:
    method = "fn get(&self, key: Option<u8>, default: Option<PyObject>) {}".replace("key: Option<u8>", "key: u8")
    assert members(unpack(ADD, box(method), pyo3))["get"].parameters == parameters


@pytest.mark.parametrize(
    ("code", "name", "kind"),
    [
        ("#[getter]\nfn get_depth(&self) -> usize { 1 }", "depth", Kind.PROPERTY),
        ("#[getter]\nfn depth(&self) -> usize { 1 }", "depth", Kind.PROPERTY),
        ('#[getter("deep")]\nfn py_depth(&self) -> usize { 1 }', "deep", Kind.PROPERTY),
        ("#[getter(deep)]\nfn py_depth(&self) -> usize { 1 }", "deep", Kind.PROPERTY),
        ('#[getter]\n#[pyo3(name = "deep")]\nfn py_depth(&self) -> usize { 1 }', "deep", Kind.PROPERTY),
        ("#[setter]\nfn set_depth(&mut self, value: u8) {}", "depth", Kind.PROPERTY),
        ('#[classattr]\nfn namespace() -> &\'static str { "x" }', "namespace", Kind.ATTRIBUTE),
        ("#[classattr]\nconst LIMIT: usize = 8;", "LIMIT", Kind.ATTRIBUTE),
        ('#[classattr]\n#[pyo3(name = "Lid")]\nfn py_lid(py: Python) -> Py<PyType> {}', "Lid", Kind.CLASS),
    ],
)
def test_what_is_no_method(unpack: Unpack, code: str, name: str, kind: Kind) -> None:
    found = members(unpack(ADD, box(code)))
    assert {key: entry.kind for key, entry in found.items()} == {name: kind}


def test_fields_that_python_reads(unpack: Unpack) -> None:
    struct = (
        'pub struct Box {\n #[pyo3(get, set)]\n pub depth: Vec<u8, A>,\n #[pyo3(get, name = "wide")] pub(crate) width: u8,\n hidden: u8 }'
    )
    assert set(members(unpack(ADD, box("", rest=struct)))) == {"depth", "wide"}
    assert set(members(unpack(ADD, box("", "#[pyclass(get_all)]", struct)))) == {"depth", "wide", "hidden"}


def test_the_variants_of_an_enum_are_attributes(unpack: Unpack) -> None:
    enum = 'enum Box { A = 0, #[pyo3(name = "Second")] B, C(u8, u8), LongName { a: u8 } }'
    assert set(members(unpack(ADD, box("", rest=enum)))) == {"A", "Second", "C", "LongName"}
    shouted = members(unpack(ADD, box("", '#[pyclass(rename_all = "SCREAMING_SNAKE_CASE")]', enum)))
    assert set(shouted) == {"A", "Second", "C", "LONG_NAME"}


@pytest.mark.parametrize(
    ("returns", "expected"),
    [
        ("-> PyResult<Self>", "self"),
        ("-> &'static str", "str"),
        ("-> PyResult<usize>", "int"),
        ("-> PyResult<()>", "None"),
        ("", "None"),
        ("-> PyObject", ""),
    ],
)
def test_what_a_call_gives_where_the_type_says_so(unpack: Unpack, returns: str, expected: str) -> None:
    assert members(unpack(ADD, box(f"fn open(&self) {returns} {{}}")))["open"].gives == expected


def test_only_blocks_for_python_have_methods(unpack: Unpack) -> None:
    code = box("fn shown(&self) {}") + "impl Box { pub fn hidden(&self) {} }\nimpl<'a> From<Box> for Lid { fn from(b: Box) {} }"
    assert set(members(unpack(ADD, code))) == {"shown"}


def test_a_class_with_getattr_is_open(unpack: Unpack) -> None:
    assert rust.read(unpack(ADD, box("fn __getattr__(&self, name: &str) {}"))).classes["lib._ext.Box"].open


def test_comments_strings_and_tests_are_no_code(unpack: Unpack) -> None:
    code = box(
        "/// fn doc(&self) {}\n/* fn a(&self) {} /* nested */ fn b(&self) {} */\nfn c(&self) { let s = \"} fn d(&self) {\"; let q = '}'; }"
    )
    tests = '#[cfg(test)]\nmod test { #[pyclass(module = "lib")] struct Fake; }'
    found = rust.read(unpack(ADD, code + tests)).classes
    assert {path: set(cls.members) for path, cls in found.items()} == {"lib._ext.Box": {"c"}}


def test_a_class_extends_another(unpack: Unpack) -> None:
    lid = '#[pyclass(name = "Lid", extends = PyBox)]\nstruct PyLid;\n#[pyclass(extends=PyValueError)]\nstruct Wrong;\n'
    code = '#[pyclass(name = "Box", subclass, module = "lib.shapes")]\nstruct PyBox(u8);\n' + lid
    found = rust.read(unpack("m.add_class::<PyLid>()?; m.add_class::<Wrong>()?;", code)).classes
    bases = {path: cls.bases for path, cls in found.items()}
    assert bases == {"lib.shapes.Box": (), "lib._ext.Lid": ("lib.shapes.Box",), "lib._ext.Wrong": ("builtins.ValueError",)}


def test_a_macro_of_one_arm_makes_classes(unpack: Unpack) -> None:
    code = """
    macro_rules! create { ($rust:ident, $name:expr, $base:ty) => {
        #[pyclass(name=$name, module="lib.bits", extends=$base)]
        pub struct $rust(u8);
        #[pymethods]
        impl $rust { #[new] fn new(size: u8) -> Self {} fn made(&self) -> $rust {} }
    }; }
    #[pyclass(module = "lib.bits")] struct Bit;
    create!(PyOne, "One", Bit);
    create! { PyTwo, "Two", Bit }
    """
    found = rust.read(unpack("", code)).classes
    made = ClassSurface(
        ("lib.bits.Bit",),
        {"__init__": Entry(Kind.METHOD, parameters="(self, size)", gives=""), "made": Entry(Kind.METHOD, parameters="(self)")},
    )
    assert found == {"lib.bits.Bit": ClassSurface(), "lib.bits.One": made, "lib.bits.Two": made}


def test_modules_hold_functions_classes_and_modules(unpack: Unpack) -> None:
    body = """
    add_submodule(m, ::lib_shapes::round::round_mod, "round")?;
    m.add_wrapped(wrap_pymodule!(square::square_mod))?;
    let deep = PyModule::new(m.py(), "deep")?;
    lib_shapes::register(&deep)?;
    m.add_submodule(&deep)?;
    m.add("LIMIT", 8)?;
    """
    files = {
        "shapes__src__round": """
            #[pyclass] pub struct Ball;
            #[pyfunction] #[pyo3(name = "roll", signature = (ball, far=1))] fn py_roll(ball: u8, far: u8) -> f64 { 1.0 }
            pub fn round_mod(m: &Bound<PyModule>) -> PyResult<()> {
                m.add_class::<Ball>()?; m.add_function(wrap_pyfunction!(py_roll, m)?)?; Ok(()) }
        """,
        "shapes__src__square": """
            #[pyfunction] pub fn cut(py: Python, at: u8) {}
            #[pymodule] pub fn square_mod(_py: Python<'_>, m: &PyModule) -> PyResult<()> { m.add_wrapped(wrap_pyfunction!(cut))?; Ok(()) }
        """,
        "shapes__src__lib": """
            #[pyfunction(pass_module)] fn dig(module: &PyModule, far: u8) {}
            pub fn register(module: &Bound<PyModule>) -> PyResult<()> { module.add_wrapped(wrap_pyfunction!(dig))?; Ok(()) }
        """,
    }
    found = rust.read(unpack(body, **files)).modules
    assert {path: sorted(module.names) for path, module in found.items()} == {
        "lib._ext": ["LIMIT", "deep", "round", "square_mod"],
        "lib._ext.deep": ["dig"],
        "lib._ext.round": ["Ball", "roll"],
        "lib._ext.square_mod": ["cut"],
    }
    functions = {f"{path}.{name}": entry for path, module in found.items() for name, entry in module.names.items()}
    assert {path: entry for path, entry in functions.items() if entry.kind is Kind.FUNCTION} == {
        "lib._ext.deep.dig": Entry(Kind.FUNCTION, parameters="(far)", gives="None"),
        "lib._ext.round.roll": Entry(Kind.FUNCTION, parameters="(ball, far=)", gives="float"),
        "lib._ext.square_mod.cut": Entry(Kind.FUNCTION, parameters="(at)", gives="None"),
    }


def test_a_class_that_says_where_it_lives_is_a_reexport_elsewhere(unpack: Unpack) -> None:
    folder = unpack(ADD, box("", '#[pyclass(module = "lib.shapes")]'))
    assert rust.read(folder).modules["lib._ext"].names == {"Box": Entry(Kind.CLASS, "lib.shapes.Box")}


def test_exceptions(unpack: Unpack) -> None:
    code = "create_exception!(lib, Broken, PyValueError);\npyo3::import_exception!(lib.errors, Known);\n"
    body = 'm.add("Broken", m.py().get_type::<Broken>())?; m.add("Known", py.get_type::<Known>())?;'
    folder = unpack(body, code)
    assert rust.read(folder).modules["lib._ext"].names == {
        "Broken": Entry(Kind.CLASS, "lib.Broken"),
        "Known": Entry(Kind.CLASS, "lib.errors.Known"),
    }
    assert rust.read(folder).classes == {"lib.Broken": ClassSurface(("builtins.ValueError",))}


def test_types_of_one_name_are_told_apart_by_their_place(unpack: Unpack) -> None:
    one = '#[pyclass(module = "lib.one")] pub struct Box;\n#[pymethods]\nimpl Box { fn first(&self) {} }'
    body = "m.add_class::<lib_one::Box>()?; m.add_class::<lib_two::Box>()?;"
    found = rust.read(unpack(body, one__src__lib=one, two__src__lib=one.replace("one", "two").replace("first", "second"))).classes
    assert {path: set(cls.members) for path, cls in found.items()} == {"lib.one.Box": {"first"}, "lib.two.Box": {"second"}}


def test_a_folder_without_rust_has_nothing(tmp_path: Path) -> None:
    assert rust.read(tmp_path) == rust.Native()
