"""`job_monitor(job)` waits for the job."""

from __future__ import annotations

import pytest

from tests.fixes.mending import mended

BECOMES = {
    "a job": ("from qiskit.tools.monitor import job_monitor\njob_monitor(job)\n", "job.wait_for_final_state()\n"),
    "more arguments": (
        "from qiskit.tools.monitor import job_monitor\njob_monitor(job, 5, quiet=True)  # a while\n",
        "job.wait_for_final_state()  # a while\n",
    ),
    "by name": ("from qiskit.tools import job_monitor\njob_monitor(job=jobs[0])\n", "jobs[0].wait_for_final_state()\n"),
    "one of two": (
        "from qiskit.tools.monitor import job_monitor\njob_monitor(one or other)\n",
        "(one or other).wait_for_final_state()\n",
    ),
    "beside others": (
        "from qiskit.tools.monitor import backend_overview, job_monitor\nbackend_overview()\njob_monitor(job)\n",
        "from qiskit.tools.monitor import backend_overview\nbackend_overview()\njob.wait_for_final_state()\n",
    ),
    "the first client's": ("from qiskit.providers.ibmq.job import job_monitor\njob_monitor(job)\n", "job.wait_for_final_state()\n"),
    "the second client's": ("from qiskit_ibm_provider.job import job_monitor\njob_monitor(job)\n", "job.wait_for_final_state()\n"),
    "its module": ("from qiskit.tools import monitor\nmonitor.job_monitor(job)\n", "job.wait_for_final_state()\n"),
    "all of its module": ("from qiskit.tools.monitor import *\njob_monitor(job)\n", "job.wait_for_final_state()\n"),
    "its package": ("import qiskit\nqiskit.tools.monitor.job_monitor(job)\n", "import qiskit\njob.wait_for_final_state()\n"),
    "in a loop": (
        "from qiskit.tools.monitor import job_monitor\nfor job in jobs:\n    job_monitor(job)\n",
        "for job in jobs:\n    job.wait_for_final_state()\n",
    ),
}

STAYS = {
    "handed on": "from qiskit.tools.monitor import job_monitor\nThread(target=job_monitor, args=(job,))\n",
    "several jobs": "from qiskit.tools.monitor import job_monitor\njob_monitor(*jobs)\n",
    "an argument that does something": "from qiskit.tools.monitor import job_monitor\njob_monitor(job, output=open('log', 'w'))\n",
    "others of its module": "from qiskit.tools import monitor\nmonitor.job_monitor(job)\nmonitor.backend_overview()\n",
}


@pytest.mark.parametrize("case", BECOMES)
def test_the_job_is_waited_for(case: str) -> None:
    before, after = BECOMES[case]
    assert mended(before, unsafe=True) == after


@pytest.mark.parametrize("case", STAYS)
def test_what_cannot_be_followed_stays(case: str) -> None:
    assert mended(STAYS[case], unsafe=True) == STAYS[case]


def test_what_is_not_printed_any_more_needs_a_yes() -> None:
    text = "from qiskit.tools.monitor import job_monitor\njob_monitor(job)\n"
    assert mended(text) == text
