"""Surfaces come back from the cache as they were put in."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qlint.knowledge.mining import cache
from qlint.knowledge.mining.surface import Announcement, ClassSurface, Entry, ModuleSurface, Surface
from qlint.knowledge.schema import Kind

WORDS = st.text(max_size=4)
ANNOUNCED = st.lists(st.builds(Announcement, WORDS, WORDS, st.lists(WORDS, max_size=2).map(tuple)), max_size=2).map(tuple)
ENTRIES = st.dictionaries(WORDS, st.builds(Entry, st.sampled_from(Kind), WORDS, st.none() | WORDS, WORDS, ANNOUNCED), max_size=3)
NAMES = st.lists(WORDS, max_size=3).map(tuple)
SURFACES = st.builds(
    Surface,
    WORDS,
    WORDS,
    NAMES,
    st.dictionaries(WORDS, st.builds(ModuleSurface, ENTRIES, st.none() | NAMES, st.booleans(), ANNOUNCED), max_size=3),
    st.dictionaries(WORDS, st.builds(ClassSurface, NAMES, ENTRIES, st.booleans(), st.booleans(), ANNOUNCED), max_size=3),
)


@given(SURFACES)
@settings(deadline=None, max_examples=30)
def test_a_surface_survives_being_written_and_read(surface):
    assert cache.decoded(json.loads(json.dumps(cache.encoded(surface)))) == surface


@pytest.mark.parametrize(("name", "again"), [("reader.py", True), ("rust/items.py", True), ("merge.py", False), ("notes.txt", False)])
def test_releases_are_read_again_when_what_reads_them_changed_and_not_when_what_comes_later_did(tmp_path, name, again):
    file = tmp_path / name
    file.parent.mkdir(exist_ok=True)
    file.write_text("before")
    before = cache.reader(["lab"], tmp_path)
    assert cache.reader(["lab"], tmp_path) == before
    file.write_text("after")
    assert (cache.reader(["lab"], tmp_path) != before) is again


def test_a_surface_is_kept_under_its_name(tmp_path):
    surface = Surface("a", "1.0", modules={"a": ModuleSurface({"f": Entry(Kind.FUNCTION, parameters="()")}, star=())})
    assert not cache.kept(tmp_path, "a-1.0")
    cache.store(surface, tmp_path, "a-1.0")
    assert cache.kept(tmp_path, "a-1.0")
    assert cache.load(tmp_path, "a-1.0") == surface
    with pytest.raises(FileNotFoundError):
        cache.load(tmp_path, "a-1.1")
