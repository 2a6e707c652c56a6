"""Circuits of which a program reads nothing but counts: they are made, run on a simulator without noise, and go nowhere else.

Nothing tells such a program under which names its gates are known. Tried with qiskit-terra 0.16 to 0.18 and their simulators, for
hundreds of circuits: of the same seed came the same counts.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field

from qlint.facts import Called, Constant, Facts, Instance, MemberUse
from qlint.fixes import chains
from qlint.model import Span
from qlint.rewrites.simulators import execute
from qlint.rewrites.simulators.backing import Backing, backing
from qlint.rewrites.text.calling import is_hidden
from qlint.rewrites.text.following import Following
from qlint.rewrites.text.syntax import Syntax

# fmt: off
_GATES = frozenset(
    (
        "barrier", "ccx", "ch", "cnot", "cp", "crx", "cry", "crz", "cswap", "cu", "cu1", "cu3", "cx", "cy", "cz", "fredkin", "h", "i",
        "id", "iden", "initialize", "measure", "measure_all", "p", "reset", "rx", "rxx", "ry", "rz", "rzz", "s", "sdg", "swap", "t",
        "tdg", "toffoli", "u", "u1", "u2", "u3", "x", "y", "z",
    )
)
# fmt: on
_NUMBERS = frozenset(("clbits", "cregs", "n_qubits", "num_clbits", "num_qubits", "qregs", "qubits"))
_TRANSPILE = frozenset(("qiskit.transpile", "qiskit.compiler.transpile", "qiskit.compiler.transpiler.transpile"))
_EXECUTED = frozenset(("experiments", "backend", "shots", "seed_simulator", "seed", "max_credits", "memory"))
_TRANSPILED = frozenset(("circuits", "backend", "seed_transpiler"))
_RUN = frozenset(("shots", "seed_simulator", "memory"))
_COUNTED = frozenset(("get_counts", "get_memory"))
_SIMULATORS = ("qasm_simulator", "aer_simulator")
_TOLD = r"(?i)noise|\b(?:set_)?options?\b|\bglobals\b|\blocals\b|\bvars\b|\beval\b|\bexec\b|__dict__|getattr"
_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


@dataclass(slots=True)
class _Taint:
    """The names that may be the circuit, circuits that are made ready to be run, jobs and results, the functions that give the circuit
    back, and whether it is run: one that isn't may be made for others."""

    circuits: set[str] = field(default_factory=set)
    ready: set[str] = field(default_factory=set)
    jobs: set[str] = field(default_factory=set)
    functions: set[str] = field(default_factory=set)
    ran: bool = False


def is_unseen(facts: Facts, use: MemberUse) -> bool:
    """Whether the member is read on a circuit of which nothing but counts is read, wherever it goes."""
    known = facts.once(Following)
    receiver = known.tree.ending(use.receiver.end)
    made = known.makers(known.value(receiver)) if receiver is not None else None
    if not made or not facts.source.complete or facts.reaches(_TOLD):
        return False
    answers = facts.once(_answers)
    for each in made - answers.keys():
        answers[each] = _Program(facts, known.tree).keeps(each)
    return all(answers[each] for each in made)


def _answers(_: Facts) -> dict[ast.Call, bool]:
    """What is known of the circuits of a module, to be kept while it is checked."""
    return {}


class _Program:
    """One text, and where the circuits go that it makes."""

    def __init__(self, facts: Facts, tree: Syntax) -> None:
        self.facts, self.tree = facts, tree
        self.calls: dict[Span, Called] = {each.span: each for each in facts.calls()}
        functions = [node for node in tree.tree.body if isinstance(node, _FUNCTIONS)]
        self.functions = {each.name: each for each in functions if len(chains.binders(tree.text, each.name)) == 1}
        self.taint = _Taint()

    def keeps(self, maker: ast.Call) -> bool:
        """Whether nothing is seen of the circuit that the call makes."""
        self.taint = taint = _Taint()
        size, first = -1, self._circuit(maker)
        while first and size != (size := len(taint.circuits) + len(taint.ready) + len(taint.jobs) + len(taint.functions)):
            first = all(self._circuit(each) for each in self._read(taint.circuits)) and all(map(self._ready, self._read(taint.ready)))
            first = first and all(map(self._job, self._read(taint.jobs))) and all(map(self._circuit, self._given()))
        names = (*taint.circuits, *taint.ready, *taint.jobs, *taint.functions)
        return first and taint.ran and not any(self.facts.read_elsewhere(each) or is_hidden(self.facts, each) for each in names)

    def _read(self, names: set[str]) -> list[ast.Name]:
        return [node for name in sorted(names) for node in self.tree.names(name) if not isinstance(node.ctx, ast.Store)]

    def _given(self) -> Iterator[ast.expr]:
        """The calls of functions that give the circuit back."""
        for name in sorted(self.taint.functions):
            for node in self.tree.names(name):
                yield self.tree.call(node) or node

    def _circuit(self, node: ast.expr) -> bool:
        """Whether the expression, which may be the circuit, goes where nothing is seen of it."""
        match self.tree.parent(node):
            case ast.Attribute(attr=name) as member:
                return name in _NUMBERS or (name in _GATES and self._is_statement(self.tree.call(member)))
            case ast.Assign(targets=[ast.Name(id=name)]) as statement:
                return self._is_bound(statement, name, self.taint.circuits)
            case ast.Return() as statement:
                return self._is_returned(statement)
            case ast.Delete():
                return True
            case ast.List() | ast.Tuple() as row if isinstance(self.tree.parent(row), ast.Call):
                return self._argument(row)
            case ast.Call() | ast.keyword():
                return self._argument(node)
        return False

    def _is_bound(self, statement: ast.Assign, name: str, names: set[str]) -> bool:
        """Whether it is a variable that is bound, and no attribute of a class; it is one of the names from now on."""
        names.add(name)
        return not isinstance(self.tree.scope(statement), ast.ClassDef)

    def _is_statement(self, call: ast.Call | None) -> bool:
        """Whether the call, or that of `c_if` on it, stands for itself."""
        above = self.tree.parent(call) if call is not None else None
        if isinstance(above, ast.Attribute) and above.attr == "c_if":
            return self._is_statement(self.tree.call(above))
        return isinstance(above, ast.Expr)

    def _is_returned(self, statement: ast.Return) -> bool:
        function = self.tree.scope(statement)
        if not isinstance(function, _FUNCTIONS) or self.functions.get(function.name) is not function or function.decorator_list:
            return False
        self.taint.functions.add(function.name)
        return True

    def _argument(self, node: ast.expr) -> bool:
        """Whether the call that gets it runs it, makes it ready for that, or is of a function of this text."""
        above = self.tree.parent(node)
        call = self.tree.parent(above) if isinstance(above, ast.keyword) else above
        if not isinstance(call, ast.Call) or node is call.func:
            return False
        match call.func:
            case ast.Attribute(attr=name) if name in _COUNTED:
                return True
            case ast.Name(id=name) if name in self.functions:
                return self._is_taken(self.functions[name], call, node)
        called = self.calls.get(self.tree.span(call.func)) or self.calls.get(_last(self.tree, call.func))
        paths = {each.path for each in called.callees} if called is not None else set()
        if paths and paths <= {*execute.PATHS}:
            return self._is_on_simulator(call, _EXECUTED, self._option(call, "backend", 1)) and self._is_job(call)
        if paths and paths <= _TRANSPILE and self._is_on_simulator(call, _TRANSPILED, self._option(call, "backend", 1)):
            return self._is_ready(call)
        return False

    def _is_taken(self, function: ast.FunctionDef | ast.AsyncFunctionDef, call: ast.Call, node: ast.expr) -> bool:
        """Whether one parameter of the function is the circuit then."""
        names = [each.arg for each in (*function.args.posonlyargs, *function.args.args, *function.args.kwonlyargs)]
        plain = not function.decorator_list and function.args.vararg is None and function.args.kwarg is None
        keyword = self.tree.parent(node)
        if isinstance(keyword, ast.keyword):
            name = keyword.arg
        else:
            place = call.args.index(node) if node in call.args and not any(isinstance(each, ast.Starred) for each in call.args) else -1
            name = names[place] if 0 <= place < len(names) else None
        if not plain or name not in names:
            return False
        self.taint.circuits.add(name or "")
        return True

    def _option(self, call: ast.Call, name: str, place: int) -> ast.expr | None:
        found = next((each.value for each in call.keywords if each.arg == name), None)
        return found if found is not None or place >= len(call.args) else call.args[place]

    def _is_on_simulator(self, call: ast.Call, options: frozenset[str], backend: ast.expr | None) -> bool:
        """Whether it is a call for a simulator that is known by its name, without options that the names of gates mean something to."""
        if backend is None or len(call.args) > 2 or any(each.arg not in options for each in call.keywords):
            return False
        value = self.facts.value(self.tree.span(backend))
        names = [each.made.argument("name", 0) if isinstance(each, Instance) and each.made is not None else None for each in value]
        known = all(name and all(isinstance(each, Constant) and each.value in _SIMULATORS for each in name) for name in names)
        return known and backing(self.facts, value) in (Backing.AER, Backing.BASIC)

    def _is_ready(self, call: ast.expr) -> bool:
        """Whether the circuits that are made ready are only run."""
        match self.tree.parent(call):
            case ast.Assign(targets=[ast.Name(id=name)]) as statement:
                return self._is_bound(statement, name, self.taint.ready)
        return self._ready(call)

    def _ready(self, node: ast.expr) -> bool:
        match self.tree.parent(node):
            case ast.Call(func=ast.Attribute(attr=name)) as call if name in _COUNTED and node in call.args:
                return True
            case ast.Call(func=ast.Attribute(attr="run", value=backend), args=[first]) as call if first is node:
                return self._is_on_simulator(call, _RUN, backend) and self._is_job(call)
        return False

    def _is_job(self, call: ast.expr) -> bool:
        self.taint.ran = True
        match self.tree.parent(call):
            case ast.Assign(targets=[ast.Name(id=name)]) as statement:
                return self._is_bound(statement, name, self.taint.jobs)
        return self._job(call)

    def _job(self, node: ast.expr) -> bool:
        """Whether nothing but counts is read of the job, or of its result."""
        match self.tree.parent(node):
            case ast.Attribute(attr=name) as member if (call := self.tree.call(member)) is not None:
                return name in _COUNTED or (name == "result" and self._is_job(call))
            case ast.Delete():
                return True
        return False


def _last(tree: Syntax, node: ast.expr) -> Span:
    return tree.word(node) if isinstance(node, ast.Name | ast.Attribute) else tree.span(node)
