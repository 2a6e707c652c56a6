"""QLT204: a text in the place of the channel that is none in any release, often a token, or one that the instance is not of."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qlint.facts import Called, Facts
from qlint.fixes.literals import retold
from qlint.knowledge.ibm import SERVICE
from qlint.knowledge.retired_values import CHANNELS, FORMER_CHANNELS
from qlint.knowledge.schema import version
from qlint.knowledge.suggest import like
from qlint.knowledge.tokens import is_token
from qlint.model import Applicability, Edit, Finding, Fix, Span
from qlint.rule import Example, Rule
from qlint.rules.texts import Given, calls_with_texts, given, is_one_of

_RUNTIME = "qiskit-ibm-runtime"
_CLASSIC_ENDED = version("0.41.0")  # refuses the classic platform's channel
_WITHOUT_CHANNEL = version("0.42.0")  # takes a token alone; before, it raises ValueError


def check(facts: Facts) -> Iterator[Finding]:
    for called, found in calls_with_texts(facts):
        value = given(called, "channel", 0) if is_one_of(found, (SERVICE,)) else None
        if value is not None and all(map(_is_none, value.texts)):
            yield _by_name(called, value) if _is_named(called) else _by_position(facts, called, value)
        if is_one_of(found, (SERVICE, f"{SERVICE}.save_account")) and facts.target[_RUNTIME].lowest < _CLASSIC_ENDED:
            yield from _of_the_other_channel(facts, called)


def _of_the_other_channel(facts: Facts, called: Called) -> Iterator[Finding]:
    """An instance of IBM Cloud, by its CRN, with the classic platform's channel; later releases refuse that channel itself."""
    instance, channel = given(called, "instance", None), given(called, "channel", None)
    if instance is None or channel is None or set(channel.texts) != {"ibm_quantum"}:
        return
    if all(text is not None and text.startswith("crn:") for text in instance.texts):
        edits = retold(facts.source.text, channel.span, "ibm_quantum", "ibm_cloud")
        fix = Fix('Write `channel="ibm_cloud"`', Applicability.UNSAFE, edits) if edits is not None else Fix('Write `channel="ibm_cloud"`')
        message = 'an instance by its CRN is one of IBM Cloud\'s, and `channel="ibm_quantum"` takes hub/group/project: that raises'
        yield RULE.finding(instance.span, symbol=str(called.callees[0]), message=message, fixes=(fix,))


def _is_none(text: str | None) -> bool:
    return text is not None and bool(text) and text not in (*CHANNELS, *FORMER_CHANNELS)


def _is_named(called: Called) -> bool:
    return any(each.name == "channel" for each in called.named)


def _by_name(called: Called, value: Given) -> Finding:
    channels = tuple(each for each in CHANNELS if each != "ibm_quantum")
    meant = like(value.texts[0] or "", channels) or channels
    fixes = tuple(Fix(f'Write `channel="{each}"`') for each in meant)
    shown = " or ".join(f"`{each}`" for each in meant)
    message = f"`channel` is given a text that no release takes there; did you mean {shown}?"
    return RULE.finding(value.span, symbol=str(called.callees[0]), message=message, fixes=fixes)


def _by_position(facts: Facts, called: Called, value: Given) -> Finding:
    name = _meant(value.texts[0] or "")
    message = f"the first argument of `QiskitRuntimeService` is the channel, and this text is none in any release; write `{name}=`"
    return RULE.finding(value.span, symbol=str(called.callees[0]), message=message, fixes=(_named(facts, called, value, name=name),))


def _meant(text: str) -> str:
    """The parameter that the text is for, by its form."""
    if re.match(r"crn:|[\w-]+/[\w-]+/[\w-]+$", text):
        return "instance"
    return "url" if "://" in text else "token"


def _named(facts: Facts, called: Called, value: Given, *, name: str) -> Fix:
    taken = any(each.name in (name, "channel") for each in called.named) or len(called.positional) != 1
    if taken or name == "url" or any(is_token(each or "") for each in value.texts) or facts.target[_RUNTIME].lowest < _WITHOUT_CHANNEL:
        return Fix(f"Write `{name}=`, and name the channel")
    return Fix(f"Write `{name}=`", Applicability.UNSAFE, (Edit(Span(value.span.start, value.span.start), f"{name}="),))


_IMPORT = "from qiskit_ibm_runtime import QiskitRuntimeService\n\n"

RULE = Rule(
    code="QLT204",
    name="unknown-channel",
    summary="a text that is no channel in any release, such as a token given by position, or not the instance's",
    explanation=(
        "The first parameter of `QiskitRuntimeService` is the channel; the clients before it took the token there. A text "
        "that is no channel of any release raises ValueError. The channels are `ibm_quantum_platform`, `ibm_cloud` and `local`, and were "
        "`ibm_quantum` until the classic platform was shut down. With that, an instance of IBM Cloud (a CRN) raises InvalidAccountError in "
        "every release. What was written is not shown, as it may be a token."
    ),
    examples=(
        Example(
            bad=f'{_IMPORT}service = QiskitRuntimeService("MY_TOKEN")\n',
            good=f'{_IMPORT}service = QiskitRuntimeService(token="MY_TOKEN")\n',
        ),
        Example(
            bad=f'{_IMPORT}service = QiskitRuntimeService(channel="ibm-cloud")\n',
            good=f'{_IMPORT}service = QiskitRuntimeService(channel="ibm_cloud")\n',
        ),
    ),
    check=check,
)
