"""Which expressions of a text are jobs of `backend.run` on IBM's backends, or what such a job gave, or hold one of these.

Runs on simulators of qiskit-aer count as well, in a module that runs on IBM's backends: what is read of both has to be read in one way.
"""

from __future__ import annotations

import ast
from collections.abc import Container, Iterator
from dataclasses import dataclass
from enum import Enum

from qlint.facts import Alternative, Called, Facts, Instance, Items, Method, Nothing, Reason, Unknown, Value
from qlint.model import Span
from qlint.rewrites.text.syntax import Syntax

RUN = "qiskit_ibm_runtime.ibm_backend.IBMBackend.run"
_JOBS = frozenset({"qiskit_ibm_runtime.runtime_job.RuntimeJob", "qiskit_aer.jobs.aerjob.AerJob"})
_AER_RUN = "qiskit_aer.backends.aerbackend.AerBackend.run"
_RESULT = "qiskit.result.result.Result"
_STATUS = "qiskit.providers.jobstatus.JobStatus"
_ASKED = (
    *(ast.Name, ast.Attribute, ast.Subscript, ast.Call, ast.Await, ast.IfExp, ast.BoolOp, ast.NamedExpr),
    *(ast.List, ast.Tuple, ast.Set, ast.Dict, ast.ListComp, ast.SetComp, ast.GeneratorExp, ast.DictComp, ast.BinOp),
)
_LOST = frozenset({Reason.RECURSION, Reason.NOT_MODELLED})


class Sort(Enum):
    """What an expression is to a job."""

    JOB = "job"
    RESULT = "result"
    STATUS = "status"
    BOUND = "method"  # of one of these
    HOLDER = "container"  # of some of these


@dataclass(frozen=True, slots=True)
class Held:
    """An expression that may be, or hold, what the `runs` gave, by their places; `only`: and nothing else, None apart."""

    node: ast.expr
    sorts: frozenset[Sort]
    runs: frozenset[Span]
    only: bool

    def is_only(self, sort: Sort) -> bool:
        return self.only and self.sorts == {sort}


class Jobs:
    """The expressions of one module.

    `runs` are the calls, by the places of the name `run`, `local` the places of those that may be on a simulator of this machine; `held`
    is what they come to; `lost` are names whose value is not known for a reason that tells nothing of it.
    """

    def __init__(self, facts: Facts, tree: Syntax) -> None:
        self.facts, self.tree = facts, tree
        self.runs = {called.span: called for called in _runs(facts, {RUN})}
        devices = frozenset(self.runs)
        self.runs |= {called.span: called for called in _runs(facts, {RUN, _AER_RUN})} if devices else {}
        self.local = self.runs.keys() - devices
        self._places = {called.call.node: place for place, called in self.runs.items()}
        self.held: dict[ast.expr, Held] = {}
        self.lost: set[str] = set()
        for node in tree.nodes if self.runs else ():
            if isinstance(node, _ASKED) and isinstance(getattr(node, "ctx", None), ast.Load | None):
                self._look_at(node)

    def value(self, node: ast.expr) -> Value:
        """What the expression may be."""
        return self.facts.value(self.tree.span(node))

    def _look_at(self, node: ast.expr) -> None:
        value = self.value(node)
        found = [(each, self._part(each)) for each in value if not isinstance(each, Nothing)]
        parts = [part for _, part in found if part is not None]
        if parts:
            runs = frozenset(run for _, each in parts for run in each)
            self.held[node] = Held(node, frozenset(sort for sort, _ in parts), runs, len(parts) == len(found))
        elif isinstance(node, ast.Name) and any(isinstance(each, Unknown) and each.reason in _LOST for each in value):
            self.lost.add(node.id)

    def _part(self, each: Alternative) -> tuple[Sort, frozenset[Span]] | None:
        """What an alternative is to jobs of the runs, and to which; None if to none."""
        match each:
            case Instance():
                return self._of_object(each)
            case Method(owner=owner) if (part := self._of_object(owner)) is not None:
                return Sort.BOUND, part[1]
            case Items(elements=elements):
                inside = [part for element in elements for one in element if (part := self._part(one)) is not None]
                return (Sort.HOLDER, frozenset(run for _, runs in inside for run in runs)) if inside else None
        return None

    def _of_object(self, each: Instance) -> tuple[Sort, frozenset[Span]] | None:
        made = each.made
        if made is None:
            return None
        if each.cls in _JOBS:
            return (Sort.JOB, frozenset({self._places[made.node]})) if made.node in self._places else None
        if each.cls not in (_RESULT, _STATUS):
            return None
        jobs = [self._part(job) for job in self.facts.receiver(made) if not isinstance(job, Nothing)]
        known = [job for job in jobs if job is not None and job[0] is Sort.JOB]
        if not known or len(known) < len(jobs):
            return None
        return Sort.RESULT if each.cls == _RESULT else Sort.STATUS, frozenset(run for _, runs in known for run in runs)


def _runs(facts: Facts, paths: Container[str]) -> Iterator[Called]:
    """The calls of `run` on what can only be backends whose `run` is one of these."""
    uses = (use for use in facts.members("run".__eq__) if use.called and use.guard is None)
    places = {use.span for use in uses if all(symbol.path in paths for symbol in use.symbols)}
    yield from (called for called in facts.calls() if called.span in places and called.bound)
