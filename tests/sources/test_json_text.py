"""JSON is walked with the places of its values, and refused where `json` refuses it."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qlint.sources import json_text

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=20,
)
STYLES = st.sampled_from([{}, {"indent": 1}, {"indent": 4}, {"separators": (",", ":")}, {"ensure_ascii": False}])


def members(text: str) -> tuple[dict[str, object], int]:
    found: dict[str, object] = {}

    def visit(key: str, start: int) -> int:
        found[key], end = json_text.decoded(text, start)
        return end

    return found, json_text.members(text, json_text.space(text, 0), visit)


def elements(text: str) -> tuple[list[object], int]:
    found: list[object] = []

    def visit(start: int) -> int:
        value, end = json_text.decoded(text, start)
        found.append(value)
        return end

    return found, json_text.elements(text, json_text.space(text, 0), visit)


@given(st.dictionaries(st.text(), VALUES, max_size=4), STYLES)
def test_members_are_those_of_the_object(value: dict[str, object], style: dict[str, object]) -> None:
    text = json.dumps(value, **style)
    assert members(f" {text} ") == (value, len(text) + 1)


@given(st.lists(VALUES, max_size=4), STYLES)
def test_elements_are_those_of_the_array(value: list[object], style: dict[str, object]) -> None:
    text = json.dumps(value, **style)
    assert elements(f"\n{text}") == (value, len(text) + 1)


@pytest.mark.parametrize(
    "text", ["", "{", "[1]", '{"a"}', '{"a": }', '{"a": 1', '{"a": 1 "b": 2}', '{"a": 1,}', "{a: 1}", "{1: 2}", '{"a": tru}']
)
def test_what_is_no_object_is_refused_as_json_refuses_it(text: str) -> None:
    with pytest.raises(json.JSONDecodeError):
        members(text)


@pytest.mark.parametrize("text", ["", "[", "[1", "[1 2]", "[1,]", "{}", "[,]"])
def test_what_is_no_array_is_refused(text: str) -> None:
    with pytest.raises(json.JSONDecodeError):
        elements(text)
