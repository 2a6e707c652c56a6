"""Signatures as the history writes them: which parameters there are, and how each takes its argument."""

from __future__ import annotations

import inspect

import pytest

from qlint.knowledge.signature import How, Parameter, parameters

KINDS = {
    inspect.Parameter.POSITIONAL_ONLY: How.POSITIONAL,
    inspect.Parameter.POSITIONAL_OR_KEYWORD: How.ANY,
    inspect.Parameter.KEYWORD_ONLY: How.KEYWORD,
    inspect.Parameter.VAR_POSITIONAL: How.REST,
    inspect.Parameter.VAR_KEYWORD: How.NAMED_REST,
}


@pytest.mark.parametrize(
    "text",
    [
        "()",
        "(self)",
        "(self, circuits, shots=)",
        "(a, b=, /, c=, *, d, e=)",
        "(a, /)",
        "(*args, d, **options)",
        "(self, /, *, mode=, options=)",
        "(**options)",
    ],
)
def test_parameters_are_those_that_python_reads(text: str) -> None:
    namespace: dict[str, object] = {}
    exec(f"def f{text.replace('=', '=0')}: pass", namespace)
    real = inspect.signature(namespace["f"]).parameters.values()  # type: ignore[arg-type]
    optional = (inspect.Parameter.VAR_POSITIONAL, inspect.Parameter.VAR_KEYWORD)
    wanted = tuple(Parameter(p.name, KINDS[p.kind], p.default is not p.empty or p.kind in optional) for p in real)
    assert parameters(text) == wanted


@pytest.mark.parametrize("text", ["", "self", "(self"])
def test_what_is_no_signature_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not a signature"):
        parameters(text)
