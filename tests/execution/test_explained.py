"""The places that a finding about a session names beside its own."""

from __future__ import annotations

import pytest

from qlint import engine
from qlint.session import Analysis, Session
from qlint.settings import Settings
from qlint.sources.source import Source

HEAD = 'from qiskit_ibm_runtime import QiskitRuntimeService, SamplerV2, Session\nbackend = QiskitRuntimeService().backend("ibm_x")\n'
MADE, SAMPLER, ENTERED = "the session is made here", "`SamplerV2` is made here", "the session is entered here"
PROGRAMS = (
    (
        "with Session(backend=backend) as session:\n    sampler = SamplerV2(mode=session)\n    sampler.run([])\nsampler.run([])\n",
        "QLT307",
        {3: "the end of this block closes the session", 4: SAMPLER},
    ),
    (
        "session = Session(backend=backend)\nsampler = SamplerV2(mode=session)\nsession.close()\nsampler.run([])\n",
        "QLT307",
        {3: MADE, 4: SAMPLER, 5: "the session is closed here"},
    ),
    (
        "def last(session: Session):\n    session.close()\n    SamplerV2(mode=session).run([])\n",
        "QLT307",
        {4: "the session is closed here"},
    ),
    (
        "with Session(backend=backend):\n    with Session(backend=backend):\n        SamplerV2().run([])\n    SamplerV2().run([])\n",
        "QLT306",
        {3: ENTERED, 4: "the end of this block puts the outer session out of use"},
    ),
)


@pytest.mark.parametrize(("text", "code", "places"), PROGRAMS)
def test_a_finding_carries_what_explains_it(text: str, code: str, places: dict[int, str]) -> None:
    source = Source.plain("explained.py", HEAD + text)
    (finding,) = engine.check(source, session=Session(Settings(select=(code,)), analysis=Analysis.standard()))
    assert {source.place(each.span).line: each.message for each in finding.related} == places
