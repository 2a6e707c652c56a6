"""What a program reads of the job of a `backend.run`, and of its result, as it is read of a sampler's."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from qlint.execution.registers import JOINED, Registers, only
from qlint.facts import Constant, Facts
from qlint.fixes.tokens import tokens
from qlint.knowledge.schema import Kind
from qlint.model import Edit, Span
from qlint.rewrites.runs.circuits import Circuits
from qlint.rewrites.runs.counted import is_mapping
from qlint.rewrites.runs.jobs import Held, Jobs, Sort
from qlint.rewrites.runs.statuses import compared
from qlint.rewrites.text.hindered import Hindered
from qlint.rewrites.text.register_data import of_register
from qlint.rewrites.text.syntax import COMPREHENSIONS

_JOB = "qiskit_ibm_runtime.runtime_job_v2.RuntimeJobV2"
_OLD_JOB = "qiskit_ibm_runtime.runtime_job.RuntimeJob"
# What jobs of samplers on this machine have, in the same sense: their status is no text.
_LOCAL = frozenset({"cancel", "cancelled", "done", "in_final_state", "job_id", "result", "running"})
_WAITING = frozenset({"result", "wait_for_final_state"})
_READ = {"get_counts": "get_counts", "get_memory": "get_bitstrings"}
_GIVING = frozenset({"result", "status"})
_AGAIN = frozenset({"job", "retrieve_job"})
_COUNTING = ("enumerate", "range")
# What counts of earlier results have besides what a dictionary has.
_OF_COUNTS = frozenset({"creg_sizes", "hex_outcomes", "int_outcomes", "int_raw", "memory_slots", "most_frequent", "time_taken"})


@dataclass(frozen=True, slots=True)
class Readings:
    """The readings of one module; `circuits` are what the calls at some places run."""

    facts: Facts
    jobs: Jobs
    circuits: Mapping[Span, Circuits]

    def edits(self, held: Held) -> Iterator[Edit]:
        """The edits of what is read of an expression. Raises Hindered for what a sampler's job or result doesn't have."""
        parent = self.jobs.tree.parent(held.node)
        match parent:
            case ast.Attribute() if held.is_only(Sort.JOB):
                self._of_job(held, parent)
            case ast.Attribute() if held.is_only(Sort.RESULT):
                yield from self._of_result(held, parent)
            case ast.Attribute(attr="name") if held.is_only(Sort.STATUS):
                yield Edit(Span(self._end(held.node), self._end(parent)), "")
            case ast.Attribute(attr=name) if held.is_only(Sort.STATUS):
                raise Hindered(f"a job's status has no `{name}` any more")
            case ast.Compare() if held.is_only(Sort.STATUS):
                yield from compared(held.node, parent, span=self._span, value=self.jobs.value)

    def _of_job(self, held: Held, read: ast.Attribute) -> None:
        """Raises Hindered unless the new jobs have it in the same sense."""
        call = self.jobs.tree.call(read)
        new, old = (self.facts.knowledge.member(cls, read.attr) for cls in (_JOB, _OLD_JOB))
        if new is None or (old is not None and (new.kind is Kind.METHOD) != (old.kind is Kind.METHOD)):
            raise Hindered(f"jobs of a sampler have no `{read.attr}`")
        if not all(new.alive(each) for each in self.facts.target[new.distribution].releases):
            raise Hindered(f"jobs of a sampler don't have `{read.attr}` in all releases of the target")
        if held.runs & self.jobs.local and read.attr not in _LOCAL:
            raise Hindered(f"`{read.attr}` may be asked of a job of this machine, too")
        if call is not None and not _is_plain(call):
            raise Hindered(f"`{read.attr}` is given something that jobs of a sampler don't take")
        if read.attr in _GIVING and call not in self.jobs.held:
            raise Hindered(f"it isn't known what `{read.attr}` gives")
        if read.attr == "job_id" and self._is_asked_again():
            raise Hindered("the job is asked for again by its id")

    def _is_asked_again(self) -> bool:
        """Whether the service is asked for a job whose id is not written in the call."""
        asked = (each for each in self.facts.calls() if all(callee.member in _AGAIN for callee in each.callees))
        given = (each.call.argument("job_id", 0) or () for each in asked)
        return any(not (isinstance(one, Constant) and one.value is not None) for value in given for one in value)

    def _of_result(self, held: Held, read: ast.Attribute) -> Iterator[Edit]:
        call = self.jobs.tree.call(read)
        if read.attr not in _READ or call is None:
            raise Hindered(f"a sampler's result has no `{read.attr}`")
        self._refuse_counts()
        kinds = {run: self.circuits[run] for run in held.runs}
        data = self._data(held, [each.registers for each in kinds.values()])
        if "[" in data and any(isinstance(each, ast.JoinedStr) for each in self.jobs.tree.around(read)):
            raise Hindered("it stands in a text, in which quotes end that before Python 3.12")
        single = {not each.listed or each.count == 1 for each in kinds.values()}
        if len(single) > 1:
            raise Hindered("it may be the result of one circuit, or of several")
        known = next(iter(kinds.values()))
        index = self._index(known, call, one=single == {True})
        if index is None and any(each.count == 0 for each in kinds.values()) and is_mapping(self.jobs.tree, call):
            raise Hindered("the counts are read as those of one circuit, and it isn't known whether the list has only one")
        node, inside = held.node, self._inside(call)
        behind = self._behind(node, read)
        if index is None:
            start, end = self._start(call), self._end(call)
            yield Edit(Span(start, start), f"[pub{data}.{_READ[read.attr]}() for pub in ")
            yield Edit(Span(behind, end), "]")
            return
        yield Edit(Span(behind, behind), f"[{index}]{data}")
        if _READ[read.attr] != read.attr:
            yield Edit(Span(self._end(read) - len(read.attr), self._end(read)), _READ[read.attr])
        if inside.start < inside.end:
            yield Edit(inside, "")

    def _refuse_counts(self) -> None:
        if known := sorted(_OF_COUNTS & self.jobs.tree.attributes):
            raise Hindered(f"what a sampler counts is a dictionary, without `{known[0]}`")

    def _data(self, held: Held, found: Sequence[Registers | None]) -> str:
        """What the bits are called in the result of one circuit."""
        names = {only(each) for each in found}
        name = names.pop() if len(names) == 1 else None
        if name is not None:
            bits = of_register(name)
            if bits is None:
                raise Hindered(f"a sampler takes no circuit with a register called `{name}`")
            return bits
        if any(each == Registers() for each in found):
            raise Hindered("a circuit that is run has no classical register")
        if any(each is not None and len(each.names | each.prefixes) > 1 for each in found) and self._parts_keys():
            raise Hindered("the bits of several registers stand together in what a sampler counts, without a space")
        if self.facts.target["qiskit"].lowest < JOINED:
            raise Hindered("it isn't known which register is read")
        return ".join_data()"

    def _parts_keys(self) -> bool:
        """Whether the program may part the bits of several registers."""
        parting = {"split", "partition", "rpartition", "rsplit", "replace"}
        return any(isinstance(node, ast.Attribute) and node.attr in parting for node in self.jobs.tree.nodes)

    def _index(self, known: Circuits, call: ast.Call, *, one: bool) -> str | None:
        """Which circuit is asked for, None for all of them; of a single one, whatever it is called."""
        if one:
            return "0"
        if not call.args and not call.keywords:
            return None
        if len(call.args) + len(call.keywords) > 1 or any(isinstance(each, ast.Starred) for each in call.args):
            raise Hindered("more than one circuit is asked for")
        asked = call.args[0] if call.args else call.keywords[0].value
        asked = asked.value if isinstance(asked, ast.Attribute) and asked.attr == "name" else asked  # by which it was known as well
        if self._is_number(asked):
            return self.jobs.tree.code(asked)
        written = ast.unparse(asked)
        places = [index for index, each in enumerate(known.written) if written in each]
        if len(places) == 1:
            return str(places[0])
        if isinstance(asked, ast.Name) and (turned := self._turned(known, asked)) is not None:
            return turned
        match asked:
            case ast.Subscript(value=ast.Name(id=name), slice=place) if name in known.names and not isinstance(place, ast.Slice):
                return self.jobs.tree.code(place)
            case ast.Subscript(value=ast.Name(id=name), slice=key) if name in known.mappings and not self.facts.binds("list"):
                return f"list({name}).index({self.jobs.tree.code(key)})"
        raise Hindered(f"it isn't known which circuit `{written}` is")

    def _is_number(self, node: ast.expr) -> bool:
        """Whether the expression is surely a number: made of numbers, and of what counts turns."""
        for each in ast.walk(node):
            match each:
                case ast.Constant(value=int()) | ast.BinOp() | ast.UnaryOp() | ast.operator() | ast.unaryop() | ast.expr_context():
                    pass
                case ast.Name() if self._counts(each) or self._is_integer(each):
                    pass
                case _:
                    return False
        return True

    def _is_integer(self, node: ast.Name) -> bool:
        value = self.jobs.value(node)
        return bool(value) and all(isinstance(each, Constant) and each.kind == "int" for each in value)

    def _counts(self, node: ast.Name) -> bool:
        """Whether the name is that of a loop over `range`, or the first of what `enumerate` gives."""
        loop = self._loop(node)
        return loop is not None and not any(map(self.facts.binds, _COUNTING)) and _is_counted(*loop, node.id)

    def _turned(self, known: Circuits, asked: ast.Name) -> str | None:
        """The index of the circuit of a loop over the list that is run."""
        match self._loop(asked):
            case (ast.Name(), ast.Name(id=name)) if name in known.names:
                return f"{name}.index({asked.id})"
            case (
                ast.Tuple(elts=[ast.Name(id=index), ast.Name(id=own)]),
                ast.Call(func=ast.Name(id="enumerate"), args=[ast.Name(id=name)]),
            ):
                return index if own == asked.id and name in known.names else None
            case (
                ast.Tuple(elts=[ast.Name(id=key), ast.Name(id=own)]),
                ast.Call(func=ast.Attribute(value=ast.Name(id=name), attr="items"), args=[], keywords=[]),
            ) if own == asked.id and name in known.mappings and not self.facts.binds("list"):
                return f"list({name}).index({key})"
        return None

    def _loop(self, asked: ast.Name) -> tuple[ast.expr, ast.expr] | None:
        """The target, and what is gone over, of the loop around a name that binds it, if nothing else in that does."""
        for around in self.jobs.tree.around(asked):
            loops = around.generators if isinstance(around, COMPREHENSIONS) else [around] if isinstance(around, ast.For) else []
            for loop in loops:
                if asked.id in _stored(loop.target):
                    return (loop.target, loop.iter) if _stored(around).count(asked.id) == 1 else None
        return None

    def _start(self, node: ast.expr) -> int:
        return self._span(node).start

    def _end(self, node: ast.expr) -> int:
        return self._span(node).end

    def _span(self, node: ast.expr) -> Span:
        """Where the node stands. Raises Hindered where that isn't exact, as within f-strings of some versions of Python."""
        tree = self.jobs.tree
        if any(isinstance(each, ast.JoinedStr) for each in tree.around(node)):
            try:
                same = ast.dump(ast.parse(tree.code(node), mode="eval").body) == ast.dump(node)
            except SyntaxError:
                same = False
            if not same:
                raise Hindered("it stands in a text")
        return tree.span(node)

    def _behind(self, node: ast.expr, read: ast.Attribute) -> int:
        """The end of an expression and of the parentheses around it, in front of the dot of what is read of it."""
        text, end, start = self.jobs.tree.text, self._end(node), self._end(read) - len(read.attr)
        if text[end:start].strip() == ".":
            return end
        dot = tokens(text).before(start)
        last = tokens(text).before(dot.span.start) if dot is not None else None
        if last is None or not end <= last.span.end <= start:
            raise Hindered("it stands in a text")
        return last.span.end

    def _inside(self, call: ast.Call) -> Span:
        """From the parenthesis behind what is called to the one at the end."""
        start, end = self._end(call.func), self._end(call)
        opening = self.jobs.tree.text.find("(", start, end)
        if self.jobs.tree.text[start:opening].strip():
            raise Hindered("it stands in a text")
        return Span(opening + 1, end - 1)


def _is_plain(call: ast.Call) -> bool:
    """Whether it is given nothing but the time to wait, which is the first parameter of what has it."""
    waits = call.func.attr in _WAITING if isinstance(call.func, ast.Attribute) else False
    return len(call.args) <= waits and all(each.arg == "timeout" for each in call.keywords)


def _stored(node: ast.AST) -> list[str]:
    """The names that are bound in a node, each as often as it is."""
    return [each.id for each in ast.walk(node) if isinstance(each, ast.Name) and not isinstance(each.ctx, ast.Load)]


def _is_counted(target: ast.expr, each: ast.expr, name: str) -> bool:
    match each:
        case ast.Call(func=ast.Name(id="range")):
            return isinstance(target, ast.Name)
        case ast.Call(func=ast.Name(id="enumerate")):
            return isinstance(target, ast.Tuple) and isinstance(target.elts[0], ast.Name) and target.elts[0].id == name
    return False
