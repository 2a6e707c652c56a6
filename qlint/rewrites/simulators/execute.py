"""`execute(circuits, backend, ...)` becomes `backend.run(transpile(circuits, backend, ...), ...)`."""

from __future__ import annotations

import ast
from collections.abc import Sequence
from dataclasses import dataclass

from qlint.facts import Called, Constant, Facts, Import, Instance, Use, Value
from qlint.fixes import imports
from qlint.fixes.edits import Edits, Mended, spaced
from qlint.fixes.listing import Listing
from qlint.model import Applicability, Edit, Span
from qlint.rewrites.simulators.backing import Backing, backing, is_asked_for_states, is_noisy, is_overridable, takes_circuits
from qlint.rewrites.simulators.binding import BINDS, Binding, binding
from qlint.rewrites.simulators.binding import assigned as assigned_to
from qlint.rewrites.simulators.options import Part, Parted, parted, parts
from qlint.rewrites.text.calling import apart, beside, calls_of, imported_instead
from qlint.rewrites.text.naming import assigned, is_plain

PATHS = ("qiskit.execute", "qiskit.execute.execute", "qiskit.execute_function.execute", "qiskit.tools.compiler.execute")

_FUNCTION = "transpile"
_POSITIONAL = (
    "circuits", "backend", "basis_gates", "coupling_map", "backend_properties", "initial_layout", "seed_transpiler", "optimization_level",
    "pass_manager",
)  # fmt: skip
CIRCUITS = ("circuits", "experiments")
_NAMES = ("backend", "simulator")


@dataclass(frozen=True, slots=True)
class _Execution:
    """One call, understood: `backend` is how the code says it, `ahead` the edits by which it can, `level` the level to be asked for.

    `bound` is what stands behind the circuit in the list of those with values for their parameters, "" for none.
    """

    called: Called
    listing: Listing
    given: tuple[Part, ...]
    circuits: Part
    device: Part
    parted: Parted
    level: str
    backend: str
    ahead: Edits
    sure: bool
    bound: str


def of_execute(facts: Facts, place: Import | Use) -> Mended | None:
    """The edits by which all calls transpile and run, and the import that they need."""
    calls, text = calls_of(facts, place, PATHS), facts.source.text
    if not calls:
        return None
    done = _executions(facts, calls)
    if len(done) < len(calls) or (isinstance(place, Use) and place.path != PATHS[0]):
        return None
    more = _imported(facts, place, done) if isinstance(place, Import) else beside(facts, place, _FUNCTION)
    if more is None:
        return None
    needed = any(not each.parted.manager for each in done)
    edits = more[0] if needed or isinstance(place, Use) else imports.without_name(text, place.name_span)
    written = [_written(facts, each, more[1]) for each in done]
    if edits is None or None in written:
        return None
    whole = (*edits, *dict.fromkeys(edit for each in written for edit in each or ()))
    return (whole, Applicability.SAFE if all(each.sure for each in done) else Applicability.UNSAFE) if apart(whole) else None


def hindrance(facts: Facts, place: Import | Use) -> str:
    """Why there are no such edits, as the end of a sentence; "" where nobody knows."""
    calls = calls_of(facts, place, PATHS)
    if calls is None:
        return "the function is not only called, or called in a text"
    done = _executions(facts, calls)
    return _why_not(facts, calls[len(done)]) if len(done) < len(calls) else ""


def _why_not(facts: Facts, called: Called) -> str:
    """Why one call is not understood."""
    found = parts(facts, called, _POSITIONAL)
    if found is None:
        return "its arguments are not told one by one"
    given = {each.name: each for each in found[1]}
    circuits = next((given[name] for name in CIRCUITS if name in given), None)
    if circuits is None or "backend" not in given:
        return "it isn't known what is run, or where" if "" in given else ""
    value = called.call.argument("backend", 1) or ()
    if value and all(isinstance(each, Constant) and isinstance(each.value, str) for each in value):
        return "the backend is a name, which the first releases looked up among all that they knew"
    if BINDS in given and binding(facts, circuits, given[BINDS]) is Binding.UNKNOWN:
        return f"it isn't known whether `{BINDS}` has values or lists of them, and for how many circuits"
    if "" in given:
        return "it isn't known which of the options in `**` are `transpile`'s, and which the run's"
    return ""


def _imported(facts: Facts, place: Import, done: Sequence[_Execution]) -> tuple[Edits, str] | None:
    return imported_instead(facts, place, "qiskit", _FUNCTION, at=min(each.called.span.start for each in done))


def _executions(facts: Facts, calls: Sequence[Called]) -> list[_Execution]:
    """The calls, up to one that is not understood; two in one statement that name different backends do it by different names."""
    known, key = facts.once(_seen), tuple(each.span for each in calls)
    if key not in known:
        known[key] = _understood(facts, calls)
    return known[key]


def _seen(_: Facts) -> dict[tuple[Span, ...], list[_Execution]]:
    return {}


def _understood(facts: Facts, calls: Sequence[Called]) -> list[_Execution]:
    done: list[_Execution] = []
    for called in calls:
        each = _execution(facts, called, _NAMES)
        others = {one.backend for one in done if each is not None and each.ahead and _in_one_place(one.ahead, each.ahead)}
        if others:
            each = _execution(facts, called, [name for name in _NAMES if name not in others])
        if each is None:
            break
        done.append(each)
    return done


def _in_one_place(some: Edits, others: Edits) -> bool:
    return any(one.span == other.span and one.text != other.text for one in some for other in others)


def _execution(facts: Facts, called: Called, names: Sequence[str]) -> _Execution | None:
    found = parts(facts, called, _POSITIONAL)
    if found is None:
        return None
    listing, given = found
    circuits = next((each for each in given if each.name in CIRCUITS), None)
    device = next((each for each in given if each.name == "backend"), None)
    if circuits is None or device is None or (circuits.place and not is_plain(circuits.node)):
        return None
    value = called.call.argument("backend", 1)
    kind = backing(facts, value)
    binds = next((each for each in given if each.name == BINDS), None)
    how = binding(facts, circuits, binds) if binds is not None else Binding.TAKEN
    bound = assigned_to(facts.source.text, binds) if binds is not None and how is Binding.ASSIGNED else ""
    if how is Binding.UNKNOWN or bound is None:
        return None
    others = tuple(each for each in given if each is not circuits and each is not device and not (bound and each is binds))
    options = parted(facts, called, others, kind) if kind is not Backing.NONE else None
    said = _said(facts, device, value or (), kind, names=names)
    if options is None or said is None or "\n" in said[0]:
        return None
    level, differs = _level(facts, options, value or (), kind)
    known = kind in (Backing.AER, Backing.BASIC) and takes_circuits(facts) and not is_overridable(facts, device.node)
    sure = options.sure and known and not differs and not bound and (not said[1] or _is_harmless(device.node, value or ()))
    return _Execution(called, listing, given, circuits, device, options, level, *said, sure=sure, bound=bound)


def _said(facts: Facts, device: Part, value: Value, kind: Backing, *, names: Sequence[str]) -> tuple[str, Edits] | None:
    """How the code names the backend, twice in what is written, and the edits that give it a name; None where it is made anew each time."""
    text, node = facts.source.text, device.node
    if is_plain(node):
        return device.value(text), ()
    harmless = kind in (Backing.AER, Backing.BASIC) and _is_harmless(node, value)
    named = assigned(facts.source, node, names, harmless=harmless)
    if named is not None:
        return named[1], named[0]
    return (device.value(text), ()) if harmless else None


def _is_harmless(node: ast.expr, value: Value) -> bool:
    """Whether making the simulator twice is making it once: it is what this call makes, of names and constants."""
    if not isinstance(node, ast.Call) or not all(isinstance(each, Instance) and each.made and each.made.node is node for each in value):
        return False
    given = (*node.args, *(each.value for each in node.keywords))
    return is_plain(node.func) and all(isinstance(each, ast.Constant) or is_plain(each) for each in given)


def _level(facts: Facts, options: Parted, value: Value, kind: Backing) -> tuple[str, bool]:
    """The level that `execute` took by itself, where others give something else: higher ones permute qubits, and drop gates.

    And whether that is so at the level that the code asks for.
    """
    noisy = "noise_model" in options.names or (kind is Backing.AER and is_noisy(facts, value))
    matters = noisy or is_asked_for_states(facts, value)
    if options.manager or "optimization_level" in options.names:
        return "", matters and not any("optimization_level" in each and each.endswith(("0", "1")) for each in options.transpiled)
    return "optimization_level=1" if matters else "", False


def _written(facts: Facts, each: _Execution, function: str) -> Edits | None:
    """The edits of one call: its circuits stay where they are."""
    text, node, lines = facts.source.text, each.called.call.node, facts.source.lines
    start = lines.from_utf8(node.lineno, node.col_offset)
    end = lines.from_utf8(node.end_lineno or node.lineno, node.end_col_offset or node.col_offset)
    opening = text[each.called.span.end : each.listing.start].replace("\\", "")
    if opening.strip() != "(" or text[end - 1] != ")" or each.listing.end != end - 1:
        return None
    span, circuits = each.circuits.span, each.circuits.value(text)
    head = f"{each.backend}.run({text[each.listing.start : each.given[0].span.start]}"
    inner: tuple[str, ...] = ()
    if not each.parted.manager:
        inner = (f"backend={each.backend}" if each.device.keyword else each.backend, *each.parted.transpiled, *filter(None, (each.level,)))
    head += f"{each.parted.manager}.run(" if each.parted.manager else f"{function}("
    head, values = (f"{head}[", f"{each.bound}]") if each.bound else (head, "")
    tail = values + "".join(f", {item}" for item in inner) + ")"
    tail += _ran(facts, each, _shift(text, start, each)) + text[each.given[-1].span.end : end]
    if each.circuits.place:  # what stands in front of them goes behind them
        return (*each.ahead, spaced(text, Span(start, end), f"{head}{circuits}{tail}"))
    return (*each.ahead, spaced(text, Span(start, span.end - len(circuits)), head), Edit(Span(span.end, end), tail))


def _ran(facts: Facts, each: _Execution, shift: int) -> str:
    """What is passed to the run behind the circuits, each with what stood in front of it; lines that were aligned stay so."""
    text, done = facts.source.text, ""
    column = facts.source.lines.position(each.listing.start)[1]
    for place, item in each.parted.ran:
        gap = text[each.given[place - 1].span.end : each.given[place].span.start] if place else ", "
        aligned = gap.rpartition("\n")[2]
        if "\n" in gap and aligned == " " * column:
            gap = f"{gap.rpartition(chr(10))[0]}\n{' ' * (column + shift)}"
        done += f"{gap}{item}"
    return done


def _shift(text: str, start: int, each: _Execution) -> int:
    """By how many columns the first argument moves to the right."""
    return len(f"{each.backend}.run(") - (each.listing.start - start)
