"""What the message of a deprecation names: the release that it holds from, and what to use in place."""

from __future__ import annotations

import keyword
import re
from collections.abc import Iterator

_SINCE = re.compile(r"(?:as ?of|since|deprecated in|release(?: date)? of)\s+(?:[A-Za-z_-]+\s+){0,3}v?(\d+(?:\.\d+)+)", re.IGNORECASE)
_SPACE = re.compile(r"\s+")
_LINK = re.compile(r"`[^`<]*<https?:[^`]*>`_*|<?https?://\S+")
_TITLED = re.compile(r":[\w:]+:`[^`<]*<([^`>]+)>`")
_ROLE = re.compile(r":[\w:]+:`[~.]*([^`]+)`")
_BRACES = re.compile(r"\{[^{}]+\}")
_SENTENCE = re.compile(r"(?<=[.;!])\s+(?=[A-Z`'\"])|(?<=[a-z)`'\"]\.)(?=(?:Use|Instead|See|It|For|The|Please|You)\b)")
_OLD = re.compile(r"\b(?:instead of|rather than|other than)\s+(?:the\s+)?(?:`[^`]*`|'[^']*'|[^\s,]+)", re.IGNORECASE)
_FATE = re.compile(r".*\b(?:is|are|was|been|being|be) (?:\w+ )?(?:deprecated|removed)\b")
_ASIDE = re.compile(r",? \(?(?:which|where|because|see|for|to|e\.g\.|ex:)(?=[\s(])", re.IGNORECASE)

_NEW = re.compile(
    r"(?<![`'\"\w.])(?:be used with|use|^using|import|call(?:ing)?|access|run|append|compose the circuit with|go for"
    r"|switch to|migrated? to|supersc?eded by|covered by|replaced (?:by|with)|renamed (?:to|as)|mov(?:ed|ing) to|located at|in favou?r of"
    r"|(?:please|,) pass|provide|through|via|consider|alternative for\b.*\bis)\b(?![`'\"(])",
    re.IGNORECASE,
)
_TAKES_OVER = re.compile(r"\b(?:(?:should|must|can) (?:now )?be used|provides a new)\b")

_PATH = r"\.?[A-Za-z_]\w*(?:\([^()]*\))?(?:\.[A-Za-z_]\w*(?:\([^()]*\))?)*"
_SOURCE = r"(?:provided in|from|in) (?:the )?(?:module ?|package ?)?"
_MARKED = re.compile(r"`([^`]+)`|(?<![\w(])'([^'\s]+)'(?!\w)|(?<![\w(])\"([^\"\s]+)\"(?!\w)")
_FROM = re.compile(rf"[`'\"](\w+)(?:\(\))?[`'\"] {_SOURCE}[`'\"](\w+(?:\.\w+)+)[`'\"]")
_BARE = re.compile(
    r"\s+(?:directly\s+)?(?:(?:the|an?|either)\s+)?(?:new\s+)?(?:(?:function|class|method|attribute|property|pass|interface)s?\s+)?(?:in\s+)?"
    rf"(?P<names>{_PATH}(?:(?:,? (?:and|or) |, )(?!instead\b){_PATH})*)"
    rf"(?: {_SOURCE}(?P<module>\w+(?:\.\w+)+))?(?P<instead>,? instead)?(?P<kind> (?:parameter|argument|property|attribute|method)\b)?"
)
_AND = re.compile(r",? (?:and|or) |, ")
_CALL = re.compile(r"\([^()]*\)")
_IMPORT = re.compile(r"(?:from|import) ([\w.]+)(?: import .*)?")
_NAME = re.compile(r"[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*")
_CODE = re.compile(r"[._(]|[a-z0-9][A-Z]|[A-Z]{2,}[a-z]")
_PROSE = frozenset({"another", "base", "corresponding", "different", "keyword", "other", "same", "this"})


def since(text: str) -> str:
    """The release from which the message says that something is deprecated; "" where it says none."""
    found = _SINCE.search(text)
    return found[1] if found else ""


def instead(text: str, itself: str = "") -> tuple[str, ...]:
    """The names that the message puts in place of what is deprecated, in their order: paths and parameters, without arguments.

    `itself` is the deprecated name, which messages repeat.
    """
    found = (name for sentence in _sentences(text) for name in _named(sentence))
    return tuple(dict.fromkeys(name for name in found if name != itself))


def _sentences(text: str) -> list[str]:
    text = _LINK.sub("", _SPACE.sub(" ", text))
    text = _ROLE.sub(r"`\1`", _TITLED.sub(r"`\1`", text)).replace("``", "`")
    return _SENTENCE.split(_BRACES.sub("", text))


def _named(sentence: str) -> Iterator[str]:
    sentence = _FATE.sub("", _OLD.sub("", sentence))
    over = _TAKES_OVER.search(sentence)
    if over and (found := tuple(_marked(sentence[: over.start()]))):
        yield from found
    elif marks := list(_NEW.finditer(sentence)):
        yield from tuple(_marked(_ASIDE.split(sentence[marks[0].end() :])[0])) or _bare(sentence, marks)


def _marked(text: str) -> Iterator[str]:
    """The names in quotes and backticks; one that is said to come from a module, with the path of the module."""
    for name, module in _FROM.findall(text):
        yield f"{module}.{name}"
    for found in _MARKED.finditer(_FROM.sub("", text)):
        yield from _names(found[1] or found[2] or found[3])


def _bare(sentence: str, marks: list[re.Match[str]]) -> Iterator[str]:
    """The names that stand right behind one of the marks, where they look like code."""
    for mark in marks:
        if found := _BARE.match(sentence, mark.end()):
            for each in _AND.split(_CALL.sub("()", found["names"])):
                if _is_code(each, found):
                    yield from (f"{found['module']}.{name}" if found["module"] and "." not in name else name for name in _names(each))


def _is_code(word: str, found: re.Match[str]) -> bool:
    named = bool(found["kind"]) and word not in _PROSE
    return bool(_CODE.search(word)) or named or bool(found["module"]) or (bool(found["instead"]) and word[0].isupper())


def _names(code: str) -> Iterator[str]:
    while (shorter := _CALL.sub("", code)) != code:
        code = shorter
    if found := _IMPORT.fullmatch(code):
        code = found[1]
    for part in code.split(","):
        name = part.partition("=")[0].strip().lstrip("~.")
        if _NAME.fullmatch(name) and not keyword.iskeyword(name) and not name.endswith("_"):
            yield name
