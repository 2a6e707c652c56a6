"""What the service is made with fails in a release exactly where qlint says so for that release."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest
from packaging.version import Version

from qlint import engine
from qlint.session import Session
from qlint.settings import from_values
from qlint.sources.read import document
from tests.reality.environments import CannotBuildError
from tests.sessions.environments import RUNTIME, Release, built, releases
from tests.sessions.program_inside import CRN

INSIDE = Path(__file__).with_name("program_inside.py")
RELEASES = [each for each in releases(RUNTIME) if Version(each.version) >= Version("0.21")]
CODES = ("QLT1", "QLT204", "QLT404", "QLT405")

SERVICE = "from qiskit_ibm_runtime import QiskitRuntimeService\n"
ACCOUNTS = (
    *(f"QiskitRuntimeService(channel={each!r}, token='t')" for each in ("ibm_quantum", "ibm_quantum_platform", "ibm_cloud", "ibm-cloud")),
    "QiskitRuntimeService(channel='local')",
    "QiskitRuntimeService('MY_TOKEN')",
    "QiskitRuntimeService('MY_TOKEN', token='t')",
    "QiskitRuntimeService('ibm_cloud', 't')",
    "QiskitRuntimeService(channel='ibm_quantum', token='t', instance='ibm-q/open/main')",
    "QiskitRuntimeService(channel='local', instance='ibm-q/open/main')",
    f"QiskitRuntimeService(channel='ibm_quantum', token='t', instance={CRN!r})",
    f"QiskitRuntimeService.save_account(channel='ibm_quantum', token='t', instance={CRN!r}, overwrite=True)",
    "QiskitRuntimeService.save_account(channel='ibm_quantum', token='t', overwrite=True)",
    "QiskitRuntimeService.save_account(channel='ibm_quantum_platform', token='t', instance=CRN, overwrite=True)",
)
# Before 0.40, the cloud's channel asks the server about an instance.
CLOUD = (
    "QiskitRuntimeService(channel='ibm_cloud', token='t', instance='ibm-q/open/main')",
    "QiskitRuntimeService(channel='ibm_cloud', token='t', instance='my-instance')",
    "QiskitRuntimeService(channel='ibm_cloud', token='t', instance=CRN)",
)

PRIMITIVES = """from qiskit_ibm_runtime import *
from qiskit_ibm_runtime import Options
from qiskit_ibm_runtime.fake_provider import FakeManilaV2
backend = FakeManilaV2()
"""
SETTINGS = (
    *("optimization_level = 1", "resilience_level = 1", "resilience_level = 3", "shots = 1", "default_shots = 1", "max_execution_time = 9"),
    *("execution.shots = 1", "execution.init_qubits = True", "execution = {'shots': 1}", "execution = {'init_qubits': True}"),
    *("environment.callback = print", "environment.log_level = 'INFO'", "environment.private = True", "simulator.seed_simulator = 1"),
    *("dynamical_decoupling.enable = True", "dynamical_decoupling.sequence = 'XY4'", "twirling.enable_gates = True"),
    *("resilience.zne.amplifier = 'pea'", "resilience.zne.noise_amplifier = 'x'", "resilience.noise_amplifier = 'x'"),
)
DICTS = (
    *({name: 1} for name in ("resilience_level", "optimization_level", "shots", "default_shots")),
    *({"execution": {"shots": 1}}, {"execution": {"init_qubits": True}}, {"resilience_level": 3}, {"nothing": {"a": 1}}),
    *({"resilience": {"zne": {"nothing": 1}}}, {"environment": {"nothing": 1}}, {"twirling": {"enable_gates": True}}),
)
OPTIONS = tuple(
    program
    for name in ("Sampler", "Estimator")
    for program in (
        *(f"{name}V2(backend).options.{each}" for each in SETTINGS),
        *(f"{name}Options().{each}" for each in SETTINGS),
        *(f"{name}V2(backend, options={each})" for each in DICTS),
        *(f"{name}V2(backend).options.update(**{each})" for each in DICTS),
        *(f"{name}V2(backend, options={each}Options())" for each in ("Sampler", "Estimator", "")),
    )
)
MODELS = """from qiskit_ibm_runtime.executor_sampler import Sampler
from qiskit_ibm_runtime.executor_estimator import Estimator
from qiskit_ibm_runtime import SamplerOptions, EstimatorOptions, SamplerV2, EstimatorV2, options_models
from qiskit_ibm_runtime.fake_provider import FakeManilaV2
backend = FakeManilaV2()
"""
SUCCESSORS = tuple(
    program
    for name in ("Sampler", "Estimator")
    for program in (
        *(f"{name}(backend).options.{each}" for each in SETTINGS if not each.startswith("environment.callback")),
        *(f"{name}(backend, options={each})" for each in DICTS),
        *(f"{name}{version}(backend, options={name}Options())" for version in ("", "V2")),
        *(f"{name}{version}(backend, options=options_models.{name}Options())" for version in ("", "V2")),
    )
)


# Missed where a sampler's is read before 0.28: told by hand of `OptionsV2`, and so of what derives from it.
FORMER = ".resilience."


@pytest.mark.parametrize("release", RELEASES, ids=str)
def test_an_account_fails_where_a_finding_says_so(release: Release, tmp_path: Path) -> None:
    programs = ACCOUNTS + (CLOUD if Version(release.version) >= Version("0.41") else ())
    assert disagreements(release, SERVICE, programs, tmp_path) == {}


# The tracker takes the types of fields from the newest release that tells them: a sampler's of 0.22 are missed.
@pytest.mark.parametrize("release", [each for each in RELEASES if Version(each.version) >= Version("0.23")], ids=str)
def test_an_option_fails_where_a_finding_says_so(release: Release, tmp_path: Path) -> None:
    found = disagreements(release, PRIMITIVES, OPTIONS, tmp_path)
    former = [program for program in found if Version(release.version) < Version("0.28") and FORMER in program and not found[program][1]]
    assert {program: each for program, each in found.items() if program not in former} == {}


# Before 0.50, the classes had other names, and not all of them could be imported from where they are now.
@pytest.mark.parametrize("release", [each for each in RELEASES if Version(each.version) >= Version("0.50")], ids=str)
def test_an_option_of_a_successor_fails_where_a_finding_says_so(release: Release, tmp_path: Path) -> None:
    assert disagreements(release, MODELS, SUCCESSORS, tmp_path) == {}


def disagreements(release: Release, before: str, programs: tuple[str, ...], directory: Path) -> dict[str, tuple[str, list[str]]]:
    """Programs that fail without a finding, or have one and don't fail: the error, and the codes."""
    real = run(release, before, programs)
    said = {program: codes(release, before, program, directory) for program in programs}
    return {program: (real[program], said[program]) for program in programs if bool(real[program]) != bool(said[program])}


def run(release: Release, before: str, programs: tuple[str, ...]) -> dict[str, str]:
    """What each program raises in the release."""
    try:
        python, directory = built(release)
    except CannotBuildError as error:
        pytest.fail(f"{release}: {error}", pytrace=False)
    asked = json.dumps({"before": before, "programs": programs})
    done = subprocess.run([python, INSIDE, directory], input=asked, capture_output=True, text=True, check=True)
    return dict(json.loads(done.stdout.splitlines()[-1]))


def codes(release: Release, before: str, program: str, directory: Path) -> list[str]:
    """The findings in the last line of the program for that release."""
    path, text = str(directory / "program.py"), f"{before}{program}\n"
    session = Session(from_values({"target": (f"{RUNTIME}=={release.version}",), "select": CODES}, source="test"))
    report = engine.check_document(path, document(path, text.encode()), session)
    return [each.finding.code for each in report.located if each.finding.span.start >= len(before)]
