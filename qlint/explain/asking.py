"""What somebody asks for: a name, how much of its path is given, and the arguments in parentheses."""

from __future__ import annotations

import re
from dataclasses import dataclass

_CALL = re.compile(r"(?P<path>[^()\s]+)\s*\((?P<arguments>.*)\)", re.DOTALL)
_FROM = re.compile(r"from\s+(?P<module>[\w.]+)\s+import\s+(?P<name>\w+)(?:\s+as\s+\w+)?")
_SEVERAL = re.compile(r"(?P<before>from\s+[\w.]+\s+import|import)\s+(?P<names>\(?[\w.]+(?:\s+as\s+\w+)?(?:\s*,\s*[\w.\s]*)+\)?)")
_IMPORT = re.compile(r"import\s+(?P<path>[\w.]+)(?:\s+as\s+\w+)?")
_PATH = re.compile(r"[^\W\d]\w*(?:\.[^\W\d]\w*)*")
_ARGUMENT = re.compile(r"\s*\**([^\W\d]\w*)\s*(?:=.*)?", re.DOTALL)


class AskingError(ValueError):
    """A text that asks for nothing, said in one line."""


@dataclass(frozen=True, slots=True)
class Question:
    """The last components of a dotted path, as many as were given, and the parameters asked for (none: the thing itself)."""

    path: str
    arguments: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        return self.path.rpartition(".")[2]


def each(text: str) -> tuple[str, ...]:
    """The texts that ask for one thing each: those of an import statement of several names, else the text itself."""
    statement = _SEVERAL.fullmatch(text.strip().strip("`").strip())
    if statement is None:
        return (text,)
    names = (name.strip() for name in statement["names"].strip("()").split(","))
    return tuple(f"{statement['before']} {name}" for name in names if name)


def question(text: str) -> Question:
    """What `text` asks for; raises AskingError for a text that is no name.

    It may be a name or the end of a dotted path (`bind_parameters`, `QuantumCircuit.bind_parameters`), a call with arguments whose
    values do not matter (`transpile(backend_properties=)`), or an import statement of one name.
    """
    bare = text.strip().strip("`").strip()
    if imported := _FROM.fullmatch(bare):
        return Question(f"{imported['module']}.{imported['name']}")
    if imported := _IMPORT.fullmatch(bare):
        return Question(imported["path"])
    call = _CALL.fullmatch(bare)
    path = call["path"] if call else bare
    if not _PATH.fullmatch(path):
        raise AskingError(
            f"{text!r} is not a name; ask for one such as 'QuantumCircuit.bind_parameters' or 'transpile(backend_properties=)'"
        )
    return Question(path, tuple(_arguments(text, call["arguments"])) if call else ())


def _arguments(text: str, inside: str) -> list[str]:
    names = []
    for part in filter(str.strip, _parts(inside)):
        if part.strip() in ("...", "*", "/"):
            continue
        match = _ARGUMENT.fullmatch(part)
        if match is None:
            raise AskingError(f"{text!r}: {part.strip()!r} does not name a parameter")
        names.append(match[1])
    return names


def _parts(inside: str) -> list[str]:
    """The arguments of a call, cut at the commas that are in no bracket and no text."""
    parts, depth, quote = [""], 0, ""
    for character in inside:
        if quote:
            quote = "" if character == quote else quote
        elif character in "'\"":
            quote = character
        depth += (character in "([{") - (character in ")]}") if not quote else 0
        if character == "," and not depth and not quote:
            parts.append("")
        else:
            parts[-1] += character
    return parts
