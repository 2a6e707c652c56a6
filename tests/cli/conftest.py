"""The command run in this process, in an empty directory."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from qlint.frontends.cli.main import main

RETIRED = "from qiskit_ibm_provider import IBMProvider\n"


@dataclass(frozen=True)
class Done:
    """What a run of the command left: exit code, standard output and standard error."""

    code: int
    out: str
    err: str


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("NO_COLOR", raising=False)
    return tmp_path


@pytest.fixture
def qlint(here: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., Done]:
    def run(*arguments: str) -> Done:
        try:
            code: object = main(arguments)
        except SystemExit as leaving:
            code = leaving.code
        captured = capsys.readouterr()
        assert isinstance(code, int)
        return Done(code, captured.out, captured.err)

    return run


@pytest.fixture
def common(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A directory that any user may enter, entered; the files in it need not be readable to all."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        monkeypatch.chdir(name)
        yield Path(name)


@pytest.fixture
def as_ordinary_user(qlint: Callable[..., Done], common: Path) -> Callable[..., Done]:
    """The command run without the powers of root, to whom every file is readable."""
    if os.geteuid() != 0:
        return qlint
    (common / "first.py").write_text(RETIRED)
    qlint("check", "first.py")  # imports what it needs while it may

    def run(*arguments: str) -> Done:
        os.seteuid(65534)
        try:
            return qlint(*arguments)
        finally:
            os.seteuid(0)

    (common / "first.py").unlink()
    return run
