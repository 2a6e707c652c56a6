"""What the command and pylint say of the same files, whatever packages lie beside them."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from tests.hosts import running
from tests.hosts.running import ROOT

# The similarities that it picks to show depend on the hash seed.
_PYLINT = ("-m", "pylint", "--rcfile", os.devnull, "--persistent=n", "--enable=all", "--disable=duplicate-code", "--output-format=json2")


def programs(*folders: str) -> list[str]:
    """The Python files below the folders of the checkout, as paths from its root."""
    return sorted(path.relative_to(ROOT).as_posix() for folder in folders for path in (ROOT / folder).rglob("*.py"))


def findings(files: Iterable[str], *, python: str | Path = sys.executable, beside: Sequence[Path] = ()) -> list[dict]:
    """The command's findings, fixes included."""
    return running.command(*files, cwd=ROOT, python=python, beside=beside, covered=False)["findings"]


def pylint(files: Iterable[str], *, plugin: bool, python: str | Path = sys.executable, beside: Sequence[Path] = ()) -> tuple[list, list]:
    """(qlint's messages, pylint's own), both sorted."""
    loaded = ["--load-plugins=qlint"] if plugin else []
    done = running.run([*_PYLINT, *loaded, *files], cwd=ROOT, python=python, beside=beside, covered=False)
    assert "Traceback" not in done.stderr, done.stderr
    messages = sorted(json.loads(done.stdout)["messages"], key=lambda message: json.dumps(message, sort_keys=True))
    return [m for m in messages if m["messageId"][1] == "9"], [m for m in messages if m["messageId"][1] != "9"]
