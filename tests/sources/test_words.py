"""The filter never misses an identifier that the parser sees."""

from __future__ import annotations

import ast

import pytest

from qlint.sources.words import encoded, words

CODE = """
from qiskit import QuantumCircuit as QC
def läuft(a_1, *, b: "Session"): return a_1.run(b)[0x10]
class C: x = {"k": C}; s = f"{QC.open_session!r}"
"""


def test_all_identifiers_of_a_program_are_among_its_words() -> None:
    names = {node.id for node in ast.walk(ast.parse(CODE)) if isinstance(node, ast.Name)}
    attributes = {node.attr for node in ast.walk(ast.parse(CODE)) if isinstance(node, ast.Attribute)}
    assert encoded(names | attributes | {"läuft", "QuantumCircuit", "Session"}) <= words(CODE)


@pytest.mark.parametrize("text", ["rerun", "run_", "runs", "_run", "rün"])
def test_a_word_is_a_whole_identifier(text: str) -> None:
    assert b"run" not in words(f"x.{text}()")
