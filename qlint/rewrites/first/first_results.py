"""What code reads off results of version 1 of the primitives, read off those of version 2."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass

from qlint.fixes import imports
from qlint.model import Span
from qlint.rewrites.first.pubs import apart
from qlint.rewrites.text.draft import Draft
from qlint.rewrites.text.following import Following

_QUASI = frozenset({"binary_probabilities", "hex_probabilities", "nearest_probability_distribution", "stddev_upper_bound"})
_SAME = frozenset({"binary_probabilities", "nearest_probability_distribution"})  # they say how to write it, or change nothing
_PLAIN = frozenset(dir(dict))
_WRITING = frozenset({"dump", "dumps"})
_TURNING = frozenset({"zip", "enumerate", "len", "list", "tuple", "iter", "map", "sum", "min", "max", "sorted"})


@dataclass(frozen=True, slots=True)
class Origin:
    """What made a result: an estimator, or a sampler; `bits` is how those that it measured are read off the result of one circuit."""

    sampler: bool
    bits: str = ""

    def data(self, pub: str) -> str:
        """The bits that the sampler measured."""
        return f"{pub}{self.bits}"


def read(known: Following, node: ast.Attribute, origin: Origin, draft: Draft) -> bool:
    """Has the attribute of a result of version 1 read off the result in the form of version 2; False where that can't be done."""
    if not known.is_placed(node):
        return False
    match node.attr:
        case "quasi_dists" if origin.sampler:
            return _quasi(known, node, origin, draft)
        case "values" if not origin.sampler:
            return _values(known, node, draft)
        case "metadata":
            return _metadata(known, node, origin, draft)
    return False


def _quasi(known: Following, node: ast.Attribute, origin: Origin, draft: Draft) -> bool:
    """Probabilities are counts by the number of shots; where more is asked of them, they become the distribution of old."""
    item = _item(known, node)
    outer, methods = _asked(known, item) if item is not None else (node, ())
    bits = "binary_probabilities" in methods
    member = known.member(outer)
    wrapped = not bits and (_is_asked_elsewhere(known) or (member is not None and member.attr not in _PLAIN))
    if known.quoted(node) or (member is not None and item is None) or (bits and member is not None and member.attr not in _PLAIN):
        return False
    if wrapped:
        more = imports.added(known.tree.text, "qiskit.result", "QuasiDistribution", at=known.tree.span(node).start)
        if more is None:
            return False
        draft.add(more)
    code = _distribution(_Reading(known, node, item, origin), draft, _Form(bits or wrapped, wrapped))
    draft.put(known.tree.span(outer), code)
    return True


@dataclass(frozen=True, slots=True)
class _Form:
    """Whether keys are bits in text, or numbers, and whether the distribution has a class of its own."""

    bits: bool
    wrapped: bool

    def code(self, *, counts: str, shots: str) -> str:
        """Probabilities, from the code of counts and their number."""
        key, count = apart("bits" if self.bits else "outcome", counts), apart("count", counts)
        written = f"{{{key}: {count} / {shots} for {key}, {count} in {counts}.items()}}"
        return f"QuasiDistribution({written})" if self.wrapped else written

    @property
    def method(self) -> str:
        return "get_counts()" if self.bits else "get_int_counts()"


@dataclass(frozen=True, slots=True)
class _Reading:
    """An attribute of a result, with the item of it that is read, if only one is."""

    known: Following
    node: ast.Attribute
    item: ast.Subscript | None
    origin: Origin


def _distribution(reading: _Reading, draft: Draft, form: _Form) -> str:
    known, node, item = reading.known, reading.node, reading.item
    result = draft.code(known.tree.span(node.value))
    index = draft.code(known.tree.span(item.slice)) if item is not None else ""
    data = reading.origin.data(f"{result}[{index}]")
    if item is not None and _is_cheap(node.value):
        return form.code(counts=f"{data}.{form.method}", shots=f"{data}.num_shots")
    counts = draft.ahead(node, "counts", f"{data}.{form.method}") if item is not None and "\n" not in result else None
    if counts is not None:
        return form.code(counts=counts, shots=f"sum({counts}.values())")
    pub = apart("pub", result)
    data = reading.origin.data(pub)
    every = f"[{form.code(counts=f'{data}.{form.method}', shots=f'{data}.num_shots')} for {pub} in {result}]"
    return every if item is None else f"{every}[{index}]"


def _asked(known: Following, item: ast.expr) -> tuple[ast.expr, tuple[str, ...]]:
    """The expression with the methods that are called on a distribution at once, as far as they need not be called any more."""
    names: list[str] = []
    while (member := known.member(item)) is not None and member.attr in _SAME and (call := known.tree.call(member)) is not None:
        if member.attr == "nearest_probability_distribution" and (call.args or call.keywords):
            break
        names.append(member.attr)
        item = call
    return item, tuple(names)


def _is_asked_elsewhere(known: Following) -> bool:
    """Whether the text has methods of distributions for others than those that are read off a result at once."""
    return any(
        node.attr in _QUASI and "quasi_dists" not in _chain(node) for node in ast.walk(known.tree.tree) if isinstance(node, ast.Attribute)
    )


def _chain(node: ast.expr) -> Iterator[str]:
    while isinstance(node, ast.Attribute | ast.Call | ast.Subscript):
        if isinstance(node, ast.Attribute):
            yield node.attr
        node = node.func if isinstance(node, ast.Call) else node.value


def _values(known: Following, node: ast.Attribute, draft: Draft) -> bool:
    item = _item(known, node)
    result = draft.code(known.tree.span(node.value))
    before, behind = ("float(", ")") if _wants_numbers(known) else ("", "")
    if item is not None:
        span = known.tree.span(node)
        start = known.tree.span(node.value).end
        end = known.tree.span(item).end
        draft.put(Span(start, span.end), "")
        if before:
            draft.insert(known.tree.span(item).start, before)
        draft.insert(end, f".data.evs{behind}")
        return True
    pub = apart("pub", result)
    if known.member(node) is None and _is_turned(known, node):
        draft.put(known.tree.span(node), f"[{before}{pub}.data.evs{behind} for {pub} in {result}]")
        return True
    more = imports.added(known.tree.text, "numpy", bound="np", at=known.tree.span(node).start)
    if more is None:
        return False
    draft.add(more)
    draft.put(known.tree.span(node), f"np.array([{pub}.data.evs for {pub} in {result}])")
    return True


def _wants_numbers(known: Following) -> bool:
    """Whether the program has something that takes a number, and no array, even one without dimensions."""
    return bool(_WRITING & known.tree.attributes) or any(map(_takes_number, known.tree.nodes))


def _takes_number(node: ast.AST) -> bool:
    match node:
        case ast.Call(func=ast.Name(id="isinstance")):
            return True
        case ast.Call(func=ast.Name(id="round"), args=[first, *_]):
            return not (
                isinstance(first, ast.Call) and isinstance(first.func, ast.Name) and first.func.id in ("float", "int", "len", "sum")
            )
    return False


def _is_turned(known: Following, node: ast.expr) -> bool:
    """Whether the values are only taken one by one."""
    parent = known.tree.parent(node)
    match parent:
        case ast.For(iter=each) | ast.comprehension(iter=each):
            return each is node
        case ast.Call(func=ast.Name(id=name)):
            return name in _TURNING
    return False


def _metadata(known: Following, node: ast.Attribute, origin: Origin, draft: Draft) -> bool:
    item = _item(known, node)
    if item is None:
        if known.member(node) is not None or isinstance(known.tree.parent(node), ast.Subscript):
            return False
        result = draft.code(known.tree.span(node.value))
        pub = apart("pub", result)
        draft.put(known.tree.span(node), f"[{pub}.metadata for {pub} in {result}]")
        return True
    if isinstance(item.slice, ast.Constant) and isinstance(item.slice.value, str):
        return False  # what version 2 says of the whole
    pub = f"{draft.code(known.tree.span(node.value))}[{draft.code(known.tree.span(item.slice))}]"
    key = known.tree.parent(item)
    match key:
        case ast.Subscript(value=inner, slice=ast.Constant(value="shots")) if inner is item and origin.sampler:
            draft.put(known.tree.span(key), f"{origin.data(pub)}.num_shots")
        case ast.Subscript(value=inner) if inner is item:
            return False  # what the dictionaries hold isn't the same
        case _:
            draft.put(known.tree.span(item), f"{pub}.metadata")
    return True


def _item(known: Following, node: ast.expr) -> ast.Subscript | None:
    """The item of it that is read."""
    parent = known.tree.parent(node)
    one = isinstance(parent, ast.Subscript) and parent.value is node and not isinstance(parent.slice, ast.Slice | ast.Tuple | ast.JoinedStr)
    return parent if one and isinstance(parent, ast.Subscript) else None


def _is_cheap(node: ast.expr) -> bool:
    """Whether it may be evaluated twice: a name, or what hangs on one."""
    while isinstance(node, ast.Attribute):
        node = node.value
    return isinstance(node, ast.Name)
