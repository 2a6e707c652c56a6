"""What is read of providers, devices and jobs, as the runtime client has it: the edits of one place, by class and member."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from qlint.fixes.edits import Edits
from qlint.knowledge.ibm import SERVICE
from qlint.model import Edit, Span
from qlint.rewrites.text.passing import ANY, passed
from qlint.rewrites.text.syntax import Syntax

_IBMQ, _PROVIDER = "qiskit.providers.ibmq", "qiskit_ibm_provider"
PROVIDERS = frozenset({f"{_IBMQ}.accountprovider.AccountProvider", f"{_PROVIDER}.ibm_provider.IBMProvider"})
SPACES = frozenset({f"{_IBMQ}.ibmqbackendservice.IBMQBackendService", f"{_PROVIDER}.ibm_backend_service.IBMBackendService"})
_BACKEND = "qiskit_ibm_runtime.ibm_backend.IBMBackend"
SPACE_NAMES = frozenset({"backend", "backends"})  # under which a provider has all of its devices
OLD_BACKENDS = frozenset({f"{_IBMQ}.ibmqbackend.IBMQBackend", f"{_IBMQ}.ibmqbackend.IBMQSimulator"})
_JOBS = frozenset({f"{_IBMQ}.job.ibmqjob.IBMQJob", f"{_PROVIDER}.job.ibm_circuit_job.IBMCircuitJob", f"{_PROVIDER}.job.ibm_job.IBMJob"})

# What `backends` of a provider takes by position, and what becomes of it: times out and hubs are of the retired platform.
BACKENDS_TAKE: Mapping[str, Sequence[str]] = {
    **dict.fromkeys((f"{_IBMQ}.accountprovider.AccountProvider", *SPACES), ("name", "filters", "timeout", "min_num_qubits")),
    f"{_PROVIDER}.ibm_provider.IBMProvider": ("name", "filters", "min_num_qubits", "instance"),
}
FILTERS: Mapping[str, str] = {"timeout": "", "input_allowed": "", "instance": "", ANY: ANY}

_FOUND_JOBS: Mapping[str, str] = {
    **{each: each for each in ("limit", "skip", "backend_name", "job_tags", "descending")},
    "start_datetime": "created_after",
    "end_datetime": "created_before",
    "legacy": "",
    "instance": "",
}


@dataclass(frozen=True, slots=True)
class _Way:
    """What a method takes by position, under which names that goes on, and what of it may be given by position there."""

    taken: Sequence[str]
    names: Mapping[str, str]
    places: Sequence[str] = ()

    def passed(self, tree: Syntax, call: ast.Call) -> Edits | None:
        return passed(tree, call, taken=self.taken, names=self.names, places=self.places)


_JOBS_WAY = _Way(("limit", "skip", "backend_name"), _FOUND_JOBS, ("limit", "skip", "backend_name"))
_JOB_WAY = _Way(("job_id",), {"job_id": "job_id"}, ("job_id",))
_WAIT_WAY = _Way(("timeout", "wait"), {"timeout": "timeout", "wait": ""}, ("timeout",))
# What is read of the space of devices that a provider has, with the service's member.
_OF_SPACE: Mapping[str, tuple[str, _Way]] = {
    "jobs": ("jobs", _JOBS_WAY),
    "retrieve_job": ("job", _JOB_WAY),
    "backends": ("backends", _Way(("name", "filters"), FILTERS, ("name",))),
    "get_backend": ("backend", _Way(("name",), {"name": "name"}, ("name",))),
}

Rewriting = Callable[[Syntax, ast.Attribute], Edits | None]


def rewriting(cls: str, name: str) -> Rewriting | None:
    """What becomes of a read of the member of that name on an object of that class; None for one that stays, or has no counterpart."""
    for classes, rewritings in _REWRITINGS:
        if cls in classes:
            return rewritings.get(name)
    return None


def _backend(tree: Syntax, node: ast.Attribute) -> Edits | None:
    """`provider.get_backend(name)`."""
    call = tree.call(node)
    if call is None or not (call.args or any(each.arg == "name" for each in call.keywords)):
        return None  # the only one that there is
    edits = passed(tree, call, taken=("name", "instance"), names={"name": "name", "instance": ""}, places=("name",))
    return (Edit(tree.word(node), "backend"), *edits) if edits is not None else None


def _backends(taken: Sequence[str]) -> Rewriting:
    """`provider.backends(...)`, `provider.backends.ibmq_lima`, and what else is read of `provider.backends`."""

    def edited(tree: Syntax, node: ast.Attribute) -> Edits | None:
        call = tree.call(node)
        if call is None:
            return _space(tree, node)
        edits = passed(tree, call, taken=taken, names=FILTERS, places=("name",))
        return (*edits, *of_filters(tree, call)) if edits is not None else None

    return edited


def of_filters(tree: Syntax, call: ast.Call) -> Iterator[Edit]:
    """The edits of the names of devices, in a function that a call is given to choose among them."""
    for function in (each for each in (*call.args, *(each.value for each in call.keywords)) if isinstance(each, ast.Lambda)):
        chosen = function.args.args[0].arg if function.args.args else ""
        for node in ast.walk(function.body):
            match node:
                case ast.Call(func=ast.Attribute(value=ast.Name(id=name), attr="name"), args=[], keywords=[]) if name == chosen:
                    yield _read_only(tree, node)


def _space(tree: Syntax, node: ast.Attribute) -> Edits | None:
    """`provider.backend.ibmq_lima`, a device by its name, and `provider.backend.jobs(...)`."""
    inner = tree.parent(node)
    if not isinstance(inner, ast.Attribute) or inner.value is not node or not isinstance(inner.ctx, ast.Load):
        return None
    start, end = tree.span(node.value).end, tree.span(inner).end
    call = tree.call(inner)
    if call is None:
        quote = '"' if tree.text.count('"') >= tree.text.count("'") else "'"
        return (Edit(Span(start, end), f".backend({quote}{inner.attr}{quote})"), *_called_by_name(tree, inner))
    found = _OF_SPACE.get(inner.attr)
    edits = found[1].passed(tree, call) if found is not None else None
    return (Edit(Span(start, end), f".{found[0]}"), *edits) if found is not None and edits is not None else None


def _called_by_name(tree: Syntax, device: ast.Attribute) -> Iterator[Edit]:
    """The `name()` of a device that is read there, or that is given a variable of its own."""
    above = tree.parent(device)
    readers: Sequence[ast.AST | None] = (above,)
    match above:
        case ast.Assign(targets=[ast.Name(id=name)]):
            places = tree.names(name)
            alone = sum(isinstance(each.ctx, ast.Store) for each in places) == 1
            readers = [tree.parent(each) for each in places] if alone else ()
    for each in readers:
        call = tree.call(each) if isinstance(each, ast.Attribute) and each.attr == "name" else None
        if call is not None and not call.args and not call.keywords:
            yield _read_only(tree, call)


def _read_only(tree: Syntax, call: ast.Call) -> Edit:
    """A method that is an attribute now: the parentheses go."""
    return Edit(Span(tree.span(call.func).end, tree.span(call).end), "")


def _attribute(name: str) -> Rewriting:
    """A method that is an attribute now."""

    def edited(tree: Syntax, node: ast.Attribute) -> Edits | None:
        call = tree.call(node)
        if call is None or call.args or call.keywords:
            return None
        named = (Edit(tree.word(node), name),) if node.attr != name else ()
        return (*named, _read_only(tree, call))

    return edited


def _renamed(name: str, way: _Way) -> Rewriting:
    """A method under another name, or on another object that is read of this one."""

    def edited(tree: Syntax, node: ast.Attribute) -> Edits | None:
        call = tree.call(node)
        edits = way.passed(tree, call) if call is not None else None
        named = (Edit(tree.word(node), name),) if node.attr != name else ()
        return (*named, *edits) if edits is not None else None

    return edited


def _jobs_of_device(tree: Syntax, node: ast.Attribute) -> Edits | None:
    """`backend.jobs(...)`."""
    call, receiver = tree.call(node), tree.code(node.value)
    edits = passed(tree, call, taken=("limit", "skip"), names=_FOUND_JOBS) if call is not None else None
    if call is None or edits is None or not receiver.replace(".", "").isidentifier():
        return None
    more = ", " if call.args or call.keywords else ""
    end = tree.span(call).end - 1
    first = tree.text.index("(", tree.span(node).end) + 1
    place = first if more else end
    return (Edit(tree.word(node), "service.jobs"), Edit(Span(place, place), f"backend_name={receiver}.name{more}"), *edits)


_OF_SERVICES: Mapping[str, Rewriting] = {
    "get_backend": _backend,
    "jobs": _renamed("jobs", _JOBS_WAY),
    "retrieve_job": _renamed("job", _JOB_WAY),
}
_REWRITINGS: Sequence[tuple[frozenset[str], Mapping[str, Rewriting]]] = (
    *((frozenset({each}), {**_OF_SERVICES, "backends": _backends(taken), "backend": _space}) for each, taken in BACKENDS_TAKE.items()),
    (
        OLD_BACKENDS,
        {
            "name": _attribute("name"),
            "version": _attribute("backend_version"),
            "provider": _attribute("service"),
            "retrieve_job": _renamed("service.job", _JOB_WAY),
            "jobs": _jobs_of_device,
        },
    ),
    (
        _JOBS,
        {
            "creation_date": _attribute("creation_date"),
            "tags": _attribute("tags"),
            "wait_for_final_state": _renamed("wait_for_final_state", _WAIT_WAY),
        },
    ),
    (frozenset({SERVICE}), {"retrieve_job": _renamed("job", _JOB_WAY)}),
    (frozenset({_BACKEND}), {"retrieve_job": _renamed("service.job", _JOB_WAY), "jobs": _jobs_of_device}),
)
NAMES = frozenset(name for _, rewritings in _REWRITINGS for name in rewritings)
