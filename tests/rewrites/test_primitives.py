"""`backend.run` on IBM's backends: a sampler runs, its result is read, in the session that was open; or nothing is touched."""

from __future__ import annotations

import json

import pytest

from qlint.engine import check_document
from qlint.session import Session
from qlint.settings import from_values
from qlint.sources.read import document
from tests.fixes.mending import mended
from tests.sources.notebooks import code, notebook, written

HEAD = "from qiskit import QuantumCircuit, transpile\nfrom qiskit_ibm_runtime import QiskitRuntimeService{}\n\n"
MADE = """\
service = QiskitRuntimeService()
backend = service.least_busy()
qc = QuantumCircuit(1, 1)
qc.measure(0, 0)
isa = transpile(qc, backend)
"""
SAMPLER, SESSION = ", SamplerV2", ", SamplerV2, Session"
OPENED = ", Session, SamplerV2"

DONE = {
    "one circuit": ("backend.run(isa, shots=5)\n", "SamplerV2(mode=backend).run([isa], shots=5)\n"),
    "one that no device has": ("backend.run(qc)\n", "SamplerV2(mode=backend).run([transpile(qc, backend)])\n"),
    "one circuit of a method that may give none": (
        "qc = qc.compose(qc)\nt = transpile(qc, backend)\nprint(backend.run(t).result().get_counts())\n",
        "qc = qc.compose(qc)\nt = transpile(qc, backend)\nprint(SamplerV2(mode=backend).run([t]).result()[0].data.c.get_counts())\n",
    ),
    "one circuit, which another was in between": (
        "t = transpile(qc, backend)\nprint(t)\nqc = qc.measure_all(inplace=False)\nt = transpile(qc, backend)\nbackend.run(t)\n",
        "t = transpile(qc, backend)\nprint(t)\nqc = qc.measure_all(inplace=False)\nt = transpile(qc, backend)\n"
        "SamplerV2(mode=backend).run([t])\n",
    ),
    "a list": ("backend.run([isa, isa])\n", "SamplerV2(mode=backend).run([isa, isa])\n"),
    "a list that is transpiled": (
        "backend.run(transpile([qc, qc], backend), shots=5)\n",
        "SamplerV2(mode=backend).run(transpile([qc, qc], backend), shots=5)\n",
    ),
    "with values": ("backend.run(isa.assign_parameters([1]))\n", "SamplerV2(mode=backend).run([isa.assign_parameters([1])])\n"),
    "by keyword": ("backend.run(circuits=isa)\n", "SamplerV2(mode=backend).run(pubs=[isa])\n"),
    "what it does anyway": ("backend.run(isa, memory=True, shots=5)\n", "SamplerV2(mode=backend).run([isa], shots=5)\n"),
    "options": (
        "backend.run(isa, init_qubits=False, job_tags=['a'])\n",
        'SamplerV2(mode=backend, options={"execution": {"init_qubits": False}, "environment": {"job_tags": [\'a\']}}).run([isa])\n',
    ),
    "a call in front": (
        "service.backend('ibm_x').run(isa)\n",
        "SamplerV2(mode=service.backend('ibm_x')).run([isa])\n",
    ),
    "counts": (
        "print(backend.run(isa).result().get_counts(qc))\n",
        "print(SamplerV2(mode=backend).run([isa]).result()[0].data.c.get_counts())\n",
    ),
    "counts in parts": (
        "job = backend.run(isa)\nresult = job.result()\ncounts = result.get_counts()\nprint(f'{job.job_id()}: {result.get_counts(0)}')\n",
        "job = SamplerV2(mode=backend).run([isa])\nresult = job.result()\ncounts = result[0].data.c.get_counts()\n"
        "print(f'{job.job_id()}: {result[0].data.c.get_counts()}')\n",
    ),
    "memory": (
        "backend.run(isa, memory=True).result().get_memory()\n",
        "SamplerV2(mode=backend).run([isa]).result()[0].data.c.get_bitstrings()\n",
    ),
    "all of a list": (
        "print(backend.run([isa, isa]).result().get_counts())\n",
        "print([pub.data.c.get_counts() for pub in SamplerV2(mode=backend).run([isa, isa]).result()])\n",
    ),
    "a list of one circuit gives no list": (
        "one = [qc]\nfor key, n in backend.run(transpile(one, backend)).result().get_counts().items():\n    print(key)\n",
        "one = [qc]\nfor key, n in SamplerV2(mode=backend).run(transpile(one, backend)).result()[0].data.c.get_counts().items():\n"
        "    print(key)\n",
    ),
    "a list of one circuit that is transpiled at once": (
        "counts = backend.run(transpile([qc], backend)).result().get_counts()\nprint(counts['0'])\n",
        "counts = SamplerV2(mode=backend).run(transpile([qc], backend)).result()[0].data.c.get_counts()\nprint(counts['0'])\n",
    ),
    "a list of one circuit, one by one": (
        "one = [qc]\nfitted = [transpile(each, backend) for each in one]\nprint(backend.run(fitted).result().get_counts())\n",
        "one = [qc]\nfitted = [transpile(each, backend) for each in one]\n"
        "print(SamplerV2(mode=backend).run(fitted).result()[0].data.c.get_counts())\n",
    ),
    "a list of any length that is read as a list": (
        "several = [qc for _ in range(len(qc.data))]\nfor counts in backend.run(transpile(several, backend)).result().get_counts():\n"
        "    print(counts['0'])\n",
        "several = [qc for _ in range(len(qc.data))]\n"
        "for counts in [pub.data.c.get_counts() for pub in SamplerV2(mode=backend).run(transpile(several, backend)).result()]:\n"
        "    print(counts['0'])\n",
    ),
    "one of a list": (
        "circuits = [qc, isa]\nresult = backend.run(transpile(circuits, backend)).result()\n"
        "for i, each in enumerate(circuits):\n    print(result.get_counts(i), result.get_counts(each), result.get_counts(isa))\n"
        "for each in circuits:\n    print(result.get_counts(each))\n",
        "circuits = [qc, isa]\nresult = SamplerV2(mode=backend).run(transpile(circuits, backend)).result()\n"
        "for i, each in enumerate(circuits):\n"
        "    print(result[i].data.c.get_counts(), result[i].data.c.get_counts(), result[1].data.c.get_counts())\n"
        "for each in circuits:\n    print(result[circuits.index(each)].data.c.get_counts())\n",
    ),
    "one by what it was transpiled from": (
        "other = transpile(qc, backend)\nboth = [isa, other]\nresult = backend.run(both).result()\n"
        "print(result.get_counts(both[1]), result.get_counts(other))\n",
        "other = transpile(qc, backend)\nboth = [isa, other]\nresult = SamplerV2(mode=backend).run(both).result()\n"
        "print(result[1].data.c.get_counts(), result[1].data.c.get_counts())\n",
    ),
    "elements of a list of which each was transpiled": (
        "both = [qc, qc]\nfitted = [transpile(each, backend) for each in both]\nresult = backend.run(fitted).result()\n"
        "for i in range(2):\n    print(result.get_counts(both[i]), result.get_counts(fitted[i - 1]))\n",
        "both = [qc, qc]\nfitted = [transpile(each, backend) for each in both]\nresult = SamplerV2(mode=backend).run(fitted).result()\n"
        "for i in range(2):\n    print(result[i].data.c.get_counts(), result[i - 1].data.c.get_counts())\n",
    ),
    "one by its name": (
        "both = [isa, isa]\nresult = backend.run(both).result()\nprint(result.get_counts(both[1].name))\n",
        "both = [isa, isa]\nresult = SamplerV2(mode=backend).run(both).result()\nprint(result[1].data.c.get_counts())\n",
    ),
    "the values of a dictionary, by its items": (
        "own = {'a': isa, 'b': isa}\nresult = backend.run(list(own.values())).result()\nfor key, each in own.items():\n"
        "    print(result.get_counts(each))\n",
        "own = {'a': isa, 'b': isa}\nresult = SamplerV2(mode=backend).run(list(own.values())).result()\nfor key, each in own.items():\n"
        "    print(result[list(own).index(key)].join_data().get_counts())\n",
    ),
    "values of a dictionary": (
        "own = {'a': isa, 'b': isa}\nresult = backend.run(list(own.values())).result()\nfor key in own:\n"
        "    print(result.get_counts(own[key]))\n",
        "own = {'a': isa, 'b': isa}\nresult = SamplerV2(mode=backend).run(list(own.values())).result()\nfor key in own:\n"
        "    print(result[list(own).index(key)].join_data().get_counts())\n",
    ),
    "a circuit that is asked for": (
        "def go(circuit):\n    return backend.run(transpile(circuit, backend)).result().get_counts(circuit)\n",
        "def go(circuit):\n    return SamplerV2(mode=backend).run([transpile(circuit, backend)]).result()[0].join_data().get_counts()\n",
    ),
    "what is read of no list": (
        "def go(circuit):\n    circuit.measure_all()\n    return backend.run(circuit).result().get_counts()\n",
        "def go(circuit):\n    circuit.measure_all()\n"
        "    return SamplerV2(mode=backend).run([transpile(circuit, backend)]).result()[0].join_data().get_counts()\n",
    ),
    "what comes from elsewhere": (
        "from own import made\nown = made()\nprint(own.depth(), backend.run(own).result().get_counts())\n",
        "from own import made\nown = made()\n"
        "print(own.depth(), SamplerV2(mode=backend).run([transpile(own, backend)]).result()[0].join_data().get_counts())\n",
    ),
    "a register whose name is no identifier": (
        "from qiskit import ClassicalRegister, QuantumRegister\nqc = QuantumCircuit(QuantumRegister(1), ClassicalRegister(1, 'in'))\n"
        "print(backend.run(transpile(qc, backend)).result().get_counts())\n",
        "from qiskit import ClassicalRegister, QuantumRegister\nqc = QuantumCircuit(QuantumRegister(1), ClassicalRegister(1, 'in'))\n"
        'print(SamplerV2(mode=backend).run([transpile(qc, backend)]).result()[0].data["in"].get_counts())\n',
    ),
    "over lines": (
        "counts = (\n    backend\n    .run(isa,  # the best\n         shots=5)\n    .result()\n    .get_counts()\n)\n",
        "counts = (\n    SamplerV2(mode=backend)\n    .run([isa],  # the best\n         shots=5)\n    .result()[0].data.c\n"
        "    .get_counts()\n)\n",
    ),
    "containers": (
        "jobs = []\nfor _ in range(3):\n    jobs.append(backend.run(isa))\nfor job in jobs:\n    print(job.result().get_counts())\n",
        "jobs = []\nfor _ in range(3):\n    jobs.append(SamplerV2(mode=backend).run([isa]))\nfor job in jobs:\n"
        "    print(job.result()[0].data.c.get_counts())\n",
    ),
    "functions": (
        "def submitted(circuit):\n    return backend.run(transpile(circuit, backend))\n\n\ndef show(result):\n"
        "    print(result.get_counts())\n\n\n"
        "show(submitted(qc).result())\n",
        "def submitted(circuit):\n    return SamplerV2(mode=backend).run([transpile(circuit, backend)])\n\n\n"
        "def show(result):\n    print(result[0].data.c.get_counts())\n\n\nshow(submitted(qc).result())\n",
    ),
    "one name for two": (
        "job = backend.run(isa)\nif len(job.tags) > 1:\n    job = service.backend('ibm_x').run(isa, shots=5)\n"
        "print(job.result().get_counts())\n",
        "job = SamplerV2(mode=backend).run([isa])\nif len(job.tags) > 1:\n"
        "    job = SamplerV2(mode=service.backend('ibm_x')).run([isa], shots=5)\n"
        "print(job.result()[0].data.c.get_counts())\n",
    ),
    "a name that means something else later": (
        "job = backend.run(isa)\nprint(job.result().get_counts())\njob = print\njob(5)\n",
        "job = SamplerV2(mode=backend).run([isa])\nprint(job.result()[0].data.c.get_counts())\njob = print\njob(5)\n",
    ),
    "an attribute": (
        "class Own:\n    def __init__(self):\n        self.job = None\n\n    def run(self):\n        self.job = backend.run(isa)\n\n"
        "    def counts(self):\n        return self.job.result().get_counts()\n\n\nown = Own()\nown.run()\nprint(own.counts())\n",
        "class Own:\n    def __init__(self):\n        self.job = None\n\n    def run(self):\n"
        "        self.job = SamplerV2(mode=backend).run([isa])\n\n"
        "    def counts(self):\n        return self.job.result()[0].data.c.get_counts()\n\n\nown = Own()\nown.run()\nprint(own.counts())\n",
    ),
    "status": (
        "from qiskit.providers import JobStatus\njob = backend.run(isa)\nwhile job.status() is not JobStatus.DONE:\n"
        "    print(job.status().name)\n"
        "status = job.status()\nprint(status == JobStatus.ERROR, status in (JobStatus.DONE, JobStatus.QUEUED))\n",
        "from qiskit.providers import JobStatus\njob = SamplerV2(mode=backend).run([isa])\nwhile not job.done():\n"
        "    print(job.status())\n"
        'status = job.status()\nprint(status == "ERROR", status in ("DONE", "QUEUED"))\n',
    ),
    "final states": (
        "from qiskit.providers import JOB_FINAL_STATES\njob = backend.run(isa)\nwhile job.status() not in JOB_FINAL_STATES:\n    pass\n",
        "from qiskit.providers import JOB_FINAL_STATES\njob = SamplerV2(mode=backend).run([isa])\n"
        "while not job.in_final_state():\n    pass\n",
    ),
    "a register of a name": (
        "from qiskit import ClassicalRegister, QuantumRegister\nqc = QuantumCircuit(QuantumRegister(1), ClassicalRegister(1, 'out'))\n"
        "print(backend.run(transpile(qc, backend)).result().get_counts())\n",
        "from qiskit import ClassicalRegister, QuantumRegister\nqc = QuantumCircuit(QuantumRegister(1), ClassicalRegister(1, 'out'))\n"
        "print(SamplerV2(mode=backend).run([transpile(qc, backend)]).result()[0].data.out.get_counts())\n",
    ),
    "measured all": (
        "qc = QuantumCircuit(2)\nqc.measure_all()\nprint(backend.run(transpile(qc, backend)).result().get_counts())\n",
        "qc = QuantumCircuit(2)\nqc.measure_all()\n"
        "print(SamplerV2(mode=backend).run([transpile(qc, backend)]).result()[0].data.meas.get_counts())\n",
    ),
    "registers that nobody knows": (
        "from own import entangled\n\n\ndef counts(qc: QuantumCircuit):\n"
        "    return backend.run(transpile(qc, backend)).result().get_counts()\n",
        "from own import entangled\n\n\ndef counts(qc: QuantumCircuit):\n"
        "    return SamplerV2(mode=backend).run([transpile(qc, backend)]).result()[0].join_data().get_counts()\n",
    ),
}

SESSIONS = {
    "of a function that runs in it only": (
        "def go(n):\n    return backend.run(isa, shots=n)\n\n\ndef both():\n    return go(1), go(2)\n\n\n"
        "with backend.open_session():\n    both()\n    go(3)\n",
        "def go(n):\n    return SamplerV2(mode=session).run([isa], shots=n)\n\n\ndef both():\n    return go(1), go(2)\n\n\n"
        "with Session(backend=backend) as session:\n    both()\n    go(3)\n",
    ),
    "of a function within the function": (
        "def main():\n    def go():\n        backend.run(isa)\n\n    with backend.open_session() as own:\n        go()\n\n\nmain()\n",
        "def main():\n    def go():\n        SamplerV2(mode=own).run([isa])\n\n"
        "    with Session(backend=backend) as own:\n        go()\n\n\nmain()\n",
    ),
    "a block": (
        "with backend.open_session(max_time=60) as own:\n    print(own.session_id)\n    backend.run(isa)\n",
        "with Session(backend=backend, max_time=60) as own:\n    print(own.session_id)\n    SamplerV2(mode=own).run([isa])\n",
    ),
    "a block without a name": (
        "with backend.open_session('1h'):\n    backend.run(isa)\n    backend.run(isa)\n",
        "with Session(backend=backend, max_time='1h') as session:\n    SamplerV2(mode=session).run([isa])\n"
        "    SamplerV2(mode=session).run([isa])\n",
    ),
    "what the backend says of it": (
        "with backend.open_session():\n    print(backend.session.session_id)\n    backend.run(isa)\n",
        "with Session(backend=backend) as session:\n    print(session.session_id)\n    SamplerV2(mode=session).run([isa])\n",
    ),
    "from line to line": (
        "backend.open_session()\njob = backend.run(isa)\nbackend.close_session()\nbackend.run(isa)\n",
        "with Session(backend=backend) as session:\n    job = SamplerV2(mode=session).run([isa])\nSamplerV2(mode=backend).run([isa])\n",
    ),
    "lines with comments, blocks and gaps": (
        "if qc:\n\tbackend.open_session('1h')  # begins\n\t# first\n\tjob = backend.run(isa)\n\n"
        "\tfor i in range(2):\n\t\tprint(\n\t\t\ti)\n"
        "\t# last\n\tbackend.close_session()\n\tprint(job)\n",
        "if qc:\n\twith Session(backend=backend, max_time='1h') as session:  # begins\n\t\t# first\n"
        "\t\tjob = SamplerV2(mode=session).run([isa])\n\n\t\tfor i in range(2):\n\t\t\tprint(\n\t\t\t\ti)\n\t\t# last\n\tprint(job)\n",
    ),
    "one after the other": (
        "own = backend.open_session()\nbackend.run(isa)\nbackend.close_session()\nother = backend.open_session()\nbackend.run(isa)\n"
        "backend.close_session()\n",
        "with Session(backend=backend) as own:\n    SamplerV2(mode=own).run([isa])\n"
        "with Session(backend=backend) as other:\n    SamplerV2(mode=other).run([isa])\n",
    ),
    "one after the other without names": (
        "backend.open_session()\nbackend.run(isa)\nbackend.close_session()\nwith backend.open_session():\n    backend.run(isa)\n",
        "with Session(backend=backend) as session:\n    SamplerV2(mode=session).run([isa])\n"
        "with Session(backend=backend) as session:\n    SamplerV2(mode=session).run([isa])\n",
    ),
    "lines that can't be indented": (
        "backend.open_session()\nbackend.run(isa)\ntext = '''\na'''\nbackend.close_session()\n",
        "session = Session(backend=backend)\nSamplerV2(mode=session).run([isa])\ntext = '''\na'''\nsession.close()\n",
    ),
    "a line for all": (
        "backend.open_session(); backend.run(isa)\nbackend.close_session()\n",
        "session = Session(backend=backend); SamplerV2(mode=session).run([isa])\nsession.close()\n",
    ),
    "what is said of the end": (
        "backend.open_session()\nbackend.run(isa)\nbackend.close_session()  # the end\n",
        "session = Session(backend=backend)\nSamplerV2(mode=session).run([isa])\nsession.close()  # the end\n",
    ),
    "ended at last": (
        "own = backend.open_session()\ntry:\n    backend.run(isa)\nfinally:\n    backend.cancel_session()\n",
        "own = Session(backend=backend)\ntry:\n    SamplerV2(mode=own).run([isa])\nfinally:\n    own.cancel()\n",
    ),
}

UNTOUCHED = {
    "a simulator": "from qiskit_aer import AerSimulator\nprint(AerSimulator().run(qc).result().get_counts())\n",
    "a simulator at times": "from qiskit_aer import AerSimulator\nif isa:\n    backend = AerSimulator()\n"
    "print(backend.run(qc).result().get_counts())\n",
    "one or many": "def go(circuit):\n    return backend.run(circuit).result().get_counts()\n",
    "what lists have as well": "def go(circuit):\n    circuit.append(1)\n    return backend.run(circuit).result().get_counts()\n",
    "what means a list at times": "def go(own):\n    for own in own:\n        own.depth()\n"
    "    return backend.run(own).result().get_counts()\n",
    "what may be a list": "def go(own):\n    if not isinstance(own, list):\n        own.depth()\n"
    "    return backend.run(own).result().get_counts()\n",
    "a schedule, maybe": "import qiskit.pulse as p\n\n\ndef go(x):\n    x.draw(p)\n    return backend.run(x).result().get_counts()\n",
    "an option without a place": "backend.run(isa, meas_level=1)\n",
    "options that nobody knows": "def go(**options):\n    backend.run(isa, **options)\n",
    "a job that goes elsewhere": "from own import watch\nwatch(backend.run(isa))\n",
    "a job that is kept": "from own import given\n\n\nclass Own:\n    job = None\n\n\nOwn.job = backend.run(isa)\nprint(given.job)\n",
    "a job for anyone": "def job():\n    return backend.run(isa)\n",
    "a job that may be another's": "from own import given\njob = backend.run(isa) if given else given.job\n"
    "print(job.result().get_counts())\n",
    "what a sampler does not give": "backend.run(isa).result().get_statevector()\n",
    "all that there is": "backend.run(isa).result().to_dict()\n",
    "counts that are more than a dictionary": "backend.run(isa).result().get_counts().most_frequent()\n",
    "a circuit by its name": "backend.run([isa, isa]).result().get_counts('first')\n",
    "a status in words": "print(backend.run(isa).status().value)\n",
    "a register of a name that no sampler takes": (
        "from qiskit import ClassicalRegister, QuantumRegister\nqc = QuantumCircuit(QuantumRegister(1), ClassicalRegister(1, 'items'))\n"
        "print(backend.run(transpile(qc, backend)).result().get_counts())\n"
    ),
    "a register whose name needs quotes, in a text": (
        "from qiskit import ClassicalRegister, QuantumRegister\nqc = QuantumCircuit(QuantumRegister(1), ClassicalRegister(1, 'in'))\n"
        "print(f'{backend.run(transpile(qc, backend)).result().get_counts()}')\n"
    ),
    "elements of another list": "both = [isa, isa]\nprint(backend.run([isa, isa]).result().get_counts(both[0]))\n",
    "no register": "qc = QuantumCircuit(1)\nprint(backend.run(transpile(qc, backend)).result().get_counts())\n",
    "bits that are parted": (
        "qc = QuantumCircuit(1, 1)\nqc.measure_all()\n"
        "print([key.split() for key in backend.run(transpile(qc, backend)).result().get_counts()])\n"
    ),
    "a job that is asked for again": "job_id = backend.run(isa).job_id()\nprint(service.job(job_id).result().get_counts())\n",
    "a session without an end": "backend.open_session()\nbackend.run(isa)\n",
    "a session while a function runs, which runs elsewhere as well": "def go():\n    backend.run(isa)\n\n\n"
    "with backend.open_session():\n    go()\n    backend.run(isa)\ngo()\n",
    "a session of a name that the function has": "def go(session):\n    backend.run(isa)\n\n\nwith backend.open_session():\n    go(1)\n",
    "a session that the function doesn't see": "def go():\n    backend.run(isa)\n\n\ndef main():\n"
    "    with backend.open_session() as own:\n        go()\n\n\nmain()\n",
    "two sessions of a function": "def go():\n    backend.run(isa)\n\n\nfor _ in 'ab':\n    with backend.open_session():\n        go()\n"
    "with backend.open_session():\n    go()\n",
    "a session while a method runs": "class A:\n    def go(self):\n        backend.run(isa)\n\n\nwith backend.open_session():\n"
    "    A().go()\n",
    "a session with something in it that stays": "with backend.open_session() as own:\n    backend.run(isa, meas_level=1)\n"
    "    backend.run(isa)\n",
    "a session that goes elsewhere": "from own import watch\nwith backend.open_session() as own:\n    watch(own)\n    backend.run(isa)\n",
}


SEVERAL = "several = [qc for _ in range(len(qc.data))]\nresult = backend.run(transpile(several, backend)).result()\n"
READ_AS_ONE = {
    "by a key": "print(result.get_counts()['0'])\n",
    "by a key in a variable": "counts = result.get_counts()\nfor key in counts:\n    print(counts[key])\n",
    "its items": "print(result.get_counts().items())\n",
    "asked for a key": "counts = result.get_counts()\nprint(counts.get('1', 0), '0' in counts)\n",
    "made a dictionary": "print(dict(result.get_counts()))\n",
    "kept and read elsewhere": "class A:\n    pass\n\n\nA.counts = result.get_counts()\nprint(A.counts['0' * 3])\n",
    "in a function": "def show(counts):\n    print(counts['1'])\n\n\nshow(result.get_counts())\n",
    "by the caller": "def run():\n    return result.get_counts()\n\n\nprint(run()['0'])\n",
}


@pytest.mark.parametrize("text", READ_AS_ONE.values(), ids=READ_AS_ONE)
def test_counts_of_a_list_that_are_read_as_those_of_one_circuit_stay(text: str) -> None:
    program = HEAD.format("") + MADE + SEVERAL + text
    assert mended(program, unsafe=True) == program


def test_a_list_that_grows_has_another_length() -> None:
    program = HEAD.format("") + MADE + "one = [qc]\none.append(qc)\nprint(backend.run(transpile(one, backend)).result().get_counts()[1])\n"
    assert "[pub.data.c.get_counts() for pub in" in mended(program, unsafe=True)


@pytest.mark.parametrize(("before", "after"), DONE.values(), ids=DONE)
def test_a_sampler_does_the_work(before: str, after: str) -> None:
    assert mended(HEAD.format("") + MADE + before, unsafe=True) == HEAD.format(SAMPLER) + MADE + after


LOCAL = "from qiskit_aer import AerSimulator\nsimulator = AerSimulator()\n"
SHOWN = "def show(job):\n    print(job.result(){}.get_counts())\n\n\n"
DATA = SHOWN.format("[0].data.c")
SHARED = {
    "what is read of both": (
        SHOWN.format("") + "show(simulator.run(qc))\nshow(backend.run(isa, shots=5))\n",
        DATA + "show(SamplerV2(mode=simulator).run([transpile(qc, simulator)]))\nshow(SamplerV2(mode=backend).run([isa], shots=5))\n",
    ),
    "what a simulator is told": (
        SHOWN.format("") + "show(simulator.run(isa, noise_model=None, seed_simulator=1))\nshow(backend.run(isa))\n",
        DATA + 'show(SamplerV2(mode=simulator, options={"simulator": {"noise_model": None, "seed_simulator": 1}}).run([isa]))\n'
        "show(SamplerV2(mode=backend).run([isa]))\n",
    ),
    "a simulator alone beside it": (
        "print(simulator.run(qc).result().get_counts())\nprint(backend.run(isa).result().get_counts())\n",
        "print(simulator.run(qc).result().get_counts())\nprint(SamplerV2(mode=backend).run([isa]).result()[0].data.c.get_counts())\n",
    ),
}
SHARED_LEFT = {
    "states": SHOWN.format("").replace("get_counts", "get_statevector") + "show(simulator.run(qc))\nshow(backend.run(isa))\n",
    "a method that a simulator has not": SHOWN.format("") + "show(simulator.run(qc, method='statevector'))\nshow(backend.run(isa))\n",
    "a status": "for job in simulator.run(qc), backend.run(isa):\n    print(job.status().name)\n",
    "what jobs of this machine have not": "for job in simulator.run(qc), backend.run(isa):\n    job.wait_for_final_state()\n",
}


@pytest.mark.parametrize(("before", "after"), SHARED.values(), ids=SHARED)
def test_simulators_whose_results_are_read_in_the_same_place_get_a_sampler_too(before: str, after: str) -> None:
    assert mended(HEAD.format("") + MADE + LOCAL + before, unsafe=True) == HEAD.format(SAMPLER) + MADE + LOCAL + after


@pytest.mark.parametrize("text", SHARED_LEFT.values(), ids=SHARED_LEFT)
def test_what_only_simulators_have_keeps_both(text: str) -> None:
    whole = HEAD.format("") + MADE + LOCAL + text
    assert mended(whole, unsafe=True) == whole


def test_the_sampler_is_imported_below_star_imports() -> None:
    stars = "shots = 5\nfrom qiskit import *\nfrom qiskit.visualization import *\n"
    service = "from qiskit_ibm_runtime import QiskitRuntimeService"
    made = MADE.replace("isa = ", "isa, again = ").replace("backend)\n", "backend), 1\n")
    whole = f"{stars}{service}\n{made}backend.run(qc)\n"
    assert mended(whole, unsafe=True) == f"{stars}{service}, SamplerV2\n{made}SamplerV2(mode=backend).run([transpile(qc, backend)])\n"


@pytest.mark.parametrize(("before", "after"), SESSIONS.values(), ids=SESSIONS)
def test_a_session_is_one_of_its_own(before: str, after: str) -> None:
    done = mended(HEAD.format("") + MADE + before, unsafe=True)
    assert done in {HEAD.format(names) + MADE + after for names in (SESSION, OPENED)}


def test_a_session_of_a_notebook_is_a_block_within_one_cell() -> None:
    head = (HEAD.format("") + MADE).splitlines(keepends=True)
    inside = ["backend.open_session()\n", "job = backend.run(isa)\n", "backend.close_session()"]
    cells = [code(head), code(inside), code(inside[:1]), code(inside[1:])]
    after = json.loads(mended(written(notebook(*cells)).decode(), unsafe=True, name="program.ipynb"))["cells"]
    assert "".join(after[1]["source"]) == "with Session(backend=backend) as session:\n    job = SamplerV2(mode=session).run([isa])"
    assert "".join(after[2]["source"]) == "session = Session(backend=backend)\n"
    assert "".join(after[3]["source"]) == "job = SamplerV2(mode=session).run([isa])\nsession.close()"


@pytest.mark.parametrize("text", UNTOUCHED.values(), ids=UNTOUCHED)
def test_what_cannot_be_followed_stays(text: str) -> None:
    program = HEAD.format("") + MADE + text
    assert mended(program, unsafe=True) == program


def test_runs_in_a_session_that_is_open_are_of_it() -> None:
    head = HEAD.format(", Session") + MADE
    done = mended(head + "with Session(backend=backend):\n    backend.run(isa)\n", unsafe=True)
    expected = (
        HEAD.format(", Session, SamplerV2") + MADE + "with Session(backend=backend) as session:\n    SamplerV2(mode=session).run([isa])\n"
    )
    assert done == expected


def test_the_advice_says_what_hinders() -> None:
    program = HEAD.format("") + MADE + "def go(circuit):\n    return backend.run(circuit).result().get_counts()\n"
    (found,) = check_document("program.py", document("program.py", program.encode()), Session(from_values({}, source="test"))).located
    (fix,) = found.finding.fixes
    assert not fix.edits
    assert fix.title.endswith(", by hand: it isn't known whether one circuit is run, or several")


def test_a_session_kept_elsewhere_is_used_under_its_name() -> None:
    head = HEAD.format(", Session") + MADE + "class Own:\n    pass\n\n\nown = Own()\n"
    done = mended(head + "with Session(backend=backend) as own.session:\n    backend.run(isa)\n", unsafe=True)
    assert done.endswith("with Session(backend=backend) as own.session:\n    SamplerV2(mode=own.session).run([isa])\n")


def test_simulators_keep_their_run() -> None:
    done = mended(HEAD.format("") + MADE + "service.backend('simulator_mps').run(isa)\n", unsafe=True)
    assert "SamplerV2" not in done
    assert done.endswith(".run(isa)\n")


def test_nothing_is_done_that_is_not_allowed() -> None:
    program = HEAD.format("") + MADE + "backend.run(isa)\n"
    assert mended(program) == program


@pytest.mark.parametrize("imported", ["from qiskit_ibm_runtime import SamplerV2 as Sampler", "import qiskit_ibm_runtime"])
def test_names_of_the_program_are_used(imported: str) -> None:
    written = "Sampler" if "as" in imported else "qiskit_ibm_runtime.SamplerV2"
    service = "Service" if "as" in imported else "qiskit_ibm_runtime.QiskitRuntimeService"
    more = ", QiskitRuntimeService as Service" if "as" in imported else ""
    head = f"import qiskit\n{imported}{more}\nbackend = {service}().least_busy()\nqc = qiskit.QuantumCircuit(1)\n"
    assert mended(f"{head}backend.run(qc)\n", unsafe=True) == f"{head}{written}(mode=backend).run([qiskit.transpile(qc, backend)])\n"


def test_samplers_without_a_mode_are_left_alone() -> None:
    program = HEAD.format("") + MADE + "backend.run(isa)\n"
    assert mended(program, unsafe=True, target=("qiskit-ibm-runtime>=0.15", "qiskit>=0.45")) == program
