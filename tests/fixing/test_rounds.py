"""What is applied, in which order, and what is left out: fixes hold together or wait, and nothing gets worse."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from types import SimpleNamespace

import pytest

from qlint.fixing.choice import Allowed, chosen
from qlint.model import Confidence, Edit, Finding, Span
from tests.fixing.conftest import ADVICE, SAFE, UNSAFE, Uncovered, Word, after, code

OLD = Word("old", ((SAFE, "new"),))


# Which fix


def test_safe_fixes_are_applied_wherever_they_are(mend):
    found = mend("old(old)\n", OLD)
    assert after(found) == "new(new)\n"
    assert len(found.applied) == 2
    assert not found.report.located


@pytest.mark.parametrize(("allowed", "expected"), [(Allowed.SAFE, "old\n"), (Allowed.UNSAFE, "new\n")])
def test_unsafe_fixes_are_applied_only_if_they_are_allowed(mend, allowed, expected):
    found = mend("old\n", Word("old", ((UNSAFE, "new"),)), allowed=allowed)
    assert after(found) == expected
    assert found.more == (allowed is Allowed.SAFE)


def test_advice_is_never_applied(mend):
    assert after(mend("old\n", Word("old", ((ADVICE, "new"),)), allowed=Allowed.UNSAFE)) == "old\n"


def test_the_first_safe_fix_is_taken(mend):
    fixes = ((UNSAFE, "a"), (SAFE, "b"), (SAFE, "c"))
    assert after(mend("old\n", Word("old", fixes), allowed=Allowed.UNSAFE)) == "b\n"


def test_of_several_unsafe_fixes_none_is_taken(mend):
    assert after(mend("old\n", Word("old", ((UNSAFE, "a"), (UNSAFE, "b"))), allowed=Allowed.UNSAFE)) == "old\n"


def test_what_only_may_fail_has_no_safe_fix():
    word = Word("old", ((SAFE, "new"),), Confidence.LOW)
    (finding,) = word.found(SimpleNamespace(source=SimpleNamespace(text="old")))
    assert chosen(finding, Allowed.SAFE) is None
    assert chosen(finding, Allowed.UNSAFE) is not None


def test_what_a_comment_hides_is_left_alone(mend):
    assert after(mend("old  # noqa\nold\n", OLD)) == "old  # noqa\nnew\n"


# Together or one after another


def test_fixes_that_touch_wait_for_the_next_round(mend):
    two = Word("two", ((SAFE, "2"),))
    found = mend("[old][two]\noldtwo\n", OLD, two)
    assert after(found) == "[new][2]\nnew2\n"


def test_the_first_place_wins(mend):
    def rest(text: str, span: Span) -> tuple[Edit, ...]:
        return (Edit(Span(span.start, text.index("\n", span.start)), "x"),)

    found = mend("first.old\n", Word("first", ((SAFE, rest),)), OLD)
    assert after(found) == "x\n"
    assert len(found.applied) == 1


def test_all_edits_of_a_fix_or_none(mend):
    def both(text: str, span: Span) -> tuple[Edit, ...]:
        return (Edit(span, "X"), Edit(Span(text.index("two"), text.index("two") + 3), "Y"))

    found = mend("two = 1\none = 2\n", Word("one", ((SAFE, both),)), Word("two", ((SAFE, "Z"),)))
    assert after(found) == "Y = 1\nX = 2\n"  # begins at `two` as the other, and sorts in front of it
    assert len(found.applied) == 1


def test_what_several_fixes_do_is_done_once(mend):
    def both(text: str, span: Span) -> tuple[Edit, ...]:
        head = text.index("head")
        return (Edit(Span(head, head + 4), "HEAD"), Edit(span, "x"))

    found = mend("head\none\none\n", Word("one", ((SAFE, both),)))
    assert after(found) == "HEAD\nx\nx\n"


def test_a_fix_may_need_another_first(mend):
    def alone(text: str, span: Span) -> tuple[Edit, ...]:
        return (Edit(span, "(" if "old" in text else "x"),)

    found = mend("two\nold\n", OLD, Word("two", ((SAFE, alone),)))
    assert after(found) == "x\nnew\n"
    assert not found.dropped


# What does not hold


def reasons(found) -> list[str]:
    return [each.reason for each in found.dropped]


def test_a_fix_that_breaks_the_code_is_left_out_and_others_are_not(mend):
    found = mend("old\nbad\nold\n", OLD, Word("bad", ((SAFE, "("),)))
    assert after(found) == "new\nbad\nnew\n"
    assert reasons(found) == ["the code does not parse with it"]


def test_code_that_parses_and_does_not_compile_is_broken_too(mend):
    found = mend("bad\n", Word("bad", ((SAFE, "return"),)))
    assert (after(found), reasons(found)) == ("bad\n", ["the code does not parse with it"])


def test_a_fix_that_brings_a_finding_is_left_out(mend):
    found = mend("old\nbad\n", OLD, Word("bad", ((SAFE, "worse"),)), Word("worse"))
    assert after(found) == "new\nbad\n"
    (reason,) = reasons(found)
    assert reason.startswith("it brings QLT9")
    assert reason.endswith("(worse)")


def test_a_fix_may_bring_what_another_mends(mend):
    found = mend("old\nbad\n", OLD, Word("bad", ((SAFE, "worse"),)), Word("worse", ((SAFE, "fine"),)))
    assert after(found) == "new\nfine\n"
    assert len(found.applied) == 3
    assert not found.dropped


def test_what_an_unsafe_fix_would_have_to_mend_no_safe_fix_brings(mend):
    words = Word("bad", ((SAFE, "worse"),)), Word("worse", ((UNSAFE, "fine"),))
    assert after(mend("bad\n", *words)) == "bad\n"
    assert after(mend("bad\n", *words, allowed=Allowed.UNSAFE)) == "fine\n"


def test_a_chain_of_fixes_holds_only_to_its_end(mend):
    chain = [Word(one, ((SAFE, other),)) for one, other in ("ab", "bc", "cd")]
    assert after(mend("a\n", *chain)) == "d\n"
    assert after(mend("a\n", *chain, Word("d"))) == "a\n"


def test_fixes_that_go_round_end_and_change_nothing(mend):
    assert after(mend("a\nold\n", Word("a", ((SAFE, "b"),)), Word("b", ((SAFE, "a"),)), OLD)) == "a\nnew\n"


HIDDEN = (Word("bad", ((SAFE, "fine"),)), Uncovered("late", hidden_by="bad"))


def test_a_fix_that_uncovers_a_finding_is_left_out(mend):
    assert after(mend("bad\nlate\n", *HIDDEN)) == "bad\nlate\n"


def test_or_kept_if_that_is_wanted_and_others_go_on_from_there(mend):
    found = mend("bad\nlate\nlast\n", *HIDDEN, Uncovered("last", ((SAFE, "done"),), hidden_by="bad"), keep=True)
    assert after(found) == "fine\nlate\ndone\n"
    assert [each.finding.symbol for each in found.report.located] == ["late"]


def test_fixes_that_uncover_one_another_end(mend):
    def elsewhere(old: str, new: str) -> Callable[[str, Span], tuple[Edit, ...]]:
        return lambda text, _: (Edit(Span(text.index(old), text.index(old) + 1), new),)

    there = Uncovered("front", ((SAFE, elsewhere("1", "2")),), hidden_by="2")
    back = Uncovered("behind", ((SAFE, elsewhere("2", "1")),), hidden_by="1")
    assert after(mend("front\n1\nbehind\n", there, back, keep=True)) == "front\n1\nbehind\n"


@pytest.mark.parametrize("worse", ["worse", "new\nworse", "worse\nnew"])
def test_what_a_fix_writes_is_never_found_however_much_is_wanted(mend, worse):
    found = mend("bad\n", Word("bad", ((SAFE, worse),)), Word("worse"), keep=True)
    assert after(found) == "bad\n"


def test_what_is_uncovered_behind_a_longer_text_is_not_what_was_written(mend):
    words = Word("bad", ((SAFE, "a_much_longer_name"),)), Uncovered("late", hidden_by="bad")
    assert after(mend("late;bad;late\nlate\n", *words, keep=True)) == "late;a_much_longer_name;late\nlate\n"


def test_a_fix_that_mends_nothing_is_left_out(mend):
    found = mend("old\n", Word("old", ((SAFE, "[old]"),)))
    assert after(found) == "old\n"
    assert reasons(found) == ["it does not mend QLT919 (old)"]


def test_a_fix_whose_edits_overlap_is_left_out(mend):
    def twice(text: str, span: Span) -> tuple[Edit, ...]:
        return (Edit(span, "x"), Edit(Span(span.start + 1, span.end), "y"))

    found = mend("old\n", Word("old", ((SAFE, twice),)))
    assert after(found) == "old\n"
    assert "overlap" in reasons(found)[0]


def test_a_fix_that_the_encoding_has_no_letter_for_is_left_out(mend):
    found = mend("# coding: ascii (qiskit)\nold\n", Word("old", ((SAFE, "é"),)))
    assert not found.changed
    assert "cannot be written in the file's encoding" in reasons(found)[0]


def test_fixes_that_do_not_hold_together_hold_one_after_another(mend):
    def line(text: str, span: Span) -> tuple[Edit, ...]:
        alone = text[: span.start].rstrip(" ").endswith(":\n") and text[span.end + 1 : span.end + 2] != " "
        return (Edit(span, "pass") if alone else Edit(Span(span.start - 4, span.end + 1), ""),)

    found = mend("if x:\n    one\n    y\n    two\n", *(Word(each, ((SAFE, line),)) for each in ("one", "y", "two")))
    assert after(found) == "if x:\n    pass\n"
    assert len(found.applied) == 3


def test_a_file_with_broken_code_in_front_is_not_touched(mend):
    found = mend("old\n(\n", OLD)
    assert not found.changed


@pytest.mark.parametrize("text", ["old\nbad\nold\n", "oldold", "[old, bad]\r\n", "é = old\n"])
def test_a_second_run_changes_nothing(mend, text):
    words = OLD, Word("bad", ((SAFE, "("),))
    once = mend(text, *words)
    again = mend(after(once), *words)
    assert again.after == once.after
    assert not again.applied


# Many fixes that bring findings


@dataclass(frozen=True)
class Counted(Word):
    """Counts how often the file is judged."""

    judged: list[str] = field(default_factory=list)

    def found(self, facts: SimpleNamespace) -> Iterator[Finding]:
        self.judged.append(facts.source.text)
        yield from Word.found(self, facts)


def lines(word: str, count: int) -> str:
    return "".join(f"{word}.line{number}\n" for number in range(count))


CHAIN = Word("bad", ((SAFE, "worse"),)), Word("worse", ((SAFE, "fine"),))


def test_fixes_that_bring_the_same_go_together(mend):
    bad = Counted("bad", ((SAFE, "worse"),))
    found = mend(lines("bad", 40), bad, CHAIN[1])
    assert after(found) == lines("fine", 40)
    assert len(bad.judged) < 6


def test_of_fixes_that_bring_the_same_those_go_for_which_it_is_mended(mend):
    def unless_last(text: str, span: Span) -> tuple[Edit, ...]:
        return () if text.startswith("worse.line2\n", span.start) else (Edit(span, "fine"),)

    found = mend(lines("bad", 8), CHAIN[0], Word("worse", ((SAFE, unless_last),)))
    assert after(found) == lines("fine", 8).replace("fine.line2\n", "bad.line2\n")
    (reason,) = reasons(found)
    assert reason.endswith("(worse)")


def test_where_most_are_in_vain_the_others_are_found(mend):
    def for_some(text: str, span: Span) -> tuple[Edit, ...]:
        return (Edit(span, "fine"),) if text.startswith(("worse.line3\n", "worse.line9\n"), span.start) else ()

    found = mend(lines("bad", 12), CHAIN[0], Word("worse", ((SAFE, for_some),)))
    assert sorted(line for line in after(found).splitlines() if line.startswith("fine")) == ["fine.line3", "fine.line9"]
    assert len(found.dropped) == 10


@pytest.mark.parametrize("text", [lines("bad", 200), "bad\n" * 200])
def test_a_file_in_which_all_is_in_vain_is_not_judged_for_ever(mend, text):
    bad = Counted("bad", ((SAFE, "worse"),))
    found = mend(text, bad, Word("worse"))
    assert after(found) == text
    assert len(bad.judged) < 70
    assert len(found.dropped) == 200


def test_and_says_that_not_all_was_tried(mend):
    found = mend(lines("bad", 200), CHAIN[0], Word("worse"))
    assert all(each.endswith("50 ways to go on from such were in vain") for each in reasons(found))


def test_what_was_in_vain_is_tried_again_behind_others(mend):
    words = Word("one", ((SAFE, "two"),)), Word("two", ((SAFE, "three"),)), Word("bad", ((SAFE, "worse"),))
    late = Word("worse", ((SAFE, lambda text, span: (Edit(span, "fine"),) if "three" in text else ()),))
    found = mend("bad\none\n", *words, late)
    assert after(found) == "fine\nthree\n"
    again = mend(after(found), *words, late)
    assert not again.changed


def test_a_text_is_judged_once_however_often_it_comes_up(mend):
    bad = Counted("bad", ((SAFE, "worse"),))
    mend("old\nbad\nold\n", OLD, bad, Word("worse"))
    assert len(bad.judged) == len({*bad.judged})


@pytest.mark.parametrize("length", [1, 3])
def test_fixes_that_touch_are_told_apart_among_many(mend, length):
    found = mend("[old][two]\n" * 300 + "old" * length + "\n", OLD, Word("two", ((SAFE, "2"),)))
    assert after(found) == "[new][2]\n" * 300 + "new" * length + "\n"


# Comments


def call(text: str, span: Span) -> tuple[Edit, ...]:
    return (Edit(Span(span.start, text.index(")", span.start) + 1), "new()"),)


COMMENTED = "if x:\n    y = old(  # why\n        1,  # one\n    )\n"


def test_a_comment_in_the_way_makes_a_fix_unsafe(mend):
    found = mend(COMMENTED, Word("old", ((SAFE, call),)))
    assert after(found) == COMMENTED
    assert found.more == 1


def test_and_it_is_not_lost(mend):
    found = mend(COMMENTED, Word("old", ((SAFE, call),)), allowed=Allowed.UNSAFE)
    assert after(found) == "if x:\n    # why\n    # one\n    y = new()\n"


def test_a_comment_that_is_written_again_is_none_in_the_way(mend):
    def kept(text: str, span: Span) -> tuple[Edit, ...]:
        return (Edit(Span(span.start, text.index(")", span.start) + 1), "new(  # why\n        # one\n    )"),)

    assert "new(  # why" in after(mend(COMMENTED, Word("old", ((SAFE, kept),))))


def test_what_looks_like_a_comment_in_a_string_is_none(mend):
    assert after(mend("old('# no')\n", Word("old", ((SAFE, call),)))) == "new()\n"


@pytest.mark.parametrize(("comment", "mends"), [("", True), ("# noqa: QLT000", True), ("# noqa", False), (f"# noqa: {code(OLD)}", False)])
def test_a_line_whose_comment_hides_what_a_fix_mends_is_not_changed_from_elsewhere(mend, comment, mends):
    def both(text: str, span: Span) -> tuple[Edit, ...]:
        return Edit(span, "new"), Edit(Span(text.index("use"), text.index("use") + 3), "used")

    text = f"old\n(\n  use {comment}\n)\n"
    found = mend(text, Word("old", ((SAFE, both),)))
    assert after(found) == (text.replace("old", "new").replace("use", "used") if mends else text)
    assert reasons(found) == [] if mends else ["it changes a line whose `# noqa` comment hides it"]
