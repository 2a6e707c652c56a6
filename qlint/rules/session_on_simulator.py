"""QLT314: a session on a simulator, where it groups nothing."""

from __future__ import annotations

from collections.abc import Iterator

from qlint.execution.events import Kind
from qlint.facts import Facts
from qlint.model import Finding, Severity
from qlint.rule import Example, Rule
from qlint.rules.sessions import BACKEND, WORDS, finding, told


def check(facts: Facts) -> Iterator[Finding]:
    for event in told(facts, Kind.ON_SIMULATOR):
        name = event.subject.cls.rpartition(".")[2]
        message = f"this `{name}` is on a simulator: its jobs run here, one by one, and `session_id` stays None"
        yield finding(RULE, facts, event, message=message, fix=f"Leave the `{name}` out where the program need not run on devices, too")


RULE = Rule(
    code="QLT314",
    name="session-on-simulator",
    summary="a session on a simulator, where it groups nothing",
    explanation=(
        "With a fake device or a simulator of qiskit_aer, primitives run on this machine and a `Session` or `Batch` is taken, "
        "but does nothing (qiskit-ibm-runtime 0.22 and later). That is how programs for devices are tried out, so the rule is "
        "to be selected."
    ),
    examples=(
        Example(
            bad=(
                "from qiskit_aer import AerSimulator\n" + BACKEND + "with Session(backend=AerSimulator()) as session:\n"
                "    SamplerV2(mode=session).run([])\n"
            ),
            good=("from qiskit_aer import AerSimulator\n" + BACKEND + "SamplerV2(mode=AerSimulator()).run([])\n"),
        ),
    ),
    severity=Severity.INFO,
    check=check,
    needs=WORDS,
    by_default=False,
)
