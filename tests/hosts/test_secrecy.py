"""No host prints a token that stands in the linted code."""

from __future__ import annotations

from pathlib import Path

import pytest

from qlint.knowledge.tokens import is_token
from tests.hosts import running

TOKEN = "hT4-wZ9qKxR2_mVb7YpL5cNsJ8fGd1EuQoA6iBtXk3Wv"  # made up
PROGRAM = f"""import os
from qiskit import IBMQ
from qiskit_ibm_runtime import QiskitRuntimeService, SamplerV2, Session
IBMQ.enable_account("{TOKEN}")
QiskitRuntimeService("{TOKEN}")
QiskitRuntimeService(channel="{TOKEN}", auth="{TOKEN}", nothing="{TOKEN}")
service = QiskitRuntimeService(channel="ibm_quantum", token="{TOKEN}")
service.get_backend("{TOKEN}").run("{TOKEN}")
Session(service=QiskitRuntimeService(token="{TOKEN}"), backend="{TOKEN}")
SamplerV2("{TOKEN}", options={{"{TOKEN}": 1}})
os.environ["QISKIT_IBM_TOKEN"] = "{TOKEN}"
"""


@pytest.fixture
def program(tmp_path: Path) -> Path:
    assert is_token(TOKEN)
    (tmp_path / "program.py").write_text(PROGRAM, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_the_command_prints_no_token(program: Path, form: str) -> None:
    done = running.run(["-m", "qlint", "check", f"--format={form}", "--confidence=low", "program.py"], cwd=program)
    assert "QLT203" in done.stdout
    assert TOKEN not in done.stdout + done.stderr


def test_flake8_prints_no_token(program: Path) -> None:
    done = running.flake8("program.py", cwd=program)
    assert "QLT203" in done.stdout
    assert TOKEN not in done.stdout + done.stderr


def test_pylint_prints_no_token(program: Path) -> None:
    done = running.pylint("program.py", cwd=program)
    assert "token-in-source" in done.stdout
    assert TOKEN not in done.stdout + done.stderr
