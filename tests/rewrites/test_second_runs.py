"""Version 2 of the primitives, used as version 1 was: what runs, what is read, sessions and options."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.fixes.mending import mended

HEAD = "from qiskit import QuantumCircuit, transpile\nfrom qiskit.quantum_info import SparsePauliOp\n"
HEAD += "from qiskit_ibm_runtime import {names}\n\n"
MADE = 'service = QiskitRuntimeService()\nbackend = service.backend("ibm_x")\n'
MADE += 'qc = QuantumCircuit(2)\nqc.measure_all()\nop = SparsePauliOp("ZZ")\n'
NAMES = "QiskitRuntimeService, Session, Sampler, Estimator, Options"
ISA = "isa = transpile(qc, backend)\n"

RUNS = {
    "transpiled by the code": (f"{ISA}Estimator(mode=backend).run(isa, op)\n", f"{ISA}Estimator(mode=backend).run([(isa, op)])\n"),
    "transpiled for the backend": (
        "e = Estimator(mode=backend)\nprint(e.run(qc, op).result().values[0])\n",
        "e = Estimator(mode=backend)\nisa_qc = transpile(qc, backend)\n"
        "print(e.run([(isa_qc, op.apply_layout(isa_qc.layout))]).result()[0].data.evs)\n",
    ),
    "a value that is rounded": (
        f"{ISA}result = Estimator(mode=backend).run([isa], [op]).result()\nprint(round(result.values[0], 2), list(result.values))\n",
        f"{ISA}result = Estimator(mode=backend).run([(isa, op)]).result()\n"
        "print(round(float(result[0].data.evs), 2), list([float(pub.data.evs) for pub in result]))\n",
    ),
    "one circuit for all": (
        "e = Estimator(mode=backend)\ne.run([qc] * 2, [op, op])\n",
        "e = Estimator(mode=backend)\nisa_qc = transpile(qc, backend)\n"
        "e.run([(isa_qc, observable.apply_layout(isa_qc.layout)) for observable in [op, op]])\n",
    ),
    "one circuit and one observable for all": (
        "e = Estimator(mode=backend)\ne.run([qc] * 3, [op] * 3)\n",
        "e = Estimator(mode=backend)\nisa_qc = transpile(qc, backend)\ne.run([(isa_qc, op.apply_layout(isa_qc.layout))] * 3)\n",
    ),
    "one circuit for all values": (
        "s = Sampler(mode=backend)\ns.run(circuits=[qc] * 2, parameter_values=[[1], [2]])\n",
        "s = Sampler(mode=backend)\nisa_qc = transpile(qc, backend)\ns.run([(isa_qc, values) for values in [[1], [2]]])\n",
    ),
    "circuits with values": (
        "s = Sampler(mode=backend)\ns.run(circuits=[qc, qc], parameter_values=[[1], [2]])\n",
        "s = Sampler(mode=backend)\ns.run(list(zip(transpile([qc, qc], backend), [[1], [2]])))\n",
    ),
    "one circuit of a method that may give none": (
        "own = qc.measure_all(inplace=False)\nprint(Sampler(mode=backend).run(own).result().quasi_dists)\n",
        "own = qc.measure_all(inplace=False)\nprint([{outcome: count / pub.join_data().num_shots "
        "for outcome, count in pub.join_data().get_int_counts().items()} for pub in Sampler(mode=backend).run([own]).result()])\n",
    ),
    "several circuits": (
        "e = Estimator(mode=backend)\ne.run([qc, qc], [op, op])\n",
        "e = Estimator(mode=backend)\ne.run([(circuit, observable.apply_layout(circuit.layout)) "
        "for circuit, observable in zip(transpile([qc, qc], backend), [op, op])])\n",
    ),
    "for the backend of a session": (
        "with Session(backend=backend) as session:\n    s = Sampler(mode=session)\n    s.run(circuits=qc)\n",
        "with Session(backend=backend) as session:\n    s = Sampler(mode=session)\n    s.run([transpile(qc, backend)])\n",
    ),
    "for a backend without a name": (
        's = Sampler(mode=service.backend("ibm_y"))\ns.run(circuits=[qc], shots=5)\n',
        's = Sampler(mode=service.backend("ibm_y"))\ns.run([transpile(qc, s.backend())], shots=5)\n',
    ),
    "shots of an estimator": (
        f"{ISA}e = Estimator(mode=backend)\ne.run([(isa, op)], shots=100)\n",
        f"{ISA}e = Estimator(mode=backend)\ne.run([(isa, op)], precision=1 / 100**0.5)\n",
    ),
    "a circuit that is the only one read": (
        "def f(circuit, s: Sampler):\n    return s.run(circuits=circuit).result().quasi_dists[0].binary_probabilities()\n",
        "def f(circuit, s: Sampler):\n    counts = s.run([transpile(circuit, s.backend())]).result()[0].join_data().get_counts()\n"
        "    return {bits: count / sum(counts.values()) for bits, count in counts.items()}\n",
    ),
    "a session by its backend's name": (
        f'{ISA}with Session(service=service, backend="ibm_y") as s:\n    Sampler(mode=s).run([isa])\n',
        f'{ISA}with Session(backend=service.backend("ibm_y")) as s:\n    Sampler(mode=s).run([isa])\n',
    ),
    "a session's service and name by position": (
        f'{ISA}with Session(service, "ibm_y") as s:\n    Sampler(mode=s).run([isa])\n',
        f'{ISA}with Session(backend=service.backend("ibm_y")) as s:\n    Sampler(mode=s).run([isa])\n',
    ),
    "results of version 2, read as of version 1": (
        f"{ISA}result = Sampler(mode=backend).run([isa]).result()\nprint(result.quasi_dists[0])\n",
        f"{ISA}result = Sampler(mode=backend).run([isa]).result()\n"
        "print({outcome: count / result[0].data.meas.num_shots for outcome, count in result[0].data.meas.get_int_counts().items()})\n",
    ),
    "the mode of a primitive": ("print(Sampler(mode=backend).session)\n", "print(Sampler(mode=backend).mode)\n"),
    "the names of options in dictionaries": (
        'Sampler(mode=backend, options={"shots": 5, "resilience_level": 1})\n',
        'Sampler(mode=backend, options={"default_shots": 5})\n',
    ),
    "dictionaries in dictionaries": (
        "given = {'execution': {'shots': 5}, 'optimization_level': 3}\nSampler(mode=backend, options=given)\n",
        "given = {'default_shots': 5}\nSampler(mode=backend, options=given)\n",
    ),
    "options of a primitive": (
        "s = Sampler(mode=backend)\ns.options.execution.shots = 5\ns.set_options(shots=6)\ns.options.resilience_level = 1\n",
        "s = Sampler(mode=backend)\ns.options.default_shots = 5\ns.options.update(default_shots=6)\n",
    ),
}
JOB = f"from qiskit.providers import JobStatus\n{ISA}job = Sampler(mode=backend).run([isa])\n"
READ = "print(job.result().quasi_dists[0])\n"
DONE = "counts = job.result()[0].data.meas.get_int_counts()\n"
DONE += "print({outcome: count / sum(counts.values()) for outcome, count in counts.items()})\n"
STATES = {
    "asked of the job": ("print(job.status() is JobStatus.DONE)\n", "print(job.done())\n"),
    "whether it is at an end": (
        "while job.status() not in [JobStatus.DONE, JobStatus.ERROR, JobStatus.CANCELLED]:\n    pass\n",
        "while not job.in_final_state():\n    pass\n",
    ),
    "by its name": ("print(job.status().name)\n", "print(job.status())\n"),
    "in a variable": (
        "state = job.status()\nwhile state not in (JobStatus.DONE, JobStatus.ERROR):\n    state = job.status()\n",
        'state = job.status()\nwhile state not in ("DONE", "ERROR"):\n    state = job.status()\n',
    ),
    "as a text already": ("print(job.status() == 'DONE')\n", "print(job.status() == 'DONE')\n"),
    "what is told of each circuit": ("print(job.result().metadata)\n", "print([pub.metadata for pub in job.result()])\n"),
    "what is told of all": ("print(job.result().metadata['version'])\n", "print(job.result().metadata['version'])\n"),
}
LEFT = {
    "a state in words": f"{JOB}print(job.status().value)\n{READ}",
    "circuits that measure nothing": "bare = QuantumCircuit(1)\nprint(Sampler(mode=backend).run([bare]).result().quasi_dists[0])\n",
    "observables in text, which have no layout": "Estimator(mode=backend).run(qc, 'ZZ')\n",
    "what may be one circuit or a list": "def f(circuits, s: Sampler):\n    return s.run(circuits=circuits)\n",
    "results that are handed on": "import foreign\n\nforeign.read(Sampler(mode=backend).run(circuits=qc).result())\n",
    "options of version 1 without a place": "Sampler(mode=backend, options={'execution': {'shots': 5, 'other': 1}})\n",
}


def _program(code: str, names: str = NAMES) -> str:
    return HEAD.format(names=names) + MADE + code


def _mended(text: str, tmp_path: Path) -> str:
    """With no other files around: what they store on objects counts."""
    return mended(text, unsafe=True, name=str(tmp_path / "program.py"))


@pytest.mark.parametrize("case", RUNS)
def test_runs_are_rewritten(case: str, tmp_path: Path) -> None:
    before, after = RUNS[case]
    assert _mended(_program(before), tmp_path) == _program(after)


@pytest.mark.parametrize("case", STATES)
def test_what_is_asked_of_a_job_is_asked_as_version_2_answers(case: str, tmp_path: Path) -> None:
    before, after = STATES[case]
    assert _mended(_program(JOB + before + READ), tmp_path) == _program(JOB + after + DONE)


@pytest.mark.parametrize("case", LEFT)
def test_what_cant_be_followed_is_left(case: str, tmp_path: Path) -> None:
    text = _program(LEFT[case])
    assert _mended(text, tmp_path) == text


def test_options_of_version_1_become_those_of_the_primitive(tmp_path: Path) -> None:
    sets = "options = {}({})\noptions.{} = 5\n{}options.environment.job_tags = []\n"
    before = sets.format(
        "Options", "optimization_level=3, resilience_level=1", "execution.shots", "options.transpilation.skip_transpilation = True\n"
    )
    for kind, left in (("Sampler", ""), ("Estimator", "resilience_level=1")):
        after = sets.format(f"{kind}Options", left, "default_shots", "")
        made = f"{kind}(mode=backend, options=options)\n"
        names = NAMES.replace("Options", f"{kind}Options")
        assert _mended(_program(before + made), tmp_path) == _program(after + made, names)


LEVELS = {
    "in a dictionary": ("", "{'optimization_level': 3}", "", "{}", "3"),
    "in a dictionary of its own": ("given = {'optimization_level': 1}\n", "given", "given = {}\n", "given", "1"),
    "in the call": ("given = Options(optimization_level=0)\n", "given", "given = SamplerOptions()\n", "given", "0"),
    "as an attribute": ("given = Options()\ngiven.optimization_level = 2\n", "given", "given = SamplerOptions()\n", "given", "2"),
}


@pytest.mark.parametrize("case", LEVELS)
def test_the_level_of_version_1_is_that_at_which_the_program_transpiles(case: str, tmp_path: Path) -> None:
    before, options, after, kept, level = LEVELS[case]
    run = "s.run(circuits=[qc])\n"
    names = NAMES.replace("Options", "SamplerOptions") if "Options" in before else NAMES
    text = _program(f"{before}s = Sampler(mode=backend, options={options})\n{run}")
    done = f"s.run([transpile(qc, backend, optimization_level={level})])\n"
    assert _mended(text, tmp_path) == _program(f"{after}s = Sampler(mode=backend, options={kept})\n{done}", names)


def test_several_levels_are_none(tmp_path: Path) -> None:
    made = "{} = Sampler(mode=backend, options={{'optimization_level': {}}})\n"
    text = _program(f"{made.format('s', 1)}{made.format('t', 2)}s.run(circuits=[qc])\n")
    assert "[transpile(qc, backend)]" in _mended(text, tmp_path)


SHOTS = 'options={"default_shots": options.default_shots}'
BOTH = {
    "with the shots of both": ("options = {}()\noptions.{} = 5\noptions.resilience_level = 1\n", "execution.shots", SHOTS),
    "in the call": ("options = {}({})\n", "execution={'shots': 5}", SHOTS),
    "without shots": ("options = {}()\noptions.resilience_level = {}\n", "1", ""),
}


@pytest.mark.parametrize("case", BOTH)
def test_a_sampler_is_told_the_shots_of_the_options_of_an_estimator(case: str, tmp_path: Path) -> None:
    made, shots, told = BOTH[case]
    now = {"execution.shots": "default_shots", "1": "1"}.get(shots, "default_shots=5")
    both = "Sampler(mode=backend{})\nEstimator(mode=backend, options=options)\n"
    before = made.format("Options", shots) + both.format(", options=options")
    after = made.format("EstimatorOptions", now) + both.format(f", {told}" if told else "")
    assert _mended(_program(before), tmp_path) == _program(after, NAMES.replace("Options", "EstimatorOptions"))


def test_options_for_both_kinds_with_more_than_shots_are_left(tmp_path: Path) -> None:
    text = "options = Options()\noptions.environment.job_tags = []\nSampler(mode=backend, options=options)\n"
    text = _program(f"{text}Estimator(mode=backend, options=options)\n")
    assert _mended(text, tmp_path) == text


def test_settings_of_the_execution_are_settings_of_their_own(tmp_path: Path) -> None:
    text = _program("options = Options(execution={'shots': 5}, resilience_level=1)\nEstimator(mode=backend, options=options)\n")
    assert "options = EstimatorOptions(default_shots=5, resilience_level=1)\n" in _mended(text, tmp_path)


LEVEL = "options = Options(optimization_level=3)\ns = Sampler(mode=backend, options=options)\n"
BARE = {
    "a list by its name": ("both = [qc, qc]\ns.run(both, shots=5)\n", "both = [qc, qc]\ns.run({}both{}, shots=5)\n"),
    "a list in the call": ("s.run([qc, qc])\n", "s.run({}[qc, qc]{})\n"),
    "one in a list": ("s.run([qc])\n", "s.run([{}qc{}])\n"),
    "by keyword": ("s.run(pubs=[qc])\n", "s.run(pubs=[{}qc{}])\n"),
    "that grows": ("own = []\nown.append(qc)\ns.run(own)\n", "own = []\nown.append(qc)\ns.run({}own{})\n"),
    "transpiled by the code": (f"{ISA}s.run([isa])\n", f"{ISA}s.run([isa])\n"),
}


@pytest.mark.parametrize("case", BARE)
def test_circuits_that_the_server_transpiled_at_a_level_are_transpiled_at_that(case: str, tmp_path: Path) -> None:
    before, after = BARE[case]
    done = LEVEL.replace("Options(optimization_level=3)", "SamplerOptions()") + after.format(
        "transpile(", ", backend, optimization_level=3)"
    )
    assert _mended(_program(LEVEL + before), tmp_path) == _program(done, NAMES.replace("Options", "SamplerOptions"))


@pytest.mark.parametrize("run", ["s.run(circuits=qc, unknown=1)\n", "def f(circuits):\n    return s.run(circuits)\n"])
def test_a_level_stays_while_circuits_have_to_be_transpiled_at_it(run: str, tmp_path: Path) -> None:
    text = _program(f"{LEVEL}{run}")
    assert _mended(text, tmp_path) == text


SKIPPED = {
    "an attribute": "o = Options()\no.transpilation.skip_transpilation = True\ne = Estimator(mode=backend, options=o)\n",
    "an attribute beside a level": (
        "o = Options(optimization_level=3)\no.transpilation.skip_transpilation = True\ne = Estimator(mode=backend, options=o)\n"
    ),
    "a dictionary": 'e = Estimator(mode=backend, options={"transpilation": {"skip_transpilation": True}})\n',
}


@pytest.mark.parametrize("case", SKIPPED)
def test_circuits_that_the_server_was_told_to_leave_are_not_transpiled(case: str, tmp_path: Path) -> None:
    after = _mended(_program(f"{SKIPPED[case]}e.run(circuits=[qc], observables=[op])\n"), tmp_path)
    assert "skip_transpilation" not in after
    assert after.endswith("e.run([(qc, op)])\n")
