"""No file is a failure, whatever it holds, and what is found stands in its text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qlint.knowledge import store
from qlint.manifests import commands
from qlint.manifests.project import Offer
from qlint.manifests.read import parse
from qlint.manifests.resolve import resolve
from qlint.sources.text import Text

NAMES = ("pyproject.toml", "setup.cfg", "setup.py", "Pipfile", "Pipfile.lock", "environment.yml", "uv.lock", "requirements.txt")
WORDS = st.sampled_from(
    [
        *(
            "qiskit",
            "qiskit-terra",
            "qiskit_aer",
            "qiskit[all]",
            "==",
            "===",
            ">=",
            "~=",
            "^",
            "<",
            "!=",
            "=",
            "*",
            ".*",
            "1",
            "0.32.1",
            "1.0.0rc1",
        ),
        *(
            "[",
            "]",
            "[[",
            "]]",
            "{",
            "}",
            "(",
            ")",
            ",",
            ":",
            ";",
            "\n",
            "\n  ",
            "\n- ",
            " ",
            '"',
            "'",
            '"""',
            "#",
            "\\\n",
            "@",
            "|",
            "||",
            "\t",
        ),
        *(
            "[project]",
            "dependencies",
            "[tool.poetry.dependencies]",
            "[[package]]",
            "name",
            "version",
            "install_requires",
            "[options]",
            "setup(",
            "pip",
        ),
        *(
            "install",
            "-r",
            "-c",
            "-e",
            "--hash=x",
            "git+https://x/qiskit.git",
            "file:",
            "$",
            "%",
            "\x00",
            "é",
            "\u2028",
            "python_version<'3'",
            "extra",
        ),
    ]
)
TEXTS = st.lists(WORDS, max_size=30).map("".join)


@pytest.mark.parametrize("name", NAMES)
@given(text=TEXTS)
@settings(max_examples=150, deadline=None)
def test_a_file_is_read_or_a_problem(name: str, text: str) -> None:
    manifest = parse(name, text.encode())
    assert "\n" not in manifest.problem
    for asked in manifest.asked:
        assert asked.span.end <= len(text)
        assert 1 <= asked.line <= len(Text(text).starts)


@given(text=TEXTS)
@settings(max_examples=150, deadline=None)
def test_a_command_is_read(text: str) -> None:
    for asked in commands.read("a.ipynb", Text(text)).asked:
        assert asked.span.end <= len(text)


@given(texts=st.lists(TEXTS, max_size=3))
@settings(max_examples=150, deadline=None)
def test_whatever_is_asked_for_there_is_a_target(texts: list[str]) -> None:
    asked = [each for text in texts for each in parse("requirements.txt", f"qiskit{text}".encode()).asked]
    found = resolve([[Offer(each, rank) for rank, each in enumerate(asked)]], store.load())
    assert all(each.releases for each in found.target.ranges.values())
