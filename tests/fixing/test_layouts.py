"""Legacy programs in all layouts: whatever they look like, fixes keep the program, its comments, and every byte that they don't mean.

A few examples are in every run; QLINT_EXAMPLES=1000 asks for so many.
"""

from __future__ import annotations

import ast
import functools
import json
import os
import warnings
from collections import Counter
from itertools import pairwise
from random import Random

import pytest

from qlint.fixes.comments import saved
from qlint.fixing.candidate import candidates
from qlint.fixing.choice import Allowed
from qlint.fixing.files import Fixed, fixed
from qlint.fixing.version import Refused, Version
from qlint.model import Applicability
from tests.fixes.written import applied
from tests.fixing.layouts import LAYOUTS, SURROUNDINGS, comments
from tests.migration.migrated import newest
from tests.migration.programs import programs
from tests.sources import notebooks

PROGRAMS = [program for program in programs() if program.before.suffix == ".py"]
EXAMPLES = int(os.environ.get("QLINT_EXAMPLES", "4"))
# What stands around the text in the file: a byte order mark, line ends, the encoding.
FORMS = {
    "plain": lambda text: text.encode(),
    "crlf": lambda text: text.replace("\n", "\r\n").encode(),
    "mark": lambda text: b"\xef\xbb\xbf" + text.encode(),
    "latin": lambda text: f"# -*- coding: latin-1 -*-\n{text}".encode("latin-1", errors="xmlcharrefreplace"),
    "no end": lambda text: text.rstrip("\n").encode(),
}


@functools.cache
def example(number: int) -> tuple[str, bytes]:
    """A program in a layout of its own, and what tells how it was made."""
    random = Random(number)
    program = random.choice(PROGRAMS)
    made = random.sample([*SURROUNDINGS], random.choice([0, 1, 1, 2])) + random.sample([*LAYOUTS], random.choice([1, 2, 3]))
    text = program.before.read_text(encoding="utf-8")
    for name in made:
        other = {**SURROUNDINGS, **LAYOUTS}[name](text, random)
        text = other if is_program(other) else text  # not every layout can be laid on every other
    form = random.choice([*FORMS])
    return f"{program.name} {' '.join(made)} {form}", FORMS[form](text)


def text_of(data: bytes) -> str:
    encoding = "latin-1" if data.startswith(b"# -*- coding: latin-1") else "utf-8-sig"
    return data.decode(encoding).replace("\r\n", "\n")


def run(data: bytes, allowed: Allowed, *, keep: bool = False) -> Fixed:
    (file,) = fixed([("program.py", data)], newest(), allowed=allowed, keep=keep)
    return file


def in_cells(text: str, random: Random) -> bytes:
    """The program as a notebook, cut at random between statements of its top level."""
    lines = text.split("\n")
    heads = [min([each.lineno, *(one.lineno for one in getattr(each, "decorator_list", ()))]) for each in ast.parse(text).body]
    cuts = sorted({0, len(lines), *(head - 1 for head in heads if not _shared(head, heads) and random.random() < 0.4)})
    return notebooks.of(*("\n".join(lines[start:end]) for start, end in pairwise(cuts)))


def _shared(line: int, heads: list[int]) -> bool:
    """Whether several statements begin in the line: their semicolons can't be cut."""
    return heads.count(line) > 1


def around_cells(data: bytes) -> object:
    """All of a notebook but the code."""
    found = json.loads(data)
    for cell in found["cells"]:
        if cell["cell_type"] == "code":
            del cell["source"]
    return found


def kinds(file: Fixed, *, after: bool) -> Counter[tuple[str, str]]:
    report = file.report if after else file.found
    return Counter((each.finding.code, each.finding.symbol) for each in report.located)


def is_program(text: str) -> bool:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            compile(text, "program.py", "exec")
        except SyntaxError:
            return False
    return True


of_examples = pytest.mark.parametrize("number", range(EXAMPLES))


@of_examples
@pytest.mark.parametrize("allowed", Allowed, ids=str)
def test_a_program_stays_one_keeps_its_comments_and_has_nothing_new_to_find(number: int, allowed: Allowed) -> None:
    made, data = example(number)
    file = run(data, allowed)
    assert is_program(text_of(file.after)) >= is_program(text_of(data)), made
    assert not Counter(comments(text_of(data))) - Counter(comments(text_of(file.after))), made
    assert not kinds(file, after=True) - kinds(file, after=False), made
    again = run(file.after, allowed)
    assert again.after == file.after, made
    assert not again.applied, made


@of_examples
def test_a_migrated_program_stays_one_keeps_its_comments_and_is_migrated_at_once(number: int) -> None:
    made, data = example(number)
    file = run(data, Allowed.UNSAFE, keep=True)
    assert file.applied, made
    assert is_program(text_of(file.after)) >= is_program(text_of(data)), made
    assert not Counter(comments(text_of(data))) - Counter(comments(text_of(file.after))), made
    assert run(file.after, Allowed.UNSAFE, keep=True).after == file.after, made


@of_examples
def test_a_notebook_keeps_its_cells_its_comments_and_all_that_is_no_code(number: int) -> None:
    made, program = example(number)
    text = text_of(program)
    data = in_cells(text, Random(number))
    (file,) = fixed([("lab.ipynb", data)], newest(), allowed=Allowed.UNSAFE, keep=True)
    code = "\n".join(notebooks.code_of(file.after))
    assert around_cells(file.after) == around_cells(data), made
    assert is_program(code) >= is_program(text), made
    assert not Counter(comments(text)) - Counter(comments(code)), made
    (again,) = fixed([("lab.ipynb", file.after)], newest(), allowed=Allowed.UNSAFE, keep=True)
    assert again.after == file.after, made


@of_examples
def test_no_byte_changes_but_those_of_the_edits_and_comments_make_them_unsafe(number: int) -> None:
    made, data = example(number)
    version = Version.of("program.py", data, newest(), docstrings=False)
    for each in candidates(version.report.located, Allowed.UNSAFE):
        source = each.located.source
        fix = saved(each.fix, source.text)
        assert each.fix.applicability is Applicability.UNSAFE or fix == each.fix, (made, each.fix.title)
        try:
            after = version.fixed([each]).data
        except Refused:
            continue
        assert fix is not None
        ends = "\r\n" if b"\r\n" in data else "\n"
        edits = [type(edit)(edit.span, edit.text.replace("\r\n", "\n").replace("\n", ends)) for edit in fix.edits]
        mark = b"\xef\xbb\xbf" if data.startswith(b"\xef\xbb\xbf") else b""
        encoding = "latin-1" if data.startswith(b"# -*- coding: latin-1") else "utf-8"
        assert after == mark + applied(source.text, edits).encode(encoding), (made, each.fix.title)
