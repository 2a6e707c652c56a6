"""What messages of deprecations name: the release and the replacement, never prose."""

from __future__ import annotations

import pytest

from qlint.knowledge.mining import advice


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("is deprecated as of lib-terra 0.19.0, and goes later", "0.19.0"),
        ("is deprecated since Lib Terra 0.17 and will be removed in Lib 1.0.0", "0.17"),
        ("has been deprecatedas of lib 0.7.0.", "0.7.0"),
        ("deprecated as of lib_runtime v0.48.0", "0.48.0"),
        ("As of lib-runtime version 0.30.0, it is deprecated", "0.30.0"),
        ("removed no sooner than 3 months after the release date of Lib Terra 0.18.0", "0.18.0"),
        ("will be removed in Lib 1.0", ""),
        ("since the shape cannot be inferred", ""),
    ],
)
def test_the_release(text: str, expected: str) -> None:
    assert advice.since(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Instead, use :class:`~.NewPass`, which is a better pass.", ["NewPass"]),
        ("Instead, use :meth:`~lib.Circuit.find` to find it.", ["lib.Circuit.find"]),
        ("Instead, use :func:`the new one <lib.find>`.", ["lib.find"]),
        ("Use ``lib.find(name)`` instead.", ["lib.find"]),
        ("Use the 'mode' parameter instead.", ["mode"]),
        ("Please use the session parameter instead.", ["session"]),
        ("Use the same parameter instead.", []),
        ("Use lib.QFTGate or lib.synth.qft_full instead, for all.", ["lib.QFTGate", "lib.synth.qft_full"]),
        ("The X has been deprecated, use Play, instead, with a channel.", ["Play"]),
        ("Use a tuple instead.", []),
        ("Use the warnings filter in Python standard library instead.", []),
        ("It has been superseded by the `save_a` and `save_b` methods.", ["save_a", "save_b"]),
        ("The `lib.old` has been deprecated and superseded by the `lib.new` module. `lib.old` goes.", ["lib.new"]),
        ("The `new` parameter should be used instead. You can build one.", ["new"]),
        ("Please use `a=True, b=True` instead of `old=True`.", ["a", "b"]),
        ("Instead of OldBox, use NewBox.", ["NewBox"]),
        ("The 'old' path is now located at 'lib.new'.", ["lib.new"]),
        ("Use `from lib.fakes import Example` instead.", ["lib.fakes"]),
        ("Import 'Tree' from 'lib.trees' instead.", ["lib.trees.Tree"]),
        ("Instead, use Gaussian from lib.symbolic because of storage.", ["lib.symbolic.Gaussian"]),
        ("The V2 alternative for the `Sampler` class is `SamplerV2`.", ["SamplerV2"]),
        ("See https://lib.org/use/lib.new for more.", []),
        ("Using `asdict()` on models is deprecated.", []),
        ("No replacement will be provided.", []),
        ("Use Box.put(a, b) to add.", ["Box.put"]),
        ("Use draw() or `paint`.", ["paint"]),
    ],
)
def test_the_replacement(text: str, expected: list[str]) -> None:
    assert list(advice.instead(text)) == expected


def test_the_deprecated_name_itself_is_no_replacement() -> None:
    assert advice.instead("Use the `draw` function of `lib.visual`, not this.", "draw") == ("lib.visual",)
