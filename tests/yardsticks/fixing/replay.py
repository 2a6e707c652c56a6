"""Whether a file differs from what it was in the edits of the applied fixes, and in nothing else: worked out anew from the edits alone.

In a notebook, the values of `source` may be spelt otherwise where a fix changed what they say; all else has to stay, byte by byte.
"""

from __future__ import annotations

import json
import tokenize
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO
from itertools import groupby, pairwise

from qlint.fixes.comments import saved
from qlint.fixing.candidate import Candidate
from qlint.model import Edit
from qlint.sources.source import Source
from tests.yardsticks.fixing.json_values import Value, read

_NEWLINES = ("\n", "\r\n", "\r")
Change = tuple[int, int, str]  # [start, end) gives way to the text


class ElsewhereError(Exception):
    """Something else than the edits has changed; the message says what."""


def check(path: str, before: bytes, after: bytes, applied: Sequence[Candidate]) -> None:
    """Raises ElsewhereError for a file of which the fixes, in the order in which they were applied, make something else."""
    steps = [list(group) for _, group in groupby(applied, key=lambda each: id(each.located.source.container))]
    texts = [step[0].located.source.container.text for step in steps]
    if _text(path, before) != (texts or [_text(path, after)])[0]:
        raise ElsewhereError("the first fix is one of another text" if texts else "it has changed without a fix")
    for step, (old, new) in zip(steps, pairwise([*texts, _text(path, after)]), strict=True):
        if path.endswith(".ipynb"):
            _check_notebook(old, new, list(_edits(step)))
        else:
            _check_text(old, new, [(edit.span.start, edit.span.end, edit.text) for _, edit in _edits(step)])


def _text(path: str, data: bytes) -> str:
    encoding = "utf-8-sig" if path.endswith(".ipynb") else tokenize.detect_encoding(BytesIO(data).readline)[0]
    return data.decode(encoding)


def _edits(step: Iterable[Candidate]) -> Iterator[tuple[Source, Edit]]:
    """The edits of fixes of one text, each once, with what keeps the comments."""
    seen = set[Edit]()
    for each in step:
        fix = saved(each.fix, each.located.source.text)
        if fix is None:
            raise ElsewhereError("a fix was applied that loses a comment")
        for edit in fix.edits:
            if edit not in seen:
                yield each.located.source, edit
            seen.add(edit)


def _check_text(old: str, new: str, changes: Iterable[Change]) -> None:
    """Walks along both texts: what lies between the changes is equal, and each change is there, with some newline."""
    at = done = 0
    for start, end, text in sorted(changes, key=lambda each: each[:2]):
        at = _follow(new, at, old[done:start])
        written = next((each for each in (text.replace("\n", mark) for mark in _NEWLINES) if new.startswith(each, at)), None)
        if start < done or written is None:
            raise ElsewhereError(f"an edit is not there: {text!r}")
        at, done = at + len(written), end
    if new[at:] != old[done:]:
        raise ElsewhereError(f"the end differs behind {new[max(at - 20, 0) : at]!r}")


def _follow(new: str, at: int, same: str) -> int:
    if not new.startswith(same, at):
        raise ElsewhereError(f"it differs outside of the edits, near {same[:40]!r}")
    return at + len(same)


def _check_notebook(old: str, new: str, edits: Iterable[tuple[Source, Edit]]) -> None:
    was, now = list(_sources(read(old))), list(_sources(read(new)))
    if list(_around(old, was)) != list(_around(new, now)):
        raise ElsewhereError("it differs outside of the sources of its cells")
    changes = defaultdict[int, list[Change]](list)
    for source, edit in edits:
        start, end = source.origin(edit.span.start), source.origin(edit.span.end)
        number = next((number for number, value in enumerate(was) if value.start <= start <= value.end), None)
        if number is None:
            raise ElsewhereError("a fix has an edit outside of the cells")
        end = min(end, was[number].end)  # what is behind a last line lies in the next cell
        changes[number].append((_inside(old, was[number], start), _inside(old, was[number], end), edit.text))
    for number, (one, other) in enumerate(zip(was, now, strict=True)):
        if number in changes:
            _check_cell(_said(old, one), _said(new, other), changes[number])
        elif old[one.start : one.end] != new[other.start : other.end]:
            raise ElsewhereError(f"a cell without a fix has changed: {old[one.start : one.start + 40]!r}")


def _check_cell(old: str, new: str, changes: Sequence[Change]) -> None:
    """As `_check_text`; where the last lines of a cell go, the line end in front of them may go too."""
    stop = len(old)
    for start, end, text in sorted(changes, reverse=True):
        stop = start if end == stop and not text else stop
    ahead = next((mark for mark in ("\r\n", "\n", "\r") if old[:stop].endswith(mark)), "")
    try:
        _check_text(old, new, changes)
    except ElsewhereError:
        if stop == len(old) or not ahead:
            raise
        _check_text(old, new, [*changes, (stop - len(ahead), stop, "")])


def _sources(notebook: Value) -> Iterator[Value]:
    """The values that say what the cells of a notebook of format 3 or 4 hold."""
    for sheet in (notebook, *(sheet for each in [notebook.field("worksheets")] if each for sheet in each.parts)):
        for cell in cells.parts if (cells := sheet.field("cells")) else ():
            yield from (value for name in ("source", "input") if (value := cell.field(name)))


def _around(text: str, values: Iterable[Value]) -> Iterator[str]:
    done = 0
    for value in values:
        yield text[done : value.start]
        done = value.end
    yield text[done:]


def _said(text: str, value: Value) -> str:
    said = json.loads(text[value.start : value.end], strict=False)
    return said if isinstance(said, str) else "".join(said)


def _inside(text: str, value: Value, at: int) -> int:
    """The offset in what a value says of the place `at` of the file."""
    parts = value.parts or (value,)
    return sum(len(_said(text, part)) if part.end <= at else _before(text, part, at) for part in parts if part.start <= at)


def _before(text: str, part: Value, at: int) -> int:
    return len(json.loads(f'{text[part.start : at]}"', strict=False)) if at > part.start else 0
