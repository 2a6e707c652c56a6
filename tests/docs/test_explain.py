"""What `docs/explain.md` shows of `qlint explain` is what it prints, and what it names can be asked for."""

from __future__ import annotations

import json
import re
import shlex
from collections.abc import Callable
from pathlib import Path

import pytest

from qlint.frontends.cli import answers_json
from qlint.frontends.cli.main import main

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "explain.md").read_text(encoding="utf-8")
SHOWN = re.findall(r"^```\n\$ qlint ([^\n]*)\n(.*?)^```", PAGE, re.DOTALL | re.MULTILINE)
TABLE = PAGE.partition("## What can be asked for")[2].partition("Quotes keep")[0]
ASKED = [shlex.split(each)[0] for each in re.findall(r"`([^`]+)`", TABLE)]
Explain = Callable[..., tuple[int, str]]
LABELS = re.findall(r"^\| `([^|]+)` \|", PAGE.partition("## What is told")[2].partition("Releases are")[0], re.MULTILINE)


@pytest.fixture
def explain(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Callable[..., tuple[int, str]]:
    """The command run in this process, in a terminal of 88 columns: its exit code and what it prints."""
    monkeypatch.setenv("COLUMNS", "88")

    def run(*arguments: str) -> tuple[int, str]:
        code = main(["explain", *arguments])
        out, err = capsys.readouterr()
        assert err == ""
        return code, out

    return run


@pytest.mark.parametrize(("command", "shown"), SHOWN, ids=[command for command, _ in SHOWN])
def test_an_example_is_what_is_printed(explain: Explain, command: str, shown: str) -> None:
    _, out = explain(*shlex.split(command)[1:])
    pattern = re.escape(shown).replace(re.escape("...\n"), r"(?:.*\n)*")
    assert re.fullmatch(pattern, out), out


@pytest.mark.parametrize("asked", ASKED)
def test_what_can_be_asked_for_is_answered(explain: Explain, asked: str) -> None:
    code, out = explain(asked)
    assert code == 0, out


def test_every_key_of_a_symbol_is_described(explain: Explain) -> None:
    _, out = explain("--format", "json", "qiskit.execute")
    (answer,) = json.loads(out)["answers"]
    described, of_remedy = (part.partition("### Lives")[0] for part in PAGE.partition("### Symbol")[2].split("### Remedy"))
    assert re.findall(r"^\| `(\w+)` \|", described, re.MULTILINE) == list(answer["symbols"][0])
    assert re.findall(r"`(\w+)`(?=[^|]* \| )", of_remedy) == list(answer["symbols"][0]["remedy"])
    assert f"This is version {answers_json.VERSION}." in PAGE


def test_every_label_is_described() -> None:
    source = (ROOT / "qlint" / "frontends" / "cli" / "answers_text.py").read_text(encoding="utf-8")
    account = source.partition("def _account")[2].partition("def _distribution")[0]
    written = re.findall(r'_rows\("([a-z ]+)"', account)
    described = [label for row in LABELS for label in row.split("`, `")]
    assert [label for label in described if label not in ("takes", "took", "gives", "gave")] == written
