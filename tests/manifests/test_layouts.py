"""Projects as they are laid out in the wild: which releases they are judged for, and which line of which file says so.

A file in `layouts` holds several. `===` begins one with its name, and the path that is judged if that isn't `app.py`; `---` begins a
file of it. The lines after `--- expected` name all distributions whose releases something decided, with the range and where it was
read (`newest` is the newest release known); of those that follow from others they may name some. `!` is a
warning, which must hold the text after the place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from qlint.knowledge import store
from qlint.manifests.resolve import Resolution
from qlint.manifests.targets import Targets
from qlint.settings import Settings

LAYOUTS = Path(__file__).parent / "layouts"


@dataclass(frozen=True)
class Layout:
    """A project, the path in it that is judged, and what is expected."""

    name: str
    path: str
    files: dict[str, str]
    expected: tuple[str, ...]


def layouts(file: Path) -> Iterator[Layout]:
    for text in re.split(r"^=== ", file.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
        head, *parts = re.split(r"^--- ", text, flags=re.MULTILINE)
        name, _, path = head.splitlines()[0].partition(" | ")
        files = dict(part.split("\n", 1) for part in parts)
        expected = tuple(files.pop("expected").strip().splitlines())
        yield Layout(name, path or "app.py", files, expected)


CASES = [pytest.param(each, id=f"{file.stem}: {each.name}") for file in sorted(LAYOUTS.glob("*.txt")) for each in layouts(file)]


def written(layout: Layout, root: Path) -> None:
    (root / ".git").mkdir()
    for name, content in layout.files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")


def said(found: Resolution, root: Path) -> Iterator[tuple[str, bool]]:
    """Every range in the words of a layout, and whether something decided it."""
    for name, range_ in found.target.ranges.items():
        newest = store.load().distributions[name].newest
        shown = re.sub(rf"(?<=to ){re.escape(newest)}$|^{re.escape(newest)}$", "newest", str(range_))
        yield f"{name} {shown} <- {range_.source}".replace(f"{root}/", ""), name in found.decided


@pytest.mark.parametrize("layout", CASES)
def test_a_layout_is_judged_for(layout: Layout, tmp_path: Path) -> None:
    written(layout, tmp_path)
    targets = Targets(store.load())
    found = targets.of(tmp_path / layout.path, Settings())
    lines = dict(said(found, tmp_path))
    wanted = [line for line in layout.expected if not line.startswith("!")]
    assert [line for line, decided in lines.items() if decided or line in wanted] == wanted
    warnings = [f"! {each.path}: {each.message}".replace(f"{tmp_path}/", "") for each in targets.problems]
    warned = [line for line in layout.expected if line.startswith("!")]
    assert len(warnings) == len(warned)
    assert all(map(_matches, warnings, warned)), warnings


def _matches(line: str, wanted: str) -> bool:
    """Whether a warning is about that place, and says that."""
    place, _, text = wanted.partition(": ")
    return line.startswith(f"{place}: ") and text in line


def test_there_are_layouts_of_every_kind() -> None:
    assert len(CASES) >= 60
