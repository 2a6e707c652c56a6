"""What `docs/knowledge.md` says of the history and a machine can check: the tables of what it holds, limits, commands and links."""

from __future__ import annotations

import re
from pathlib import Path

from benchmarks import contents
from benchmarks.page import replaced, shown

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "knowledge.md").read_text(encoding="utf-8")
LIMITS = {"together, ms": 10, "resident, MB": 15}


def _figures(row: str) -> list[float]:
    """The figures of a form's rows of that name, text being the first form."""
    rows = re.findall(rf"^\| {re.escape(row)} \| ([\d.]+) ", shown(PAGE, "benchmarks.history"), re.MULTILINE)
    return [float(figure) for figure in rows]


def test_the_tables_are_those_of_the_history_that_ships() -> None:
    assert shown(PAGE, "benchmarks.contents") == "\n".join(contents.report()), "python -m benchmarks.contents --write"


def test_the_figures_keep_the_limits_that_it_names() -> None:
    assert "may have 10 ms and 15 MB; the wheel may have 6 MB" in " ".join(PAGE.split())
    for row, limit in LIMITS.items():
        figures = _figures(row)
        assert len(figures) == 3, row
        assert max(figures) <= limit, row
    (wheel,) = re.findall(r"^the wheel: ([\d.]+) MB", shown(PAGE, "benchmarks.wheel"), re.MULTILINE)
    assert float(wheel) <= 6


def test_its_commands_are_there() -> None:
    commands = set(re.findall(r"python -m (benchmarks\.\w+)", PAGE))
    assert commands == {"benchmarks.contents", "benchmarks.history", "benchmarks.wheel"}
    assert all((ROOT / f"{each.replace('.', '/')}.py").exists() for each in commands)


def test_its_links_lead_somewhere() -> None:
    links = [link.partition("#")[0] for link in re.findall(r"\]\(([^)]+)\)", PAGE)]
    assert links
    assert [link for link in links if not (ROOT / "docs" / link).exists()] == []


def test_what_a_command_says_is_put_in_its_place_only() -> None:
    page = replaced(PAGE, "benchmarks.wheel", "the wheel: 1.00 MB")
    assert shown(page, "benchmarks.wheel") == "the wheel: 1.00 MB"
    for command in ("benchmarks.contents", "benchmarks.history"):
        assert shown(page, command) == shown(PAGE, command)
    assert replaced(page, "benchmarks.wheel", shown(PAGE, "benchmarks.wheel")) == PAGE
