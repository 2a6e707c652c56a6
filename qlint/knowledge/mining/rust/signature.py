"""The signature that Python sees of a Rust function, in the grammar of `qlint.knowledge.signature`, and what it gives."""

from __future__ import annotations

from collections.abc import Iterator

from qlint.knowledge.mining.rust.items import Item
from qlint.knowledge.mining.rust.tokens import Tokens, at, closing, parts

_GIVES = {"Self": "self", "bool": "bool", "String": "str", "&str": "str", "f64": "float", "f32": "float", "()": "None"} | dict.fromkeys(
    ("usize", "isize", "u8", "u16", "u32", "u64", "i8", "i16", "i32", "i64"), "int"
)


def parameters(function: Item, receiver: str, *, lenient: bool) -> str:
    """The signature of a function.

    `receiver` is what Python calls the first parameter (`self`, `cls`; "" where there is none). `lenient`: the release of PyO3
    gives a default to the last parameters that are an `Option`, where no signature is written.
    """
    written = _written(function)
    names = list(_of_signature(written) if written is not None else _of_arguments(function, receiver, lenient))
    return f"({', '.join([receiver, *names] if receiver else names)})"


def gives(function: Item) -> str:
    """What a call gives, where the Rust type says it plainly; "" elsewhere."""
    head = function.head
    opening = head.index("(") if "(" in head else 0
    end = closing(head, opening)
    if at(head, end + 1) != "->":
        return "None" if end < len(head) else ""
    kind = "".join(token for token in head[end + 2 :] if not token.startswith("'"))
    kind = kind.removeprefix("PyResult<").removesuffix(">") if kind.startswith("PyResult<") else kind
    return _GIVES.get(kind, "")


def _written(function: Item) -> tuple[str, ...] | None:
    """The tokens of the signature that an attribute writes out."""
    for each in function.attributes:
        if each.name in ("pyo3", "pyfunction") and "signature" in each.arguments:
            opening = each.arguments.index("signature") + 2
            return each.arguments[opening + 1 : closing(each.arguments, opening)]
    return None


def _of_signature(code: Tokens) -> Iterator[str]:
    for part in parts(code):
        if part[0] == "*":
            yield "".join(part[: part.index(":")] if ":" in part else part)
        elif part[0] == "/":
            yield "/"
        else:
            yield f"{part[0]}=" if "=" in part else part[0]


def _of_arguments(function: Item, receiver: str, lenient: bool) -> Iterator[str]:
    opening = function.head.index("(")
    found = [_argument(part) for part in parts(function.head[opening + 1 : closing(function.head, opening)])]
    found = [(name, kind) for name, kind in found if kind[-1:] != ["Python"]]
    bound = receiver == "self" and function.attribute("new") is None
    taken = found[1:] if bound or _takes_class(function) else found
    needed = max((place + 1 for place, (_, kind) in enumerate(taken) if kind[:1] != ["Option"]), default=0)
    for place, (name, _) in enumerate(taken):
        yield f"{name}=" if lenient and place >= needed else name


def _takes_class(function: Item) -> bool:
    passes = function.option("pass_module") is not None
    return passes or function.attribute("classmethod") is not None


def _argument(code: list[str]) -> tuple[str, list[str]]:
    """The name of an argument, and the path of its type without lifetimes and what it is generic over: `Option`, `Python`."""
    while code[:1] == ["#"]:
        code = code[closing(code, 1) + 1 :]
    if ":" not in code:
        return "self", []
    place = code.index(":")
    kind = [token for token in code[place + 1 :] if token not in ("&", "mut") and not token.startswith("'")]
    end = kind.index("<") if "<" in kind else len(kind)
    path = [token for token in kind[:end] if token != "::"]
    return code[place - 1], path[-1:]
