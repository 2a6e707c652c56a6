"""One `backend.run(...)` on IBM's backend, as the run of a sampler."""

from __future__ import annotations

import ast
from collections.abc import Container, Iterator, Mapping, Sequence
from types import MappingProxyType

from qlint.facts import Alternative, Called, Constant, Facts, Instance
from qlint.knowledge.ibm import BACKENDS
from qlint.model import Edit, Span
from qlint.rewrites.runs.circuits import Circuits, circuits
from qlint.rewrites.runs.open_session import Block, Sessions
from qlint.rewrites.text import passing
from qlint.rewrites.text.exported import exported
from qlint.rewrites.text.hindered import Hindered
from qlint.rewrites.text.naming import is_plain
from qlint.rewrites.text.syntax import Syntax, receiver

CLIENT, SAMPLER = "qiskit_ibm_runtime", "SamplerV2"
_CIRCUITS = "circuits"
# What a run is told that a sampler does anyway, and what a device never did.
_NEEDLESS = frozenset({"dynamic", "memory", "seed_simulator"})
# Where the options of a sampler have what a run is told.
_OPTIONS = MappingProxyType({"init_qubits": "execution", "job_tags": "environment", "rep_delay": "execution"})
_LOCAL_OPTIONS = MappingProxyType({**_OPTIONS, "noise_model": "simulator", "seed_simulator": "simulator"})
_NAMES = MappingProxyType({_CIRCUITS: "pubs", "shots": "shots", **dict.fromkeys(_NEEDLESS, "")})


class Runs:
    """The runs of one module; `blocks` are the sessions that they are in, by the places of the name `run`.

    Those at the places of `local` may be on a simulator of this machine, which a sampler takes as well.
    """

    def __init__(self, facts: Facts, tree: Syntax, sessions: Sessions, *, local: Container[Span]) -> None:
        self._facts, self._tree, self._sessions, self._local = facts, tree, sessions, local
        self.blocks: dict[Span, Block] = {}

    def circuits(self, called: Called) -> Circuits:
        """What is run. Raises Hindered where that isn't known."""
        argument = self._argument(self._call(called))
        return circuits(self._facts, self._tree, argument, called.call.argument(_CIRCUITS, 0) or ())

    def edits(self, called: Called, given: Circuits) -> Iterator[Edit]:
        """The edits of the call itself. Raises Hindered for what it is told that has no place."""
        call, backend = self._call(called), self._facts.receiver(called.call)
        if any(_is_simulator(each) for each in backend):
            raise Hindered("it is one of IBM's simulators, which are gone")
        block = self._sessions.around(call, backend)
        if block is not None:
            self.blocks[called.span] = block
        places = _LOCAL_OPTIONS if called.span in self._local else _OPTIONS
        yield from self._sampler(call, block, places)
        yield from self._passed(call, {**_NAMES, **dict.fromkeys(places, "")})
        yield from self._listed(call, given)

    def _sampler(self, call: ast.Call, block: Block | None, places: Mapping[str, str]) -> Iterator[Edit]:
        device = receiver(call)
        written = exported(self._facts, CLIENT, SAMPLER, at=self._tree.span(call).start)
        if written is None:
            raise Hindered(f"`{SAMPLER}` is something else there")
        if isinstance(device, ast.NamedExpr | ast.Yield | ast.YieldFrom):
            raise Hindered("the backend is named in the call itself")
        name, imported = written
        yield from imported
        span, options = self._tree.span(device), self._options(call, places)
        if block is not None:
            yield Edit(span, f"{name}(mode={block.name}{options})")
        else:
            yield Edit(Span(span.start, span.start), f"{name}(mode=")
            yield Edit(Span(span.end, span.end), f"{options})")

    def _options(self, call: ast.Call, places: Mapping[str, str]) -> str:
        """The sampler's options, written as its argument."""
        parts: dict[str, list[str]] = {}
        for each in call.keywords:
            if each.arg is not None and each.arg in places:
                parts.setdefault(places[each.arg], []).append(f'"{each.arg}": {self._tree.code(each.value)}')
        if not parts:
            return ""
        inside = ", ".join(f'"{name}": {{{", ".join(values)}}}' for name, values in parts.items())
        return f", options={{{inside}}}"

    def _passed(self, call: ast.Call, names: Mapping[str, str]) -> Sequence[Edit]:
        for each in call.keywords:
            if each.arg is None or each.arg not in names:
                raise Hindered(f"a sampler's run has no place for `{each.arg}`" if each.arg else "the run's options are not known")
        edits = passing.passed(self._tree, call, taken=(_CIRCUITS,), names=names, places=("pubs",))
        if edits is None:
            raise Hindered("what the run is told is not followed")
        return edits

    def _listed(self, call: ast.Call, given: Circuits) -> Iterator[Edit]:
        """Puts the circuits into a list, transpiled for the device where that isn't done yet."""
        argument = self._argument(call)
        before, after = ("", "") if given.listed else ("[", "]")
        if not given.fitted:
            if not is_plain(receiver(call)):
                raise Hindered("the backend, for which the circuits are to be transpiled, has no name")
            written = exported(self._facts, "qiskit", "transpile", at=self._tree.span(call).start)
            if written is None:
                raise Hindered("`transpile` is something else there")
            name, imported = written
            yield from imported
            before, after = f"{before}{name}(", f", {self._tree.code(receiver(call))}){after}"
        if before:
            span = self._tree.span(argument)
            yield Edit(Span(span.start, span.start), before)
            yield Edit(Span(span.end, span.end), after)

    def _argument(self, call: ast.Call) -> ast.expr:
        named = [each.value for each in call.keywords if each.arg == _CIRCUITS]
        found = next(iter([*call.args, *named]), None)
        if found is None or isinstance(found, ast.Starred | ast.GeneratorExp) or len(call.args) > 1:
            raise Hindered("what is run is not followed")
        return found

    def _call(self, called: Called) -> ast.Call:
        function = self._tree.ending(called.span.end)
        call = self._tree.call(function) if function is not None else None
        if call is None or any(isinstance(each, ast.JoinedStr) for each in self._tree.around(call)):
            raise Hindered("it stands in a text")
        return call


def _is_simulator(backend: Alternative) -> bool:
    """Whether the backend was looked up at IBM by the name of a simulator."""
    made = backend.made if isinstance(backend, Instance) and backend.cls == BACKENDS[0] else None
    return made is not None and any(
        isinstance(each, Constant) and "simulator" in str(each.value) for each in made.argument("name", 0) or ()
    )
