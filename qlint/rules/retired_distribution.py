"""QLT202: requirements and install commands that ask for a retired client, qiskit-ibm-provider or qiskit-ibmq-provider."""

from __future__ import annotations

from collections.abc import Iterator

from qlint.knowledge.numbering import owner
from qlint.manifests.demand import Demand
from qlint.model import Finding, Fix
from qlint.rule import Example, Rule


def check_demand(demand: Demand) -> Iterator[Finding]:
    for asked in demand.asked:
        client = owner(asked.name, demand.knowledge)
        if client is None or client.retired is None:
            continue
        retired = client.retired
        told = f"`{asked.name}` is retired ({retired.since}, last release {client.newest}); install {retired.successor}"
        fix = Fix(f"Ask for `{retired.successor}`, and for nothing of {asked.name}: {retired.why}")
        yield RULE.finding(asked.span, symbol=asked.name, message=told, fixes=(fix,))


RULE = Rule(
    code="QLT202",
    name="retired-distribution",
    summary="a requirement on a client whose service is shut down",
    explanation=(
        "A requirements file, or a command in a notebook, asks for `qiskit-ibm-provider` or `qiskit-ibmq-provider`. They can still be "
        "installed, and what they talk to is gone, so no release of them is of use. `qiskit-ibm-runtime` took their place."
    ),
    examples=(
        Example(
            bad="qiskit>=1.0\nqiskit-ibm-provider>=0.10\n",
            good="qiskit>=1.0\nqiskit-ibm-runtime>=0.30\n",
            path="requirements.txt",
        ),
    ),
    check_demand=check_demand,
)
