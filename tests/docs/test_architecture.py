"""What `docs/architecture.md` says of the code and a machine can check: the layers, every module with its sentence, and paths."""

from __future__ import annotations

import ast
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from tests.knowledge.texts import tables

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```\n(.*?)^```", PAGE, re.DOTALL | re.MULTILINE)
LAYERS = next(block for block in BLOCKS if block.startswith("__main__\n"))
TREE = next(block for block in BLOCKS if block.startswith("qlint/ "))


def _shown() -> Iterator[tuple[str, str]]:
    """Path and sentence of every line of the tree; a package's path is that of its directory."""
    around: list[str] = []
    for line in TREE.splitlines():
        indent, name, sentence = re.fullmatch(r"( *)(\S+) +(\S.*)", line).groups()
        around[len(indent) // 2 :] = [name.rstrip("/")]
        yield "/".join(around), sentence


def _written() -> Iterator[tuple[str, str]]:
    """Path and first paragraph of the docstring of every module and package."""
    for file in (ROOT / "qlint").rglob("*.py"):
        if file.parent.name == "rules" and file.name != "__init__.py":
            continue  # a rule is found by being there, and `qlint rules` shows it
        path = file.parent if file.name == "__init__.py" else file
        said = ast.get_docstring(ast.parse(file.read_text(encoding="utf-8"))) or ""
        yield path.relative_to(ROOT).as_posix(), " ".join(said.partition("\n\n")[0].split())


def _opens(docstring: str, sentence: str) -> bool:
    """Whether the docstring begins with the sentence, which may end where a clause does; a package without one may be called anything."""
    return not docstring or re.match(re.escape(sentence) + r"(?:[.,:;]|$)", docstring) is not None


def test_the_layers_are_those_that_are_checked():
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]["contracts"]
    (layers,) = (contract["layers"] for contract in contracts if contract["type"] == "layers")
    assert LAYERS.splitlines() == layers


def test_every_module_is_in_the_tree_and_nothing_else():
    shown, written = ([path for path, _ in lines] for lines in (_shown(), _written()))
    assert sorted(shown) == sorted(written)


def test_every_module_has_the_sentence_that_its_docstring_opens_with():
    written = dict(_written())
    assert [f"{path}: {written[path]}" for path, sentence in _shown() if not _opens(written[path], sentence)] == []


def test_every_module_that_is_not_empty_says_what_it_is():
    assert [path for path, docstring in _written() if path.endswith(".py") and not docstring] == []


def test_every_path_that_is_named_is_there():
    named = re.findall(r"`((?:qlint|tests|docs)/[\w/.]*)`", PAGE)
    assert named
    assert [path for path in named if not (ROOT / path).exists()] == []


def test_its_links_lead_somewhere():
    links = re.findall(r"\]\(([^)]+)\)", PAGE)
    assert links
    assert [link for link in links if not (ROOT / "docs" / link).exists()] == []


def test_the_namesakes_are_as_many_as_it_says():
    clients = ("qiskit", "qiskit-aer", "qiskit-ibm-provider", "qiskit-ibm-runtime", "qiskit-ibmq-provider")
    names = Counter(each.path.rpartition(".")[2] for name in clients for each in tables(name) if each.word == "class")
    assert (names["Session"], names["IBMBackend"]) == (3, 2)
    assert "three of them are called `Session` and two `IBMBackend`" in " ".join(PAGE.split())
