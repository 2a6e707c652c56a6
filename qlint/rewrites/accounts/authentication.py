"""`auth="cloud"` and `auth="legacy"` of the runtime client's service become the channel that they meant."""

from __future__ import annotations

import ast
from types import MappingProxyType

from qlint.facts import Facts
from qlint.fixes.arguments import Refusal
from qlint.fixes.edits import Mended
from qlint.fixes.literals import retold
from qlint.knowledge.ibm import SERVICE
from qlint.knowledge.retired_values import coming_values
from qlint.knowledge.schema import version
from qlint.model import Applicability, Edit, Span
from qlint.rewrites.text.following import Following

_CALLEES = frozenset({"qiskit_ibm_runtime.QiskitRuntimeService", SERVICE, f"{SERVICE}.save_account"})
# qiskit_runtime_service.py of 0.9.0, and the classic platform's channel as the one that took its place.
_CHANNELS = MappingProxyType({"cloud": "ibm_cloud", "legacy": "ibm_quantum_platform"})


def of_auth(facts: Facts, refusal: Refusal) -> Mended | None:
    """The edits that name the channel; None for another value, and beside a channel that is given, which counted."""
    known = facts.once(Following)
    call = known.argument(refusal.argument.span) if refusal.path in _CALLEES and refusal.name == "auth" else None
    keyword = next((each for each in call.keywords if each.arg == "auth"), None) if call is not None else None
    if call is None or keyword is None or any(each.arg in ("channel", None) for each in call.keywords) or call.args:
        return None
    value = keyword.value.value if isinstance(keyword.value, ast.Constant) else None
    channel = _CHANNELS.get(value) if isinstance(value, str) else None
    if channel is None or not _is_taken(facts, channel):
        return None
    start = known.start(keyword)
    name = Span(start, start + len("auth"))
    told = retold(known.tree.text, name, str(value), channel)
    return ((Edit(name, "channel"), *told), Applicability.UNSAFE) if told else None


def _is_taken(facts: Facts, channel: str) -> bool:
    """Whether all releases of the target take the channel."""
    coming = (each for each in coming_values() if each.parameter == "channel" and channel in each.values)
    return all(facts.target[each.distribution].lowest >= version(each.since) for each in coming)
