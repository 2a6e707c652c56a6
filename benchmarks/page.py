"""Prints what a command found, or puts it in its place in a page of `docs`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

PAGE = Path(__file__).resolve().parents[1] / "docs" / "knowledge.md"


def tell(lines: Iterable[str], command: str, *, write: bool, page: Path = PAGE) -> None:
    """Prints the lines as they come; with `write`, they take the place of what the page has from that command."""
    told = []
    for line in lines:
        print(line, flush=True)
        told.append(line)
    if write:
        text = page.read_text(encoding="utf-8")
        page.write_text(replaced(text, command, "\n".join(told)), encoding="utf-8")


def shown(page: str, command: str) -> str:
    """What the page has from the command. Raises ValueError where it has no place for it, or several."""
    (found,) = re.findall(_place(command), page, re.DOTALL)
    return str(found[1])


def replaced(page: str, command: str, text: str) -> str:
    """The page with the text in the command's place. Raises ValueError where it has no place for it, or several."""
    shown(page, command)
    return re.sub(_place(command), lambda found: f"{found[1]}{text}{found[3]}", page, flags=re.DOTALL)


def _place(command: str) -> str:
    return rf"(<!-- python -m {re.escape(command)} -->\n)(.*?)(\n<!-- end -->)"
