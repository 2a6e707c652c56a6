"""What users of Qiskit stumble over most, by rank: a remedy, the history or a rule tells each, or no symbol stands for it.

`told` and `lost_argument` are about removals, `misplaced` about what never was where people look for it, `announced` about what
is deprecated, `found` about what a rule reports. `APART` says of the rest what it is about.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import pytest

from qlint import engine
from qlint.fixes.advice import advice
from qlint.knowledge import remedies
from qlint.knowledge.schema import version
from qlint.knowledge.store import load
from qlint.session import Session
from qlint.settings import from_values
from qlint.sources.source import Source

Case = Callable[[], None]

KNOWN = load()
_CIRCUIT = "qiskit.circuit.quantumcircuit.QuantumCircuit"
_RESULT = "qiskit.primitives.containers.primitive_result.PrimitiveResult"
_RUNTIME = "qiskit_ibm_runtime"
_SERVICE = f"{_RUNTIME}.qiskit_runtime_service.QiskitRuntimeService"
_BACKEND = f"{_RUNTIME}.ibm_backend.IBMBackend"
_SESSION = f"{_RUNTIME}.session.Session"
_FACTORY = "qiskit.providers.ibmq.ibmqfactory.IBMQFactory"


def told(path: str, helps: str) -> Case:
    """What is said of the removed name or member has these words in it."""

    def check() -> None:
        said = advice(path, KNOWN)
        assert helps in f"{said.said} {' '.join(fix.title for fix in said.fixes)}"

    return check


def lost_argument(path: str, name: str, instead: str) -> Case:
    """The remedy of the argument that ended writes this instead; "" where it only is deleted."""

    def check() -> None:
        remedy = KNOWN.remedy(path, name)
        assert remedy is not None
        assert instead in remedy.instead
        assert bool(instead) == bool(remedy.instead)

    return check


def misplaced(path: str, *replacements: str) -> Case:
    """What people mean who write a path that never was."""

    def check() -> None:
        assert tuple(entry.replacement for entry in remedies.elsewhere(path)) == replacements

    return check


def announced(path: str, instead: str) -> Case:
    """The newest release deprecates the class, and names this in its place."""

    def check() -> None:
        symbol = KNOWN.symbol(path)
        assert symbol is not None
        cls = KNOWN.class_(symbol.lives[-1].definition or path)
        assert cls is not None
        newest = version(KNOWN.distributions[symbol.distribution].newest)
        current = [each for each in cls.deprecations if any(life.covers(newest) for life in each.lives)]
        # Some classes announce it of their initializer.
        made = KNOWN.member(cls.path, "__init__")
        current += [each for each in made.deprecations if any(life.covers(newest) for life in each.lives)] if made else []
        assert any(instead in name for each in current for name in each.instead)

    return check


def found(code: str, program: str, *target: str) -> Case:
    """A rule reports the program, once."""

    def check() -> None:
        settings = from_values({"target": list(target)}, source="example") if target else from_values({}, source="example")
        findings = engine.check(Source.plain("example.py", program), session=Session(settings))
        assert [finding.code for finding in findings] == [code]

    return check


_OPEN = f"from {_RUNTIME} import QiskitRuntimeService, Sampler\n\nbackend = QiskitRuntimeService().backend('ibm_x')\n"

RANKS: Mapping[int, Sequence[Case]] = {
    1: [told("qiskit.tools.jupyter", "not needed")],
    2: [told("qiskit.Aer", "from qiskit_aer import Aer")],
    3: [told("qiskit.IBMQ", "QiskitRuntimeService()")],
    4: [told("qiskit.execute", "backend.run(transpile(circuit, backend))")],
    5: [
        found("QLT101", "from qiskit import *\n\nbackend = Aer.get_backend('aer_simulator')\n"),
        found("QLT101", "from qiskit import *\n\nexecute\n"),
    ],
    6: [told("qiskit.assemble", "not needed"), told("qiskit.assembler", "not needed")],
    7: [
        told("qiskit.tools.monitor", "job.status()"),
        told("qiskit.tools.monitor.job_monitor", "job.wait_for_final_state()"),
        told("qiskit.tools.monitor.backend_overview", "backend.target"),
    ],
    8: [
        told("qiskit.tools.visualization", "qiskit.visualization"),
        told("qiskit.tools.visualization.plot_histogram", "from qiskit.visualization import plot_histogram"),
    ],
    9: [
        told("qiskit.providers.aer", "qiskit_aer"),
        told("qiskit.providers.aer.noise.NoiseModel", "from qiskit_aer.noise import NoiseModel"),
        told("qiskit.providers.aer.AerSimulator", "from qiskit_aer import AerSimulator"),
    ],
    10: [told("qiskit.BasicAer", "BasicProvider()")],
    11: [
        told("qiskit.primitives.Sampler", "StatevectorSampler()"),
        told("qiskit.primitives.Estimator", "StatevectorEstimator()"),
        told("qiskit.primitives.BackendSampler", "BackendSamplerV2(backend=backend)"),
        told("qiskit.primitives.BackendEstimator", "BackendEstimatorV2(backend=backend)"),
        told("qiskit.primitives.BaseSampler", "BaseSamplerV2"),
        told("qiskit.primitives.BaseEstimator", "BaseEstimatorV2"),
    ],
    12: [told("qiskit.__qiskit_version__", "qiskit.__version__")],
    13: [
        told("qiskit.providers.ibmq", "qiskit_ibm_runtime"),
        told("qiskit.providers.ibmq.least_busy", "service.least_busy()"),
        told("qiskit.providers.ibmq.IBMQJobManager", "Batch(backend=backend)"),
        told("qiskit.providers.ibmq.RunnerResult", "PrimitiveResult"),
    ],
    14: [
        told("qiskit.compiler.assemble", "not needed"),
        told("qiskit.compiler.schedule", "nothing takes its place"),
        told("qiskit.compiler.sequence", "nothing takes its place"),
    ],
    15: [
        told("qiskit.providers.fake_provider.FakeVigo", "FakeVigoV2()"),
        told("qiskit.providers.fake_provider.Fake5QV1", "GenericBackendV2(num_qubits=5)"),
    ],
    16: [told("qiskit.pulse", "nothing takes its place"), told("qiskit.schedule", "nothing takes its place")],
    17: [told("qiskit.ignis", "mthree"), found("QLT101", "import qiskit.ignis\n")],
    18: [told("qiskit.algorithms", "qiskit_algorithms"), told("qiskit.algorithms.VQE", "from qiskit_algorithms import VQE")],
    19: [told("qiskit.aqua", "qiskit-algorithms"), found("QLT101", "from qiskit.aqua.algorithms import VQE\n")],
    20: [told("qiskit_ibm_provider", "qiskit_ibm_runtime"), told("qiskit_ibm_provider.IBMProvider", "QiskitRuntimeService()")],
    21: [told("qiskit.opflow", "SparsePauliOp")],
    22: [told(f"{_RUNTIME}.options.Options", "SamplerOptions()")],
    23: [
        told("qiskit.utils.QuantumInstance", "primitives"),
        told("qiskit.utils.algorithm_globals", "from qiskit_algorithms.utils import algorithm_globals"),
    ],
    24: [told("qiskit.opflow.PauliSumOp", "SparsePauliOp.from_list(pairs)")],
    25: [told("qiskit.test", "qiskit's own tests"), told("qiskit.test.mock", "qiskit_ibm_runtime.fake_provider")],
    26: [
        told("qiskit.extensions", "qiskit.circuit.library"),
        told("qiskit.extensions.UnitaryGate", "from qiskit.circuit.library import UnitaryGate"),
        told("qiskit.extensions.Snapshot", "SaveState"),
        told("qiskit.extensions.SingleQubitUnitary", "UnitaryGate"),
    ],
    27: [
        told("qiskit.providers.BackendV1", "BackendV2"),
        told("qiskit.providers.ProviderV1", "not needed"),
        told("qiskit.providers.BaseBackend", "BackendV2"),
    ],
    28: [
        told("qiskit.finance", "qiskit_finance"),
        told("qiskit.chemistry", "qiskit_nature"),
        told("qiskit.ml", "qiskit_machine_learning"),
        told("qiskit.optimization", "qiskit_optimization"),
    ],
    30: [told("qiskit.utils.mitigation", "mthree"), told("qiskit.result.mitigation", "mthree")],
    31: [told("qiskit.transpiler.passes.Unroller", "BasisTranslator")],
    32: [told("qiskit.providers.models", "qiskit_ibm_runtime.models"), told("qiskit.qobj", "not needed")],
    33: [
        misplaced("qiskit.primitives.SamplerV2", "qiskit.primitives.StatevectorSampler", f"{_RUNTIME}.SamplerV2"),
        misplaced("qiskit.primitives.EstimatorV2", "qiskit.primitives.StatevectorEstimator", f"{_RUNTIME}.EstimatorV2"),
        misplaced("qiskit.AerSimulator", "qiskit_aer.AerSimulator"),
        misplaced(f"{_RUNTIME}.IBMProvider", f"{_RUNTIME}.QiskitRuntimeService"),
        misplaced(f"{_RUNTIME}.IBMQ", f"{_RUNTIME}.QiskitRuntimeService"),
        misplaced("qiskit_aer.aer", "qiskit_aer.Aer"),
    ],
    34: [
        told(f"{_BACKEND}.run", "SamplerV2(mode=backend)"),
        found("QLT102", f"{_OPEN}backend.run([])\n"),
    ],
    35: [
        told("qiskit.providers.basic_provider.basic_simulator.BasicSimulator.configuration", "target"),
        told("qiskit.providers.models.BackendConfiguration", "from qiskit_ibm_runtime.models"),
    ],
    36: [
        told("qiskit.providers.ibmq.ibmqbackend.IBMQBackend.name", "an attribute"),
    ],
    39: [
        told(f"{_CIRCUIT}.u1", "circuit.p("),
        told(f"{_CIRCUIT}.u2", "circuit.u(pi / 2"),
        told(f"{_CIRCUIT}.u3", "circuit.u("),
        told(f"{_CIRCUIT}.cu1", "circuit.cp("),
        told(f"{_CIRCUIT}.cu3", "circuit.cu("),
    ],
    40: [
        told(f"{_CIRCUIT}.cnot", "circuit.cx("),
        told(f"{_CIRCUIT}.toffoli", "circuit.ccx("),
        told(f"{_CIRCUIT}.fredkin", "circuit.cswap("),
        told(f"{_CIRCUIT}.mct", "circuit.mcx("),
    ],
    41: [misplaced(f"{_RESULT}.quasi_dists", "qiskit.primitives.BitArray.get_counts")],
    42: [misplaced(f"{_RESULT}.get_counts", "qiskit.primitives.BitArray.get_counts")],
    43: [told(f"{_CIRCUIT}.qasm", "qasm2.dumps(circuit)")],
    44: [told(f"{_SERVICE}.get_backend", "service.backend(name)")],
    45: [told(f"{_CIRCUIT}.bind_parameters", "circuit.assign_parameters(")],
    46: [told("qiskit.circuit.instructionset.InstructionSet.c_if", "circuit.if_test(")],
    47: [
        lost_argument(f"{_RUNTIME}.SamplerV2", "session", "mode=session"),
        lost_argument(f"{_RUNTIME}.EstimatorV2", "session", "mode=session"),
    ],
    48: [
        lost_argument(f"{_RUNTIME}.Sampler", "backend", "mode=backend"),
        lost_argument(f"{_RUNTIME}.SamplerV2", "backend", "mode=backend"),
    ],
    49: [
        lost_argument(f"{_RUNTIME}.Sampler.run", "circuits", "pubs="),
        lost_argument(f"{_RUNTIME}.Estimator.run", "observables", "pubs="),
        lost_argument(f"{_RUNTIME}.Estimator.run", "parameter_values", "pubs="),
    ],
    50: [lost_argument(f"{_RUNTIME}.Session", "service", ""), lost_argument(f"{_RUNTIME}.Batch", "service", "")],
    52: [
        lost_argument(f"{_RUNTIME}.EstimatorOptions", "optimization_level", ""),
        told(f"{_RUNTIME}.options.estimator_options.EstimatorOptions.optimization_level", "generate_preset_pass_manager"),
    ],
    54: [
        told("qiskit.circuit.bit.Bit.index", "circuit.find_bit(bit).index"),
        told("qiskit.circuit.bit.Bit.register", "circuit.find_bit(bit).registers"),
    ],
    55: [
        told(f"{_CIRCUIT}.iden", "circuit.id("),
        told(f"{_CIRCUIT}.i", "circuit.id("),
        told(f"{_CIRCUIT}.snapshot", "circuit.save_state()"),
    ],
    56: [
        misplaced(f"{_BACKEND}.retrieve_job", f"{_RUNTIME}.QiskitRuntimeService.job"),
        misplaced(f"{_BACKEND}.jobs", f"{_RUNTIME}.QiskitRuntimeService.jobs"),
    ],
    57: [
        told(f"{_SESSION}.run", "SamplerV2(mode=session)"),
        misplaced(f"{_SESSION}.sampler", f"{_RUNTIME}.SamplerV2"),
        misplaced(f"{_SESSION}.estimator", f"{_RUNTIME}.EstimatorV2"),
    ],
    58: [
        announced("qiskit.circuit.library.QFT", "QFTGate"),
        announced("qiskit.circuit.library.RealAmplitudes", "real_amplitudes"),
        announced("qiskit.circuit.library.TwoLocal", "n_local"),
        announced("qiskit.circuit.library.ZZFeatureMap", "zz_feature_map"),
    ],
    59: [
        told(f"{_FACTORY}.load_account", "QiskitRuntimeService()"),
        told(f"{_FACTORY}.get_provider", "QiskitRuntimeService()"),
        found("QLT201", "from qiskit_ibm_provider import IBMProvider\n"),
    ],
    66: [
        found("QLT301", f"{_OPEN}with backend.open_session():\n    Sampler(mode=backend).run([])\n", "qiskit-ibm-runtime==0.34.0"),
    ],
}

APART: Mapping[int, str] = {
    29: "a class of qiskit-machine-learning, which is not watched",
    36: "a property that is called, which a rule about calls judges",
    37: "one circuit where a list is wanted, which a rule about primitives judges",
    38: "a field that bears the name of a register, which a rule about results judges",
    51: "a text where a backend is wanted, which a rule about values judges",
    52: "the values of options, which the client itself checks",
    53: "an argument of the other version's primitive, which a rule about arguments judges",
    60: "the value of channel=, which a rule about accounts judges",
    61: "the value of instance=, which a rule about accounts judges",
    62: "accounts on a user's disk",
    63: "names of devices that are retired, which a rule about accounts judges",
    64: "a circuit that does not fit its device, which a rule about primitives judges",
    65: "what a plan allows",
    66: "where a primitive is made, which the rules about sessions judge",
    67: "a backend other than the session's, which the rules about sessions judge",
    68: "the order of calls on a session, which the rules about sessions judge",
    69: "an environment with two releases of Qiskit",
    70: "classes of other vendors, whose variables look alike: left alone",
}

CASES = [pytest.param(case, id=f"{rank}-{place}") for rank, cases in RANKS.items() for place, case in enumerate(cases)]


def test_all_seventy_are_here() -> None:
    assert sorted({*RANKS, *APART}) == list(range(1, 71))


@pytest.mark.parametrize("check", CASES)
def test_it_is_treated(check: Case) -> None:
    check()
