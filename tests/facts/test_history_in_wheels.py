"""The history against the published wheels themselves: what it says was there is there, and what it says went is not.

Reads more than a hundred wheels; QLINT_WHEELS names a directory to keep them in.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from itertools import pairwise

import pytest

from qlint.knowledge.format import Section, sections
from qlint.knowledge.index import Knowledge
from qlint.knowledge.schema import Class, Kind, Symbol, version
from qlint.knowledge.store import load
from tests.facts.packages import Wheel, wheel
from tests.knowledge import texts

KNOWN: Knowledge = load()
RUNTIME, PROVIDER, IBMQ, QISKIT, AER = "qiskit-ibm-runtime", "qiskit-ibm-provider", "qiskit-ibmq-provider", "qiskit", "qiskit-aer"
CLIENTS = {RUNTIME: "qiskit_ibm_runtime", PROVIDER: "qiskit_ibm_provider"}
EVERY_RELEASE = [(name, release) for name in CLIENTS for release in KNOWN.distributions[name].releases]
# In these, what the history says of exports comes from another place than the distribution's own Python files.
BORROWED = {QISKIT: ("qiskit.providers.aer", "qiskit._accelerate", "qiskit._numpy_compat", "qiskit.circuit.qpy_serialization")}
# qiskit 0.46 announces it in `qiskit.tools.__getattr__`, which then looks for it where it isn't.
EMPTY_PROMISES = {"qiskit.tools": {"progressbar"}}
ELEMENTS = ("aqua", "chemistry", "finance", "ignis", "ml", "optimization")


def tables(distribution: str, word: str) -> Iterator[Section]:
    skipped = BORROWED.get(distribution, ())
    every = texts.tables(distribution)
    return (each for each in every if each.word == word and not any(f"{each.path}.".startswith(f"{s}.") for s in skipped))


def exports(module: str, distribution: str) -> list[Symbol]:
    found = [symbol for symbol in KNOWN.exports(module) if not symbol.name.startswith("_")]
    return [symbol for symbol in found if distribution != QISKIT or (module, symbol.name) not in elements()]


def elements() -> set[tuple[str, str]]:
    """The exports of qiskit that other distributions install into it."""
    return {("qiskit", name) for name in ELEMENTS} | {("qiskit.providers", "aer")}


def before(distribution: str, release: str) -> str:
    releases = KNOWN.distributions[distribution].releases
    return releases[releases.index(release) - 1]


@pytest.mark.parametrize(("distribution", "release"), EVERY_RELEASE)
def test_the_clients_export_in_each_release_what_the_history_says(distribution: str, release: str) -> None:
    module = CLIENTS[distribution]
    said = {symbol.name for symbol in exports(module, distribution) if symbol.alive(version(release))}
    assert wheel(distribution, release).names(module) == said


@pytest.mark.parametrize(("distribution", "release"), EVERY_RELEASE)
def test_the_clients_have_in_each_release_the_modules_that_the_history_says(distribution: str, release: str) -> None:
    found = wheel(distribution, release)
    for section in tables(distribution, "module"):
        module = KNOWN.module(section.path)
        assert module is not None
        path = section.path
        assert found.has(path) == any(life.covers(version(release)) for life in module.lives), path


@pytest.mark.parametrize(
    ("distribution", "release"), [(QISKIT, "0.46.3"), (QISKIT, "1.4.6"), (QISKIT, "2.6.2"), (AER, "0.18.2"), (IBMQ, "0.20.2")]
)
def test_a_release_exports_what_the_history_says_in_every_table(distribution: str, release: str) -> None:
    found = wheel(distribution, release)
    modules = {section.path.rpartition(".")[2] for section in tables(distribution, "module")}
    for section in tables(distribution, "module"):
        if found.has(section.path):
            said = {symbol.name for symbol in exports(section.path, distribution) if symbol.alive(version(release))}
            # A folder of data files imports as an empty namespace, which a reader of Python files doesn't see.
            namespaces = {"qasm"} if section.path == "qiskit" and version(release) >= version("1.0.0") else set()
            names = found.names(section.path) - EMPTY_PROMISES.get(section.path, set())
            if _stars(found.tree(section.path)):  # takes what is bound so far: submodules that are loaded later are not among it
                names -= {name for name in names - said if name in modules}
            assert names == said - namespaces, section.path


def _stars(module: ast.Module) -> bool:
    return any(isinstance(node, ast.ImportFrom) and node.names[0].name == "*" for node in ast.walk(module))


@pytest.mark.parametrize(("distribution", "gone"), [(QISKIT, "1.0.0"), (QISKIT, "2.0.0"), (AER, "0.13.0"), (RUNTIME, "0.28.0")])
def test_what_went_was_there_in_the_release_before(distribution: str, gone: str) -> None:
    last, first = wheel(distribution, before(distribution, gone)), wheel(distribution, gone)
    lost = [
        (section.path, symbol)
        for section in tables(distribution, "module")
        for symbol in exports(section.path, distribution)
        if symbol.gone_in(version(gone)) == gone and symbol.lives[-1].gone == gone
    ]
    assert len(lost) > 5
    for module, symbol in lost:
        assert symbol.name in last.names(module), symbol.path
        assert symbol.name not in first.names(module), symbol.path


@pytest.mark.parametrize("distribution", [RUNTIME, PROVIDER])
def test_a_definition_stands_where_the_history_says(distribution: str) -> None:
    """In the release in which the life begins, the definition's own module has a statement that makes it."""
    checked = 0
    for section in tables(distribution, "module"):
        for symbol in exports(section.path, distribution):
            for life in symbol.lives:
                own = life.definition.startswith(CLIENTS[distribution])
                if own and symbol.kind in (Kind.CLASS, Kind.FUNCTION):
                    module, _, name = life.definition.rpartition(".")
                    made = wheel(distribution, life.added).tree(module).body
                    kinds = (ast.ClassDef, ast.FunctionDef, ast.Assign)
                    assert any(isinstance(node, kinds) and name in _makes(node) for node in made), (symbol.path, life)
                    checked += 1
    assert checked > 40


def _makes(node: ast.ClassDef | ast.FunctionDef | ast.Assign) -> set[str]:
    return {target.id for target in node.targets if isinstance(target, ast.Name)} if isinstance(node, ast.Assign) else {node.name}


@pytest.mark.parametrize(("distribution", "least"), [(RUNTIME, 50), (PROVIDER, 0)])
def test_members_come_and_go_with_the_statements_of_their_class(distribution: str, least: int) -> None:
    overlaid = {
        f"{section.path}.{entry.name}"
        for name, text in texts.shipped("overlay").items()
        for section in sections(name, text)
        for entry in (section.entries() if section.word != "distribution" else ())
        if entry.lives is not None
    }
    checked = 0
    for section in tables(distribution, "class"):
        cls = KNOWN.class_(section.path)
        assert cls is not None
        for member in (each for each in cls.members.values() if each.path not in overlaid):
            checked += _check_bounds(cls, member)
    assert checked > least


def _check_bounds(cls: Class, member: Symbol) -> int:
    """Each release at which the member comes or goes while its class stays, against the release before it."""
    checked = 0
    for bound in (bound for life in member.lives for bound in (life.added, life.gone) if bound):
        if bound == KNOWN.distributions[cls.distribution].releases[0]:
            continue
        one, other = (wheel(cls.distribution, release).class_statement(cls.path) for release in (before(cls.distribution, bound), bound))
        if one is None or other is None or one.bases or other.bases:
            continue  # the class itself came or went, or its bases may have the member
        there = [member.name in _members(node) for node in (one, other)]
        assert there == [member.alive(version(release)) for release in (before(cls.distribution, bound), bound)], (member.path, bound)
        checked += 1
    return checked


def _members(cls: ast.ClassDef) -> set[str]:
    names = {node.name for node in ast.walk(cls) if isinstance(node, (ast.FunctionDef, ast.ClassDef))}
    names |= {node.id for statement in cls.body for node in ast.walk(statement) if _stored_name(statement, node)}
    return names | {node.attr for node in ast.walk(cls) if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store)}


def _stored_name(statement: ast.stmt, node: ast.AST) -> bool:
    return isinstance(statement, (ast.Assign, ast.AnnAssign, ast.If)) and isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)


def method(found: Wheel, path: str) -> ast.FunctionDef:
    owner, _, name = path.rpartition(".")
    cls = found.class_statement(owner)
    assert cls is not None
    return next(node for node in cls.body if isinstance(node, ast.FunctionDef) and node.name == name)


@pytest.mark.parametrize(
    ("release", "works"), [("0.14.0", False), ("0.15.0", True), ("0.34.0", True), ("0.35.0", False), ("0.51.0", False)]
)
def test_overlay_run_of_the_runtime_backend_only_raises_outside_its_life(release: str, works: bool) -> None:
    run = method(wheel(RUNTIME, release), "qiskit_ibm_runtime.ibm_backend.IBMBackend.run")
    statements = [node for node in run.body if not (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant))]
    assert isinstance(statements[-1], ast.Return if works else ast.Raise)
    assert works == any(isinstance(node, ast.Return) for node in ast.walk(run))
    symbol = KNOWN.member("qiskit_ibm_runtime.ibm_backend.IBMBackend", "run")
    assert symbol is not None
    assert symbol.alive(version(release)) == works


@pytest.mark.parametrize(
    ("release", "source"), [("0.18.0", "qiskit_ibm_provider.session"), ("0.19.0", "provider_session"), ("0.34.0", "provider_session")]
)
def test_overlay_where_the_session_of_open_session_comes_from(release: str, source: str) -> None:
    tree = wheel(RUNTIME, release).tree("qiskit_ibm_runtime.ibm_backend")
    found = [
        node.module
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and any((alias.name, alias.asname) == ("Session", "ProviderSession") for alias in node.names)
    ]
    assert found == [source]


@pytest.mark.parametrize(("release", "there"), [("0.40.1", True), ("0.41.0", False)])
def test_overlay_limits_of_the_configuration(release: str, there: bool) -> None:
    text = wheel(RUNTIME, release).text("qiskit_ibm_runtime.models.backend_configuration")
    assert ("max_shots" in text, "max_experiments" in text) == (there, there)


@pytest.mark.parametrize(("release", "there"), [("0.1.0", True), ("0.5.0", True), ("0.5.1", False), ("0.11.0", False)])
def test_overlay_backends_as_attributes_of_the_provider_service(release: str, there: bool) -> None:
    cls = wheel(PROVIDER, release).class_statement("qiskit_ibm_provider.ibm_backend_service.IBMBackendService")
    assert cls is not None
    calls = [node for node in ast.walk(cls) if isinstance(node, ast.Call) and ast.unparse(node.func) == "self._discover_backends"]
    assert bool(calls) == there


@pytest.mark.parametrize(("release", "there"), [("0.46.3", True), ("1.0.0", False)])
def test_qiskit_redirects_the_former_place_of_aer(release: str, there: bool) -> None:
    assert ('QiskitElementImport("qiskit.providers.aer", "qiskit_aer")' in wheel(QISKIT, release).text("qiskit")) == there


def test_aer_left_the_namespace_of_qiskit() -> None:
    assert wheel(AER, "0.10.4").has("qiskit.providers.aer")
    assert not wheel(AER, "0.11.0").has("qiskit.providers.aer")


@pytest.mark.parametrize(("distribution", "release"), [("qiskit-aqua", "0.9.5"), ("qiskit-ignis", "0.7.1")])
def test_the_dead_elements_need_qiskit_terra(distribution: str, release: str) -> None:
    assert "Requires-Dist: qiskit-terra" in wheel(distribution, release).metadata


def test_releases_are_in_order() -> None:
    for found in KNOWN.distributions.values():
        assert all(version(one) < version(other) for one, other in pairwise(found.releases)), found.name
