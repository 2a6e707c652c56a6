"""`# noqa` does in the command what it does in flake8."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from qlint.model import Finding, Span
from qlint.sources.text import Text
from qlint.suppressions import Suppressions

NAMES = frozenset({"retired-client", "removed-name"})

# Each name that these import is unused, which flake8 reports as F401 at the line of the statement.
PROGRAMS = {
    "bare": "import a  # noqa\nimport b\n",
    "codes": "import a  # noqa: F401\nimport b  # noqa:E501,F401\nimport c  # noqa: E501 F401\nimport d  # noqa: E501\n",
    "prefix": "import a  # noqa: F4\nimport b  # noqa: F\nimport c  # noqa: F4011\n",
    "case": "import a  # NOQA\nimport b  # NoQA: F401\nimport c  # noqa: f401\n",
    "space": "import a  # noqa : F401\nimport b  # noqa:  F401\nimport c  #noqa\nimport d  #  noqa\nimport e  # noqa:F401x\n",
    "words": "import a  # noqa: because\nimport b  # noqa because\nimport c  # x # noqa: E1 # noqa\nimport d  # noqa: E1, because\n",
    "several lines": "from a import (\n    b,\n    c,  # noqa: F401\n)\nfrom d import (  # noqa\n    e,\n)\n",
    "first decides": "from a import (  # noqa: E1\n    b,  # noqa: F401\n)\n",
    "backslash": "from a import \\\n    b  # noqa: F401\n",
    "string": 'import a; x = """\n# noqa: F401\n"""\nimport b\n',
    "semicolon": "import a; import b  # noqa\n",
    "above": "# noqa\nimport a\n# noqa: F401\n",
    "block": "if x:  # noqa\n    import a\n    import b  # noqa: F401\n",
    "codes over lines": "from a import (  # noqa: E501,\n    F401\n)\n",
    "file": "import a\n# flake8: noqa\nimport b\n",
    "file with codes": "import a\n# flake8: noqa: E501\n",
    "file, other case": "import a\n    # FLAKE8= NoQA\n",
    "file, not at the start": "import a  # flake8: noqa: E501\nimport b\n",
    "file in a string": 'x = """\n# flake8: noqa\n"""\nimport a\n',
    "line ends": "import a  # noqa\r\nimport b\r\nimport c  # noqa: F401\r\n",
    "form feed": "\fimport a  # noqa\n\f\nimport b\n",
    "no end": "import a\nimport b  # noqa",
    "non-ascii": "x = 'é😀'; import a  # noqa: F401\nimport é\n",
    "decorated": "@x  # noqa\ndef f():\n    import a\n",
}  # fmt: skip


def hidden(text: str, finding_lines: list[int], *, code: str = "F401", name: str = "an-import") -> list[int]:
    comments = Suppressions(Text(text), NAMES)
    starts = Text(text).starts
    return [line for line in finding_lines if comments.hide(Finding(Span(starts[line - 1], starts[line - 1]), code, name, "", ""))]


@pytest.fixture(scope="module")
def flake8(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, bool], list[int]]:
    """The lines of F401 that flake8 reports in each program, with and without its comments' effect."""
    directory = tmp_path_factory.mktemp("programs")
    names = {f"p{number}.py": name for number, name in enumerate(PROGRAMS)}
    for file, name in names.items():
        (directory / file).write_bytes(PROGRAMS[name].encode())
    reported = {}
    for heeded, options in ((True, ()), (False, ("--disable-noqa",))):
        lines = _flake8(directory, *options)
        reported |= {(name, heeded): sorted({line for path, line in lines if path == file}) for file, name in names.items()}
    return reported


def _flake8(directory: Path, *options: str) -> list[tuple[str, int]]:
    command = [sys.executable, "-m", "flake8", "--isolated", "--select=F401", "--format=%(path)s:%(row)d", "-j1", *options, "."]
    done = subprocess.run(command, cwd=directory, capture_output=True, text=True, check=False)
    assert done.stderr == ""
    pairs = (line.removeprefix("./").split(":") for line in done.stdout.splitlines())
    return [(path, int(line)) for path, line in pairs]


@pytest.mark.parametrize("name", PROGRAMS)
def test_the_same_lines_are_hidden_as_in_flake8(flake8: dict[tuple[str, bool], list[int]], name: str) -> None:
    everything = flake8[name, False]
    assert everything, "the program reports nothing to hide"
    assert hidden(PROGRAMS[name], everything) == [line for line in everything if line not in flake8[name, True]]


def test_something_is_hidden_and_something_is_not(flake8: dict[tuple[str, bool], list[int]]) -> None:
    assert any(flake8[name, True] for name in PROGRAMS)
    assert any(not flake8[name, True] for name in PROGRAMS)


@pytest.mark.parametrize(
    ("comment", "effect"),
    [
        ("# noqa: retired-client", True),
        ("# noqa: removed-name", False),
        ("# noqa: removed-name, retired-client", True),
        ("# noqa: E501, retired-client", True),
        ("# noqa: E501 removed-name", False),
        ("# noqa: QLT201", True),
        ("# noqa: QLT2", True),
        ("# noqa: QLT1", False),
        ("# noqa: some-reason", True),
        ("# noqa: retired", True),
    ],
)
def test_names_of_rules_hide_those_rules_only_and_other_words_say_nothing(comment: str, effect: bool) -> None:
    assert bool(hidden(f"import a  {comment}\n", [1], code="QLT201", name="retired-client")) is effect


def test_in_a_text_that_is_no_python_a_comment_counts_for_its_own_line() -> None:
    assert hidden("x = (  # noqa\nimport b\n'''\n", [1, 2]) == [1]
