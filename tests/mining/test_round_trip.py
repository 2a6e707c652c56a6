"""What the merge makes of any releases, and the writer writes, the store reads back as it was."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from qlint.knowledge.mining.merge import History, merge
from qlint.knowledge.mining.surface import Announcement, ClassSurface, Entry, ModuleSurface, Surface
from qlint.knowledge.mining.write import write
from qlint.knowledge.schema import Kind
from qlint.knowledge.store import Shard

RELEASES = ("0.1", "0.2.0", "0.9", "0.10.0", "1.0.0rc1", "1.0")
MODULES = ("lib", "lib.a", "lib.a.b", "lib.a.b.c", "lib.a.b.c.d", "lib.Job")
CLASSES = ("lib.Job", "lib.a.Job", "lib.a.b.c.Job", "lib.a.b.c.Job.Inner", "lib.fast.x.y.Z")
NAMES = ("Job", "run", "_run", "star", "deprecated", "method", "instead", "since")

announcements = st.builds(
    Announcement,
    st.sampled_from(("", "0.2", "0.46.0")),
    st.sampled_from(("", *NAMES)),
    st.lists(st.sampled_from(("lib.run", "run()", "b")), max_size=2).map(tuple),
)
announced = st.lists(announcements, max_size=2).map(tuple)
entries = st.builds(
    Entry,
    st.sampled_from(Kind),
    st.sampled_from(("", "", "lib.a.Job", "numpy", "lib.run")),
    st.sampled_from((None, "()", "(self, a, /, b=, *, c=, **rest)", "(*args)")),
    st.sampled_from(("", "None", "self", "dict[str, list[lib.a.Job | None]]")),
    announced,
)
names = st.dictionaries(st.sampled_from(NAMES), entries, max_size=3)
modules = st.builds(ModuleSurface, names, st.none() | st.lists(st.sampled_from(NAMES), max_size=3).map(tuple), st.booleans(), announced)
bases = st.lists(st.sampled_from((*CLASSES, "abc.ABC")), max_size=3, unique=True).map(tuple)
classes = st.builds(ClassSurface, bases, names, st.booleans(), st.just(value=False), announced)
extensions = st.builds(ClassSurface, members=names, extends=st.just(value=True))
contents = st.tuples(
    st.sets(st.sampled_from(("base>=1", "other[x]<2,>=1"))).map(lambda specs: tuple(sorted(specs))),
    st.dictionaries(st.sampled_from(MODULES), modules, max_size=3),
    st.builds(
        lambda own, added: {**own, **added},
        st.dictionaries(st.sampled_from(CLASSES), classes, max_size=3),
        st.dictionaries(st.just("other.deep.down.C"), extensions),
    ),
)


@st.composite
def histories(draw: st.DrawFn) -> History:
    read = sorted(draw(st.sets(st.sampled_from(RELEASES), min_size=1)), key=RELEASES.index)
    surfaces = [Surface("some-lib", release, *draw(contents)) for release in read]
    bundles = draw(st.dictionaries(st.sampled_from(("0.9", "0.10")), st.just(("some-lib==0.2.0", "base==1"))))
    return merge(surfaces, roots=("lib", "lib.other"), releases=RELEASES, bundles=bundles)


@dataclass(frozen=True, slots=True)
class Written:
    """The files that the writer wrote, as the store asks for them."""

    folder: Path

    @property
    def names(self) -> frozenset[str]:
        return frozenset(file.stem for file in self.folder.iterdir())

    def read(self, name: str) -> tuple[str, str]:
        return name, (self.folder / f"{name}.txt").read_text(encoding="utf-8")


@given(histories())
@settings(deadline=None, max_examples=30)
def test_the_store_reads_what_the_merge_found(history: History) -> None:
    with TemporaryDirectory() as folder:
        write(history, Path(folder))
        shard = Shard(Written(Path(folder) / "some-lib"), ("overlay.txt", ""))
        assert shard.distribution == history.distribution
        assert shard.ended == history.ended
        assert {path: shard.module(path) for path in shard.paths("module")} == history.modules
        assert {path: shard.class_(path) for path in shard.paths("class")} == history.classes
        assert {path: shard.extension(path) for path in shard.paths("extension")} == history.extensions
