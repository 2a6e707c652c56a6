"""The items of a Rust source that matter to Python: types, their methods, functions, and what macros make of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from qlint.knowledge.mining.rust.tokens import Tokens, at, closing, parts, text, tokens

_KINDS = frozenset({"struct", "enum", "impl", "fn", "mod", "const", "macro_rules"})
_MATTERS = re.compile(r"pyclass|pymethods|pyfunction|pymodule|PyModule|_exception!")
_BEFORE = frozenset({"pub", "unsafe", "async", "extern", "default"})


@dataclass(frozen=True, slots=True)
class Attribute:
    """`#[name(arguments)]` or `#[name = value]`: the options by name, `""` for the value of a flag."""

    name: str
    options: Mapping[str, str]
    arguments: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Item:
    """An item where it stands: in a crate, and in the modules of it.

    `head` are the tokens between the name and the body, `body` those inside of its braces (for a tuple struct, its parentheses).
    """

    kind: str
    name: str
    attributes: tuple[Attribute, ...]
    place: tuple[str, ...]
    head: tuple[str, ...] = ()
    body: tuple[str, ...] = ()

    def attribute(self, *names: str) -> Attribute | None:
        return next((each for each in self.attributes if each.name in names), None)

    def option(self, name: str) -> str | None:
        """The option of any of the attributes that PyO3 reads; None where none has it."""
        return next((each.options[name] for each in self.attributes if name in each.options), None)


def crates(folder: Path) -> tuple[Item, ...]:
    """All items of the sources below `crates` that have to do with Python, tests left out."""
    found: list[Item] = []
    for file in sorted(folder.glob("crates/*/src/**/*.rs")):
        source = file.read_text(encoding="utf-8")
        if not _MATTERS.search(source):
            continue
        crate, _, *inner = file.relative_to(folder / "crates").with_suffix("").parts
        place = (crate, *(each for each in inner if each not in ("lib", "mod")))
        found.extend(items(tokens(source), place))
    return tuple(found)


def items(code: Tokens, place: tuple[str, ...], macros: dict[str, Item] | None = None) -> Iterator[Item]:
    """The items of a source; inner modules and calls of the source's own macros are opened."""
    macros = {} if macros is None else macros
    start = 0
    while start < len(code):
        item, start = _item(code, start, place)
        if item is None or any(each.name == "cfg" and each.arguments == ("test",) for each in item.attributes):
            continue
        match item.kind:
            case "macro_rules":
                macros[item.name] = item
            case "mod":
                yield from items(item.body, (*place, item.name), macros)
            case "call" if item.name in macros:
                yield from items(_expanded(macros[item.name], item.body), place, macros)
            case _:
                yield item


def members(item: Item) -> Iterator[Item]:
    """What stands in the body of an `impl`: functions and constants."""
    return (each for each in items(item.body, item.place) if each.kind in ("fn", "const"))


def fields(item: Item) -> Iterator[Item]:
    """The fields of a struct, or the variants of an enum, with their attributes; `head` is what comes after the name."""
    for part in parts(item.body):
        attributes, start = _attributes(part, 0)
        while start < len(part) and part[start] == "pub":
            start = closing(part, start + 1) + 1 if at(part, start + 1) == "(" else start + 1
        if start < len(part):
            yield Item("field", part[start], attributes, item.place, tuple(part[start + 1 :]))


def _item(code: Tokens, start: int, place: tuple[str, ...]) -> tuple[Item | None, int]:
    """The item that starts there, if it is of a kind that matters, and the place after it."""
    attributes, start = _attributes(code, start)
    while start < len(code) and (code[start] in _BEFORE or code[start].startswith('"')):
        start = closing(code, start + 1) + 1 if at(code, start + 1) == "(" else start + 1
    while at(code, start + 1) == "::" and start + 2 < len(code):
        start += 2
    if start >= len(code):
        return None, start
    kind = code[start]
    if kind == "const" and at(code, start + 1) == "fn":
        return _item(code, start + 1, place)
    if at(code, start + 1) == "!" and kind != "macro_rules":
        return _call(code, start, attributes, place)
    end = _end_of_head(code, start)
    after = closing(code, end) + 1 if at(code, end) == "{" else end + 1
    if kind not in _KINDS:
        return None, max(after, start + 1)
    head, body = list(code[start + 1 : end]), tuple(code[end + 1 : after - 1])
    if kind == "impl":
        return Item(kind, _type_name(head), attributes, place, tuple(head), body), after
    name = head[1] if kind == "macro_rules" and len(head) > 1 else head[0] if head else ""
    if kind == "struct" and at(code, end) == ";" and "(" in head:
        opening = head.index("(")
        body = tuple(head[opening + 1 : closing(head, opening)])
        return Item(kind, name, attributes, place, ("(",), body), after
    return Item(kind, name, attributes, place, tuple(head[1:]), body), after


def _call(code: Tokens, start: int, attributes: tuple[Attribute, ...], place: tuple[str, ...]) -> tuple[Item, int]:
    opening = next((each for each in range(start, len(code)) if code[each] in "({["), len(code))
    end = closing(code, opening)
    after = end + 2 if at(code, end + 1) == ";" else end + 1
    return Item("call", code[start], attributes, place, (), tuple(code[opening + 1 : end])), after


def _end_of_head(code: Tokens, start: int) -> int:
    """The place of the brace that opens an item's body, or of the semicolon that ends it."""
    place = start
    while place < len(code) and code[place] not in ("{", ";"):
        place = closing(code, place) + 1 if code[place] in ("(", "[") else place + 1
    return place


def _attributes(code: Tokens, start: int) -> tuple[tuple[Attribute, ...], int]:
    found: list[Attribute] = []
    while start + 1 < len(code) and code[start] == "#":
        opening = start + 1 if code[start + 1] == "[" else start + 2
        end = closing(code, opening)
        found.extend(_attribute(list(code[opening + 1 : end])))
        start = end + 1
    return tuple(found), start


def _attribute(code: list[str]) -> Iterator[Attribute]:
    opening = code.index("(") if "(" in code else len(code)
    inside = parts(code[opening + 1 : closing(code, opening)]) if opening < len(code) else []
    name = "".join(code[:opening]).partition("=")[0].rpartition("::")[2]
    if name == "cfg_attr":
        yield from (each for part in inside[1:] for each in _attribute(part))
        return
    options = {part[0]: " ".join(part[2:]) if part[1:2] == ["="] else "" for part in inside}
    yield Attribute(name, {key: text(value) for key, value in options.items()}, tuple(token for part in inside for token in part))


def _type_name(head: list[str]) -> str:
    """The type that an `impl` is of: the last name of its path, without what it is generic over."""
    code = head[head.index("for") + 1 :] if "for" in head else head
    depth, name = 0, ""
    for token in code:
        if token == "where":
            break
        depth += {"<": 1, ">": -1}.get(token, 0)
        if depth == 0 and token.isidentifier():
            name = token
    return name


def _expanded(macro: Item, given: Tokens) -> list[str]:
    """The body of a macro with one arm of plain arguments, filled; nothing of any other macro."""
    opening = closing(macro.body, 0)
    names = [part[1] for part in parts(macro.body[1:opening]) if len(part) == 4 and part[0] == "$" and part[2] == ":"]
    values = dict(zip(names, parts(given), strict=False))
    arrow = opening + 1
    if at(macro.body, arrow) != "=>" or len(values) != len(parts(macro.body[1:opening])):
        return []
    body = macro.body[arrow + 2 : closing(macro.body, arrow + 1)]
    filled: list[str] = []
    for place, token in enumerate(body):
        if token == "$" and body[place + 1] in values:
            continue
        filled.extend(values[token] if place and body[place - 1] == "$" and token in values else [token])
    return filled
