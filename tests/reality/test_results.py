"""What qlint says of results that primitives give, and of the registers in them, is what running the code shows."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from packaging.version import Version

from qlint import engine
from qlint.model import Finding, Span
from qlint.session import Session
from qlint.settings import Settings
from qlint.sources.source import Source
from tests.fixes.written import applied
from tests.reality.environments import ENVIRONMENTS, CannotBuildError, Environment, python_of

READING = Path(__file__).with_name("reading.py")
SECOND, LAST = Version("1"), Version("2")  # of qiskit: the first release with primitives of version 2, and without those of version 1

IMPORTS = (
    "from qiskit import ClassicalRegister, QuantumCircuit, QuantumRegister, transpile",
    "from qiskit.circuit import Clbit, Parameter",
    "from qiskit.transpiler.preset_passmanagers import generate_preset_pass_manager",
)
# How primitives are made, by the distribution that they are of.
SAMPLERS = (
    ("qiskit", ("from qiskit.primitives import StatevectorSampler", "sampler = StatevectorSampler()")),
    ("qiskit-aer", ("from qiskit_aer.primitives import SamplerV2", "sampler = SamplerV2()")),
    (
        "qiskit-ibm-runtime",
        (
            "from qiskit_ibm_runtime import SamplerV2",
            "from qiskit_ibm_runtime.fake_provider import FakeManilaV2",
            "sampler = SamplerV2(FakeManilaV2())",
        ),
    ),
)
ESTIMATORS = (
    ("qiskit", ("from qiskit.primitives import StatevectorEstimator", "estimator = StatevectorEstimator()")),
    ("qiskit-aer", ("from qiskit_aer.primitives import EstimatorV2", "estimator = EstimatorV2()")),
)
WITHOUT_REGISTERS = (
    "circuit = QuantumCircuit(2)",
    "circuit = QuantumCircuit(2); circuit.x(0)",
    "circuit = QuantumCircuit(2, 0)",
    "circuit = QuantumCircuit(2); circuit.add_bits([Clbit()])",
)
CIRCUITS = (
    "circuit = QuantumCircuit(2, 2)",
    "size = 3 - 1; circuit = QuantumCircuit(size, size); circuit.measure(range(size), range(size))",
    "circuit = QuantumCircuit(2); circuit.measure_all()",
    "circuit = QuantumCircuit(2, 2); circuit.measure_all()",
    "circuit = QuantumCircuit(2, 2); circuit.measure_all(add_bits=False)",
    "circuit = QuantumCircuit(2, 2).measure_all(inplace=False)",
    "circuit = QuantumCircuit(2); circuit.measure_all(); circuit.measure_all()",
    "circuit = QuantumCircuit(2); circuit.x(0); circuit.measure_active()",
    "circuit = QuantumCircuit(QuantumRegister(2), ClassicalRegister(2))",
    "circuit = QuantumCircuit(QuantumRegister(2), ClassicalRegister(2, 'out'))",
    "circuit = QuantumCircuit(2); circuit.add_register(ClassicalRegister(2, name='out'))",
    "circuit = QuantumCircuit(2); circuit.add_register(ClassicalRegister(2, 'meas')); circuit.measure([0, 1], [0, 1])",
    "circuit = QuantumCircuit(2); circuit.add_register(ClassicalRegister(2, 'counts'), ClassicalRegister(1, 'evs'))",
    "inner = QuantumCircuit(2); inner.measure_all(); circuit = QuantumCircuit(2).compose(inner)",
    "inner = QuantumCircuit(2); inner.measure_all(); circuit = QuantumCircuit(2, 2); circuit.compose(inner, inplace=True)",
    "circuit = QuantumCircuit(2, 2); circuit.measure([0], [0]); circuit.remove_final_measurements(); circuit.measure_all()",
    "other = QuantumCircuit(2, 2); circuit = other.copy(); circuit.measure_all()",
    "circuit = transpile(QuantumCircuit(2, 2), basis_gates=['x', 'cx'])",
    "circuit = generate_preset_pass_manager(optimization_level=1, basis_gates=['x', 'cx']).run(QuantumCircuit(2, 2))",
    "angle = Parameter('a'); circuit = QuantumCircuit(2, 1); circuit.rz(angle, 0); circuit = circuit.assign_parameters({angle: 1})",
    "measure = QuantumCircuit.measure_all; circuit = QuantumCircuit(2, 2); measure(circuit)",
    "circuit = QuantumCircuit(2, 2); finish = circuit.measure_all; finish()",
    "circuit = QuantumCircuit(2, 2); finish = lambda: circuit.measure_all(); finish()",
    "def finish(what): what.measure_all()\ncircuit = QuantumCircuit(2, 2)\nfinish(circuit)",
    "circuit = QuantumCircuit(2, 2); getattr(circuit, 'measure_all')()",
    "circuit = QuantumCircuit(2, 2); circuit = circuit.decompose().reverse_bits()",
)
RUNS = ("job = sampler.run([circuit])", "pubs = [(circuit,), (QuantumCircuit(1, 1), None, 7)]; job = sampler.run(pubs)")
READS = (
    *("data.c", "data.meas", "data.out", "data.measure", "data.c0", "data.counts", "data.evs", "data.stds", "data.quasi_dists"),
    *("data.get_counts()", "data.shape", "pub.metadata", "pub.get_counts()", "pub.quasi_dists", "pub.values", "result.metadata"),
    *("result.get_counts()", "result.quasi_dists", "result.values", "job.get_counts()", "job.result().get_counts()", "result.data"),
    *("[each.data.meas for each in result]", "getattr(result[0].data, 'c')", "result[0].data.meas.get_counts()", "job.status()"),
    *("data['c']", "data['meas']", "pub.join_data(names=['c'])", "pub.join_data(['meas'])", "pub.join_data(('out',))"),
)
PARTS = ("result = job.result()", "pub = result[0]", "data = pub.data")
EVALUATED = "circuit = QuantumCircuit(2, 2)"
OF_ESTIMATORS = (
    *("data.evs", "data.stds", "data.meas", "data.c", "data.counts", "data.x.get_counts()", "pub.values", "result.values"),
    *("result.quasi_dists", "result.get_counts()", "job.get_counts()", "pub.metadata"),
)
OF_THE_FIRST_VERSION = (
    ("from qiskit.primitives import Sampler", "sampler = Sampler()", "job = sampler.run(circuit)"),
    ("from qiskit.primitives import Estimator", "estimator = Estimator()", "job = estimator.run(QuantumCircuit(2), 'ZZ')"),
)
OF_FIRST_RESULTS = (
    *("result.quasi_dists", "result.values", "result.evs", "result.data", "result.get_counts()", "result.metadata", "result.stds"),
    "job.status()",
)
LEAST = 0.8  # of what fails is reported; of the rest, something else may be there, as far as the code tells


@dataclass(frozen=True, slots=True)
class Program:
    prelude: tuple[str, ...]
    tried: tuple[str, ...]

    def findings(self, session: Session, path: Path) -> Iterator[tuple[int, Finding]]:
        """The findings in the lines that are tried, each with the number of its line; the program stands at `path`."""
        text = "\n".join((*self.prelude, *self.tried)) + "\n"
        first = len("\n".join(self.prelude).splitlines())
        for finding in engine.check(Source.plain(str(path), text), session=session):
            line = text.count("\n", 0, finding.span.start)
            assert line >= first, f"the prelude works: {finding.message}\n{text}"
            yield line - first, finding


def programs(environment: Environment) -> Iterator[Program]:
    release = Version(environment.releases["qiskit"])
    for made in OF_THE_FIRST_VERSION if release < LAST else ():
        yield Program((*IMPORTS, "circuit = QuantumCircuit(2)", "circuit.measure_all()", *made, PARTS[0]), OF_FIRST_RESULTS)
    if release < SECOND:
        return
    for distribution, made in SAMPLERS:
        for circuit in (*WITHOUT_REGISTERS, *CIRCUITS) if distribution in environment.releases else ():
            for run in RUNS if distribution == "qiskit" and circuit in CIRCUITS else RUNS[:1]:
                yield Program((*IMPORTS, *made, *circuit.split("\n"), run, *PARTS), READS)
    for distribution, made in ESTIMATORS:
        if distribution in environment.releases:
            yield Program((*IMPORTS, *made, EVALUATED, "job = estimator.run([(circuit, 'ZZ')])", *PARTS), OF_ESTIMATORS)


@pytest.mark.parametrize(
    "environment",
    [each for each in ENVIRONMENTS if "qiskit" in each.releases],
    ids=lambda environment: environment.name,
)
def test_what_is_reported_of_results_fails_and_what_is_written_instead_works(environment: Environment, tmp_path: Path) -> None:
    target = tuple(f"{name}=={release}" for name, release in environment.releases.items())
    session = Session(Settings(target=target, select=("QLT109", "QLT403")))
    written = list(programs(environment))
    really = run(environment, written, tmp_path)
    reported = [list(program.findings(session, tmp_path / "program.py")) for program in written]

    lines = [dict(found) for found in reported]
    failing = sum(bool(each) for failures in really for each in failures)
    wrong = [
        f"{program.tried[line]} works after {program.prelude[-5:-3]}: {finding.message}"
        for program, found, failures in zip(written, lines, really, strict=True)
        for line, finding in found.items()
        if not failures[line]
    ]
    missed = [
        f"{program.tried[line]} fails after {program.prelude[len(IMPORTS) + 2 : -3]}"
        for program, found, failures in zip(written, lines, really, strict=True)
        for line, each in enumerate(failures)
        if each and line not in found
    ]
    assert wrong == []
    assert len(missed) < (1 - LEAST) * failing, "\n".join(missed)

    instead = [Program(program.prelude, tuple(_instead(program, found))) for program, found in zip(written, lines, strict=True)]
    broken = [
        f"{line} after {program.prelude[-5:-3]}"
        for program, failures in zip(instead, run(environment, instead, tmp_path), strict=True)
        for line, each in zip(program.tried, failures, strict=True)
        if each
    ]
    assert sum(len(program.tried) for program in instead) > failing / 4
    assert broken == [], "\n".join(broken)


def _instead(program: Program, found: dict[int, Finding]) -> Iterator[str]:
    """What fixes write, and what they advise where they name all of it."""
    for line, finding in found.items():
        assert finding.fixes, finding.message
        fix = finding.fixes[0]
        start = len("\n".join((*program.prelude, *program.tried[:line]))) + 1
        inside = Span(start, start + len(program.tried[line]))
        if fix.edits and all(inside.start <= each.span.start and each.span.end <= inside.end for each in fix.edits):
            yield applied(" " * start + program.tried[line], fix.edits)[start:]
        elif code := re.fullmatch(r"Write `([^`<]*)`(?! \(after)(?: \(.*)?", fix.title):
            yield code[1]


def run(environment: Environment, written: list[Program], directory: Path) -> list[list[str]]:
    """What each line of each program raises in the environment, "" for nothing."""
    try:
        python = python_of(environment)
    except CannotBuildError as error:
        pytest.fail(f"{environment.name}: {error}", pytrace=False)
    file = directory / "programs.json"
    file.write_text(json.dumps([[program.prelude, program.tried] for program in written]))
    done = subprocess.run([str(python), "-I", str(READING), str(file)], check=True, capture_output=True, text=True, timeout=1800)
    told: list[list[str]] = json.loads(done.stdout)
    return told
