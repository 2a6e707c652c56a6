"""Programs of all kinds, mended by the real rules: what was meant changes, and no other byte."""

from __future__ import annotations

import ast

from hypothesis import given, settings
from hypothesis import strategies as st

from qlint.fixing.choice import Allowed
from qlint.fixing.files import fixed
from qlint.session import Session

HEAD = """\
from qiskit import QuantumCircuit
from qiskit.primitives import StatevectorSampler

qc = QuantumCircuit(1, 1)
sämpler = StatevectorSampler()
"""
SESSION = Session()

LINES = st.sampled_from(
    [
        "sämpler.run(qc)",
        "sämpler.run(qc); x = 1; sämpler . run( qc )",
        "sämpler.run(  # why\n    qc,  # the circuit\n    shots=1,\n)",
        "sämpler.run \\\n    (qc)",
        "y = f'{sämpler.run([qc]).result()!r:>{1 + 1}}', 'sämpler.run(qc)'",
        "if qc: sämpler.run(qc)",
        "for z in [1]: x = sämpler.run(qc); print(z)",
        "def f(x=sämpler.run(qc)):\n\treturn x",
        "@(lambda it: it)\ndef g():\n\t'''doc'''\n\tsämpler.run((qc))\n\treturn",
        "class A:\n  # sämpler.run(qc)\n  é = sämpler.run(qc, shots=(1))  # type: ignore",
        "with open('a') as b: sämpler.run((qc), shots=[1][0],)",
        "\x0c",
        "'''\nsämpler.run(qc)\n'''",
        "sämpler.run(qc)  # noqa",
        "lambda: sämpler.run(qc)",
        "#",
    ]
)


def meant(text: str) -> str:
    """The same with lists where circuits are run, by the places where the tree has them."""
    lines = text.split("\n")
    calls = [node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)]
    places = {
        (each.args[0].end_lineno, each.args[0].end_col_offset) for each in calls if each.args and getattr(each.args[0], "id", "") == "qc"
    }
    for line, column in sorted(places, reverse=True):
        raw = lines[line - 1].encode()
        if b"# noqa" not in raw:
            lines[line - 1] = (raw[: column - 2] + b"[qc]" + raw[column:]).decode()
    return "\n".join(lines)


@settings(derandomize=True, max_examples=40, deadline=None, database=None)
@given(st.lists(LINES, max_size=6), st.sampled_from(["\n", "\r\n"]), st.sampled_from(["", "\n"]), st.sampled_from([b"", b"\xef\xbb\xbf"]))
def test_what_is_meant_changes_and_nothing_else(lines: list[str], newline: str, end: str, mark: bytes) -> None:
    text = f"{HEAD}{chr(10).join(lines)}{end}"
    data = mark + text.replace("\n", newline).encode()
    (found,) = fixed([("example.py", data)], SESSION, allowed=Allowed.SAFE)
    assert found.after == mark + meant(text).replace("\n", newline).encode()
    (again,) = fixed([("example.py", found.after)], SESSION, allowed=Allowed.UNSAFE)
    assert again.after == found.after
    assert not again.dropped
