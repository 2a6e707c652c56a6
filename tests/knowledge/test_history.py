"""The shipped history and overlay: well-formed, sorted, and consistent with themselves."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from itertools import pairwise

import pytest

from qlint.knowledge.distribution import distribution
from qlint.knowledge.format import MINED, Entry, Section, sections
from qlint.knowledge.index import Knowledge
from qlint.knowledge.schema import Kind, Lives, version
from qlint.knowledge.shard import shipped as shards
from qlint.knowledge.store import load
from tests.knowledge.texts import shipped, tables

SHARDS = tuple(shards())
HISTORY = shipped("history")
OVERLAY = shipped("overlay")
NAMES = sorted({name.partition("/")[0] for name in HISTORY})
ONE = r"(?:self|element|argument|None|\?|\.\.\.|str|bool|int|float|complex|bytes|[A-Za-z_]\w*(?:\.\w+)+)"
RESULT = re.compile(rf"{ONE}(?: \| {ONE})*")
WITHIN = re.compile(rf"\b(?:list|set|dict|tuple)\[{ONE}(?:(?:, | \| ){ONE})*\]")  # a container of nothing that is one


@pytest.fixture(scope="module")
def known() -> Knowledge:
    return load()


@pytest.fixture(scope="module", params=NAMES)
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def index(name: str) -> Section:
    return next(sections(name, HISTORY[f"{name}/index.txt"]))


def lives_of(section: Section) -> Iterator[Lives]:
    """All lives that the section speaks of."""
    if section.word == "module":
        own = section.module_heading()[0]
    else:
        bases, own = (section.class_heading() if section.word == "class" else None) or ((), None)
        yield from (base.lives for base in bases)
        yield from filter(None, [section.open(own or ())])
    if own is not None:
        yield own
        yield from (each.lives for each in (*section.stars(own), *section.deprecations(own)))
    for entry in section.entries():
        yield entry.lives or ()
        yield from (each.lives for each in (*entry.signatures, *entry.deprecations))


def test_is_loaded_once() -> None:
    assert load() is load()


def test_each_distribution_has_its_folder_and_its_overlay(known: Knowledge) -> None:
    assert sorted(f"{name}.txt" for name in NAMES) == sorted(OVERLAY)
    assert set(NAMES) == set(known.distributions)


def test_sections_and_names_are_sorted_and_told_once(name: str) -> None:
    for file, text in HISTORY.items():
        if file.startswith(f"{name}/") and not file.endswith(("/index.txt", "/ended.txt", "/words.txt")):
            order = [(section.path, section.word != "module") for section in sections(file, text)]
            assert order == sorted(set(order)), file
    for section in tables(name):
        names = [entry.name for entry in section.entries()]
        assert names == sorted(set(names)), section.heading


def test_a_path_lies_in_the_file_that_the_loader_opens(name: str, known: Knowledge) -> None:
    shard = next(each for each in SHARDS if each.distribution.name == name)
    look_up: dict[str, Callable[[str], object]] = {"module": known.module, "class": known.class_, "extension": shard.extension}
    for section in tables(name):
        assert look_up[section.word](section.path), section.heading


def test_what_extends_another_package_is_found_at_the_class_there(name: str, known: Knowledge) -> None:
    extended = [section.path for section in tables(name) if section.word == "extension"]
    assert list(known.distributions[name].extends) == sorted(extended)
    for path in extended:
        symbol = known.symbol(path)
        assert symbol is not None, path
        assert symbol.distribution != name, path


def test_files_end_with_one_newline_and_have_no_empty_section(name: str) -> None:
    for file, text in HISTORY.items():
        assert "\r" not in text, file
        assert text.endswith("\n"), file
        assert "\n\n\n" not in text, file


def test_lives_are_made_of_known_releases_in_their_order(name: str) -> None:
    releases = distribution(index(name)).releases
    assert list(releases) == sorted(set(releases), key=version)
    for section in tables(name):
        for lives in lives_of(section):
            bounds = [bound for life in lives for bound in (life.added, life.gone) if bound is not None]
            assert set(bounds) <= set(releases), (section.heading, lives)
            assert lives, section.heading
            assert all(version(one) <= version(other) for one, other in pairwise(bounds)), (section.heading, lives)
            assert all(life.gone != life.added for life in lives), (section.heading, lives)
            assert all(life.gone is not None for life in lives[:-1]), (section.heading, lives)


def test_a_life_that_goes_on_elsewhere_changes_its_definition(name: str) -> None:
    for section in tables(name):
        for lives in lives_of(section):
            assert all(one.gone != other.added or one.definition != other.definition for one, other in pairwise(lives)), section.heading


def test_every_submodule_that_a_module_names_is_known(name: str, known: Knowledge) -> None:
    for section in (section for section in tables(name) if section.word == "module"):
        module = known.module(section.path)
        assert module is not None, section.path
        for symbol in module.names.values():
            compiled = section.path == "qiskit._accelerate"  # whose parts may have nothing that can be read
            if symbol.kind is Kind.MODULE and not compiled and not any(life.definition for life in symbol.lives):
                assert known.module(symbol.path) is not None, symbol.path


def test_members_live_no_longer_than_their_class(name: str, known: Knowledge) -> None:
    for section in (section for section in tables(name) if section.word == "class"):
        cls = known.class_(section.path)
        assert cls is not None
        last = cls.lives[-1].gone
        for member in cls.members.values():
            ends = member.lives[-1].gone
            assert last is None or (ends is not None and version(ends) <= version(last)), member.path


def test_what_ended_is_listed_with_the_first_release_that_ended_it(name: str, known: Knowledge) -> None:
    listed = dict(line.split() for line in HISTORY[f"{name}/ended.txt"].splitlines())
    assert list(listed) == sorted(listed)
    assert set(listed.values()) <= set(known.distributions[name].releases)
    for section in (section for section in tables(name) if section.word == "module"):
        for entry in section.entries():
            ends = [life.gone for life in entry.lives or () if life.gone is not None]
            if ends and not any(life.added in ends for life in entry.lives or ()):
                assert version(listed[entry.name]) <= version(ends[0]), (section.path, entry.name)


def test_words_are_all_last_names(name: str) -> None:
    found = {word for each in tables(name) for word in (each.path.rpartition(".")[2], *each.names())}
    assert HISTORY[f"{name}/words.txt"].splitlines() == sorted(found)


def mined(module: str) -> list[Entry]:
    return [entry for name in NAMES for each in tables(name) if (each.word, each.path) == ("module", module) for entry in each.entries()]


@pytest.mark.parametrize("name", sorted(OVERLAY))
def test_the_overlay_is_about_what_the_history_has(name: str, known: Knowledge) -> None:
    for section in sections(name, OVERLAY[name]):
        if section.word == "distribution":
            assert section.path in known.distributions
            continue
        names = [entry.name for entry in section.entries()]
        assert names == sorted(set(names)), section.heading
        if section.word == "class":
            assert re.fullmatch(rf"class {section.path} {MINED}(?: open\b.*)?", section.heading)
            assert known.class_(section.path) is not None, section.heading
        else:
            assert section.word == "module"
            assert set(names) <= {symbol.name for symbol in mined(section.path)}, section.heading


def results(files: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """All results that the files say, with the place that says them."""
    for file, text in files.items():
        if not file.endswith("/ended.txt"):
            for line in text.splitlines():
                _, arrow, gives = line.partition(" -> ")
                yield from [(f"{file}: {line}", gives)] if arrow else []


def flat(gives: str) -> str:
    """The result with each container as if it were one thing."""
    while (found := WITHIN.sub("None", gives)) != gives:
        gives = found
    return gives


def test_results_are_of_the_grammar() -> None:
    found = [*results(OVERLAY), *results(HISTORY)]
    assert len(found) > 5000
    assert [place for place, gives in found if not RESULT.fullmatch(flat(gives))] == []


def test_results_written_by_hand_name_known_classes(known: Knowledge) -> None:
    named = {path for _, gives in results(OVERLAY) for path in re.findall(r"\w+(?:\.\w+)+", gives)}
    assert len(named) > 20
    assert [path for path in sorted(named) if known.class_(path) is None] == []
