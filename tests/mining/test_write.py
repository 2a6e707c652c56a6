"""The writer: which files it makes, how it spells what is in them, and that it does so in the same way each time."""

from __future__ import annotations

from pathlib import Path

import pytest

from qlint.knowledge.mining.merge import History, merge
from qlint.knowledge.mining.surface import Announcement, ClassSurface, Entry, ModuleSurface, Surface
from qlint.knowledge.mining.write import write
from qlint.knowledge.schema import Kind

RELEASES = ("0.1", "0.2", "0.3")
SAID = Announcement("0.2", "a", ("lib.new", "b"))

OLD = Surface(
    "some-lib",
    "0.1",
    ("base>=1",),
    modules={
        "lib": ModuleSurface(
            {"Job": Entry(Kind.CLASS, "lib.a.Job"), "run": Entry(Kind.FUNCTION, parameters="(a, b=)", gives="str")}, star=("run", "Job")
        ),
        "lib.a": ModuleSurface({"Job": Entry(Kind.CLASS)}),
    },
    classes={"lib.a.Job": ClassSurface(("lib.a.Base", "abc.ABC"), {"name": Entry(Kind.PROPERTY, gives="str")})},
)
NEW = Surface(
    "some-lib",
    "0.3",
    ("base>=1",),
    modules={
        "lib": ModuleSurface(
            {"Job": Entry(Kind.CLASS, "lib.b.Job"), "run": Entry(Kind.FUNCTION, parameters="(a)", announced=(SAID,))}, open=True
        ),
        "lib.a": ModuleSurface({"Job": Entry(Kind.CLASS)}, star=("Job",), announced=(Announcement(),)),
    },
    classes={
        "lib.a.Job": ClassSurface(("abc.ABC",), {"name": Entry(Kind.PROPERTY, gives="str")}, announced=(Announcement("0.3"),)),
        "other.C": ClassSurface(members={"save": Entry(Kind.METHOD, parameters="(self)")}, extends=True),
    },
)

INDEX = """\
distribution some-lib
roots lib lib2
releases 0.1 0.2 0.3
extends other.C
bundle 1.0 some-lib==0.2 base==1.1
requires 0.1 base>=1
"""
LIB = """\
module lib 0.1 open
  star 0.1<0.3 Job run
  Job class 0.1<0.3=lib.a.Job 0.3=lib.b.Job
  run function 0.1
    0.1<0.3 (a, b=) -> str
    0.3 (a)
    0.3 deprecated since 0.2 argument a instead lib.new, b
"""
LIB_A = """\
module lib.a 0.1
  star 0.3 Job
  deprecated 0.3
  Job class 0.1

class lib.a.Job(abc.ABC, lib.a.Base 0.1<0.3) 0.1
  deprecated 0.3 since 0.3
  name property 0.1
    -> str
"""
OTHER = """\
extension other.C
  save method 0.3
    (self)
"""


def history(*surfaces: Surface) -> History:
    return merge(surfaces, roots=("lib", "lib2"), releases=RELEASES, bundles={"1.0": ("some-lib==0.2", "base==1.1")})


def with_paths(*, modules: tuple[str, ...] = (), classes: tuple[str, ...] = ()) -> History:
    here = {path: ModuleSurface() for path in modules}
    return history(Surface("some-lib", "0.1", modules=here, classes={path: ClassSurface() for path in classes}))


def files(folder: Path) -> dict[str, str]:
    return {file.name: file.read_text(encoding="utf-8") for file in folder.iterdir()}


def headings(folder: Path) -> dict[str, list[str]]:
    """The paths in each file of modules and classes."""
    texts = {name: text for name, text in files(folder).items() if name not in ("index.txt", "ended.txt", "words.txt")}
    return {name: [line.split("(")[0] for line in text.splitlines() if line[:1].strip()] for name, text in texts.items()}


def test_spells_all_that_there_is(tmp_path: Path) -> None:
    write(history(OLD, NEW), tmp_path)
    assert files(tmp_path / "some-lib") == {
        "index.txt": INDEX,
        "ended.txt": "",
        "words.txt": "C\nJob\na\nlib\nname\nrun\nsave\n",
        "lib.txt": LIB,
        "lib.a.txt": LIB_A,
        "other.txt": OTHER,
    }


def test_names_that_ended_are_listed_with_their_release(tmp_path: Path) -> None:
    gone = Surface("some-lib", "0.2", modules={"lib": ModuleSurface({"run": Entry(Kind.FUNCTION)})})
    write(history(OLD, gone), tmp_path)
    assert (tmp_path / "some-lib" / "ended.txt").read_text(encoding="utf-8") == "Job 0.2\na 0.2\n"


def test_lives_left_out_are_those_of_the_symbol_around(tmp_path: Path) -> None:
    said = (Announcement("0.1"),)
    surface = Surface(
        "some-lib",
        "0.1",
        modules={"lib": ModuleSurface({"run": Entry(Kind.FUNCTION, parameters="()", announced=said)}, star=("run",), announced=said)},
    )
    write(history(surface, Surface("some-lib", "0.2")), tmp_path)
    expected = "module lib 0.1<0.2\n  star run\n  deprecated since 0.1\n  run function 0.1<0.2\n    ()\n    deprecated since 0.1\n"
    assert (tmp_path / "some-lib" / "lib.txt").read_text(encoding="utf-8") == expected


def test_files_are_named_after_three_components_of_the_module(tmp_path: Path) -> None:
    write(
        with_paths(
            modules=("lib", "lib.a", "lib.a.b", "lib.a.b.c", "lib.a.b.d.e"), classes=("lib.C", "lib.a.b.c.C", "lib.a.C", "lib.a.C.In")
        ),
        tmp_path,
    )
    assert headings(tmp_path / "some-lib") == {
        "lib.txt": ["module lib 0.1", "class lib.C"],
        "lib.a.txt": ["module lib.a 0.1", "class lib.a.C", "class lib.a.C.In"],
        "lib.a.b.txt": ["module lib.a.b 0.1", "module lib.a.b.c 0.1", "class lib.a.b.c.C", "module lib.a.b.d.e 0.1"],
    }


def test_a_class_lies_in_the_file_with_the_longest_name_that_its_path_starts_with(tmp_path: Path) -> None:
    write(with_paths(modules=("lib", "lib.a", "lib.a.Job"), classes=("lib.a.Job", "lib.fast.x.C")), tmp_path)
    assert headings(tmp_path / "some-lib") == {
        "lib.txt": ["module lib 0.1"],
        "lib.a.txt": ["module lib.a 0.1"],
        "lib.a.Job.txt": ["module lib.a.Job 0.1", "class lib.a.Job"],
        "lib.fast.x.txt": ["class lib.fast.x.C"],
    }


def test_the_same_input_gives_the_same_bytes_in_any_order(tmp_path: Path) -> None:
    modules = {"lib.z": ModuleSurface(), "lib": ModuleSurface({"b": Entry(Kind.FUNCTION), "a": Entry(Kind.FUNCTION)})}
    turned = {"lib": ModuleSurface({"a": Entry(Kind.FUNCTION), "b": Entry(Kind.FUNCTION)}), "lib.z": ModuleSurface()}
    write(history(Surface("some-lib", "0.1", modules=modules)), tmp_path / "one")
    write(history(Surface("some-lib", "0.1", modules=turned)), tmp_path / "two")
    assert files(tmp_path / "one" / "some-lib") == files(tmp_path / "two" / "some-lib")


def test_removes_the_files_that_are_no_longer_needed(tmp_path: Path) -> None:
    other = tmp_path / "other-lib" / "index.txt"
    other.parent.mkdir()
    other.write_text("of another distribution", encoding="utf-8")
    write(with_paths(modules=("lib", "lib.a")), tmp_path)
    write(with_paths(modules=("lib",)), tmp_path)
    assert sorted(files(tmp_path / "some-lib")) == ["ended.txt", "index.txt", "lib.txt", "words.txt"]
    assert other.exists()


def test_a_word_that_would_be_read_as_several_stops_it_before_anything_is_written(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"not one word: 'base >=1'"):
        write(history(Surface("some-lib", "0.1", ("base >=1",))), tmp_path)
    assert list(tmp_path.iterdir()) == []
