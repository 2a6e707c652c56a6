"""What is in qiskit-algorithms as it was in qiskit.algorithms, and which programs can tell the two apart."""

from __future__ import annotations

import ast
import re
import sys
from collections import Counter
from collections.abc import Callable, Container, Iterable, Iterator

from qlint.facts import Facts, Import
from qlint.fixes.move import last, newest
from qlint.fixes.statements import top_level
from qlint.knowledge.exports import definition
from qlint.knowledge.taking import Callee, Takes, Taking
from qlint.knowledge.verdict import gone

_OLD, _NEW = "qiskit.algorithms", "qiskit_algorithms"
GLOBALS = "qiskit.utils.algorithm_globals"

# By the package of their definition, the classes whose code is alike in the two distributions, apart from what was announced to end.
# AQGD, GSLS and QNSPSA are not: their defaults, their results, or what their methods take, are others.
_OPTIMIZERS = (
    *("ADAM", "CG", "COBYLA", "GradientDescent", "L_BFGS_B", "NELDER_MEAD", "NFT", "P_BFGS", "POWELL", "SLSQP", "SPSA", "TNC", "UMDA"),
)
PLAIN = frozenset(
    (
        *(f"optimizers.{name}" for name in _OPTIMIZERS),
        *("eigensolvers.NumPyEigensolver", "minimum_eigensolvers.NumPyMinimumEigensolver", "gradients.DerivativeType"),
        *("time_evolvers.TimeEvolutionProblem", "time_evolvers.SciPyImaginaryEvolver", "time_evolvers.SciPyRealEvolver"),
        "amplitude_amplifiers.AmplificationProblem",
    )
)
ASKING = frozenset(  # primitives, those of version 1 as long as qiskit has these
    (
        *("minimum_eigensolvers.VQE", "amplitude_amplifiers.Grover", "state_fidelities.ComputeUncompute", "time_evolvers.PVQD"),
        *("time_evolvers.VarQITE", "time_evolvers.VarQRTE", "gradients.LinCombQGT", "gradients.QFI", "gradients.ReverseQGT"),
        *("time_evolvers.ImaginaryMcLachlanPrinciple", "time_evolvers.RealMcLachlanPrinciple"),
        *(f"gradients.{name}EstimatorGradient" for name in ("FiniteDiff", "LinComb", "ParamShift", "Reverse", "SPSA")),
        *(f"gradients.{name}SamplerGradient" for name in ("FiniteDiff", "LinComb", "ParamShift", "SPSA")),
    )
)

# What asks them too, gives an optimizer that is a function of the program's own one argument more, and has results that print another text.
SOLVING = frozenset(("eigensolvers.VQD", "minimum_eigensolvers.QAOA", "minimum_eigensolvers.SamplingVQE"))
_SOLVED = frozenset(("compute_eigenvalues", "compute_minimum_eigenvalue"))

# What a program may import beside them: other packages may tell the two distributions' classes apart, or set the seeds of the one only.
_BESIDE = frozenset(
    (
        *("qiskit", _NEW, "qiskit_aer", "rustworkx", "numpy", "scipy", "sympy", "pandas", "networkx"),
        *("qiskit_ibm_runtime", "qiskit_ibm_provider", "torch", "torchvision", "tensorflow", "keras", "sklearn", "pyscf"),
        *("IPython", "ipywidgets", "matplotlib", "mpl_toolkits", "plotly", "pylab", "seaborn", "tqdm", "requests", "yaml", "PIL", "cv2"),
        *sys.stdlib_module_names,
    )
) - {"inspect", "pickle", "shelve"}  # which tell the modules of classes, or write them down
_NOT_BESIDE = tuple(f"qiskit.{name}" for name in ("aqua", "chemistry", "finance", "ignis", "ml", "opflow", "optimization"))
# Primitives of version 1 in all releases, or in some.
_FIRST_PRIMITIVES = ("qiskit_aer.primitives", "qiskit.providers.aer.primitives", "qiskit_ibm_runtime", "qiskit_ibm_provider")
# A text that names the old one: of a logger, of what a test replaces, of a module that is asked for.
_SAID = re.compile(r"qiskit\.algorithms(?:\.\w+)*")
_PROGRAM = frozenset(("inputs", "program_id", "program_inputs"))
# What the classes of old had besides, announced to end: it may be asked of objects that can't be followed.
_ENDED = frozenset(("optimize", "validate_params"))
_SEED = frozenset(("random", "random_seed"))
_NONE = frozenset[str]()
_SCOPES = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda)


def is_same(facts: Facts, path: str) -> bool:
    """Whether the program does with what qiskit-algorithms has in the place of the path what it does with that.

    It does as a whole or not at all: where everything it has of qiskit.algorithms goes along, is called as both take it, and meets
    neither other packages nor other modules that might tell the two apart.
    """
    return facts.once(_is_seed) if path == GLOBALS else path.startswith(f"{_OLD}.") and path in facts.once(_alike)


def _alike(facts: Facts) -> frozenset[str]:
    """What the program imports from qiskit.algorithms, if it can do without that."""
    listed = [each for each in facts.imports() if f"{each.path}.".startswith(f"{_OLD}.")]
    if not facts.source.complete or not all(map(_is_plain, listed)):
        return _NONE
    kinds = [_kind(facts, each.path) for each in listed]
    names = frozenset(each.path for each in listed)
    below = {use.path for use in facts.uses() if use.path.startswith(f"{_OLD}.")}
    if not all(kinds) or any(not any(f"{path}.".startswith(f"{name}.") for name in names) for path in below):
        return _NONE
    asking = not {ASKING, SOLVING}.isdisjoint(kinds)
    if asking and gone("qiskit.primitives.Estimator", facts.knowledge, facts.target, imported=True) is None:
        return _NONE
    alone = _is_alone(facts, asking=asking) and not any(map(_tells_apart, _nodes(facts.source.text)))
    solved = SOLVING not in kinds or _is_solved_alike(facts, listed)
    return names if alone and solved and all(_is_called_alike(facts, each) for each in listed) else _NONE


def _kind(facts: Facts, path: str) -> frozenset[str]:
    """The one of the tables that has the class; an empty one where none does."""
    old, now = facts.knowledge.symbol(path), facts.knowledge.symbol(path.replace(_OLD, _NEW, 1))
    if old is None or now is None:
        return _NONE
    before, after = definition(old, facts.knowledge), definition(now, facts.knowledge)
    if not before.startswith(f"{_OLD}.") or after != before.replace(_OLD, _NEW, 1):
        return _NONE
    parts = before.removeprefix(f"{_OLD}.").split(".")
    return next((table for table in (PLAIN, ASKING, SOLVING) if f"{parts[0]}.{parts[-1]}" in table), _NONE)


def _tells_apart(node: ast.AST) -> bool:
    """Whether modules of classes may be read there: of `type(result)`, not of `type(result).__name__`, or by a program of IBM's runtime.

    Or named, as those of which the log is kept are. Or whether something is read there that the old ones only have.
    """
    match node:
        case ast.Constant(value=str(said)) if said == "__module__" or _SAID.fullmatch(said):
            return True
        case ast.Call(func=ast.Name(id="getLogger") | ast.Attribute(attr="getLogger"), args=[ast.Constant(value="qiskit"), *_]):
            return True
        case ast.Attribute(attr="__module__" | "__qualname__") | ast.Call(func=ast.Attribute(attr="run"), args=[ast.Constant(), *_]):
            return True
        case ast.keyword(arg=str(name)) if name in _PROGRAM:
            return True
        case ast.Attribute(attr=name) if name in _ENDED:
            return True
    asked = [each for each in ast.iter_child_nodes(node) if _is_class(each)]
    return bool(asked) and not (isinstance(node, ast.Attribute) and node.attr == "__name__")


def _is_class(node: ast.AST) -> bool:
    match node:
        case ast.Call(func=ast.Name(id="type"), args=[_]) | ast.Attribute(attr="__class__"):
            return True
    return False


def _is_plain(each: Import) -> bool:
    return each.written == each.path and not each.star and not each.module and each.guard is None


def _is_alone(facts: Facts, *, asking: bool) -> bool:
    """Whether nothing else gets the program's objects: it imports known packages only, and is imported by none of its project."""
    barred = tuple(f"{each}." for each in (*_NOT_BESIDE, *(_FIRST_PRIMITIVES if asking else ())))
    paths = (*_imported(facts.source.text), *(use.path for use in facts.uses()))
    if any(f"{path}.".startswith(barred) for path in paths):
        return False
    if not set(_roots(facts.source.text)) <= _BESIDE:
        return False
    return not any(map(facts.read_elsewhere, _bound(facts.source.text)))


def _imported(text: str) -> Iterator[str]:
    """The dotted paths that are imported; "." for those of the own package."""
    for node in _nodes(text):
        match node:
            case ast.Import(names=names):
                yield from (alias.name for alias in names)
            case ast.ImportFrom(module=str(module), level=0, names=names):
                yield from (module if alias.name == "*" else f"{module}.{alias.name}" for alias in names)
            case ast.ImportFrom():
                yield "."


def _bound(text: str) -> Iterator[str]:
    """The names of functions, classes and variables of the top level."""
    for each in top_level(text):
        if isinstance(each.node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            yield each.node.name
        else:
            yield from (node.id for node in ast.walk(each.node) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store))


def _is_called_alike(facts: Facts, each: Import) -> bool:
    """Whether the name is only called, with what both take by these names and places, and asked for members."""
    text, name = facts.source.text, each.name or ""
    if facts.reads(name) is None or facts.read_elsewhere(name):
        return False
    taking = Taking(facts.knowledge, facts.target)
    old, new = Callee(each.path), Callee(each.path.replace(_OLD, _NEW, 1))
    before, now = last(old, taking, facts.knowledge) or Takes(()), newest(new, taking, facts.target) or Takes(())
    nodes = list(_nodes(text))
    calls = [node for node in nodes if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == name]
    return len(calls) + len(_members(nodes, {name})) == _count(nodes, {name}) and all(_fits(call, before, now) for call in calls)


def _fits(call: ast.Call, before: Takes, now: Takes) -> bool:
    places = len(call.args)
    if any(isinstance(each, ast.Starred) for each in call.args) or before.positional()[:places] != now.positional()[:places]:
        return False
    named = all(each.arg is not None and before.keyword(each.arg) and now.keyword(each.arg) for each in call.keywords)
    return named and places <= min(len(before.positional()), len(now.positional()))


def _is_solved_alike(facts: Facts, listed: Iterable[Import]) -> bool:
    """Whether all solvers get optimizers of the same package, and all results are asked for members only."""
    nodes = _scoped(facts.source.text)
    kinds = {each.name: each.path for each in listed}
    makers = [each.name for each in facts.imports() if each.path.startswith((f"{_OLD}.optimizers.", f"{_NEW}.optimizers."))]
    solvers = [name for name, path in kinds.items() if _kind(facts, path) is SOLVING]
    made, results = _assigned(nodes, lambda call: _called(call) in makers), _assigned(nodes, _is_solving)
    for node in nodes:
        if isinstance(node, ast.Call) and _called(node) in solvers:
            given = next((each.value for each in node.keywords if each.arg == "optimizer"), None)
            own = [each for each in (given, *node.args) if _called(each) in makers or (isinstance(each, ast.Name) and each.id in made)]
            if len(own) != 1:
                return False
    solving = sum(isinstance(node, ast.Call) and _is_solving(node) for node in nodes)
    asked = sum(isinstance(node, ast.Attribute) and isinstance(node.value, ast.Call) and _is_solving(node.value) for node in nodes)
    reads = sum(isinstance(node, ast.Name) and node.id in results and isinstance(node.ctx, ast.Load) for node in nodes)
    return solving == asked + sum(results.values()) and reads == len(_members(nodes, results))


def _scoped(text: str) -> list[ast.AST]:
    """The nodes of the text, in which the variables of each function have names that no others have."""
    nodes = [each for statement in ast.parse(text).body for each in ast.walk(statement)]
    for function in (node for node in nodes if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)):
        inner = {id(each) for node in ast.walk(function) if node is not function and isinstance(node, _SCOPES) for each in ast.walk(node)}
        mine = [node for node in ast.walk(function) if id(node) not in inner]
        own = {node.id for node in mine if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
        own |= {node.arg for node in mine if isinstance(node, ast.arg)}
        own -= {name for node in mine if isinstance(node, ast.Global | ast.Nonlocal) for name in node.names}
        for node in ast.walk(function):
            if isinstance(node, ast.Name) and node.id in own:
                node.id = f"{node.id}@{function.lineno}"
    return nodes


def _called(node: ast.AST | None) -> str:
    return node.func.id if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) else ""


def _is_solving(call: ast.Call) -> bool:
    return isinstance(call.func, ast.Attribute) and call.func.attr in _SOLVED


def _assigned(nodes: Iterable[ast.AST], wanted: Callable[[ast.Call], bool]) -> Counter[str]:
    """The variables that only such calls are assigned to, each with their number."""
    found, bound = Counter[str](), Counter[str]()
    for node in nodes:
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=ast.Call() as call) if wanted(call):
                found[name] += 1
            case ast.Name(id=name, ctx=ast.Store()):
                bound[name] += 1
    return Counter({name: count for name, count in found.items() if count == bound[name]})


def _is_seed(facts: Facts) -> bool:
    """Whether the settings are asked for their seed and its numbers only: those of qiskit-algorithms hand these on while there are both."""
    text = facts.source.text
    found = [each for each in facts.imports() if each.path == GLOBALS]
    if not facts.source.complete or not all(map(_is_plain, found)) or any(use.via != "name" for use in facts.uses() if use.path == GLOBALS):
        return False
    names, nodes = {each.name or "" for each in found}, list(_nodes(text))
    members = _members(nodes, names)
    if len(members) != _count(nodes, names) or any(node.attr not in _SEED for node in members):
        return False
    return set(_roots(text)) <= _BESIDE and not any(map(facts.read_elsewhere, names))


def _members(nodes: Iterable[ast.AST], names: Container[str]) -> list[ast.Attribute]:
    """Where members of what has such a name are read or set."""
    return [node for node in nodes if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id in names]


def _count(nodes: Iterable[ast.AST], names: Container[str]) -> int:
    return sum(isinstance(node, ast.Name) and node.id in names for node in nodes)


def _nodes(text: str) -> Iterator[ast.AST]:
    return (node for each in top_level(text) for node in ast.walk(each.node))


def _roots(text: str) -> Iterator[str]:
    return (path.partition(".")[0] for path in _imported(text))
