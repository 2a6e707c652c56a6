"""Some objects made here, for the attributes that no statement of their classes shows."""

from objects import key_of
from walk import public

HOW = {
    "qiskit.circuit": (
        *("QuantumCircuit(1, 1)", "QuantumRegister(1, 'q')", "ClassicalRegister(1, 'c')", "Parameter('x')", "Measure()"),
        *("ParameterVector('x', 2)", "Gate('g', 1, [])", "Delay(1)"),
    ),
    "qiskit.circuit.library": ("CXGate()", "RXGate(0.1)", "XGate()", "QFT(2)", "TwoLocal(2)"),
    "qiskit.dagcircuit": ("DAGCircuit()",),
    "qiskit.quantum_info": ("Statevector([1, 0])", "SparsePauliOp(['X'])", "Pauli('X')", "Operator([[1, 0], [0, 1]])"),
    "qiskit.result": (
        "Result(backend_name='b', backend_version='1', qobj_id='1', job_id='1', success=True, results=[])",
        *("Counts({'0': 1})", "ProbDistribution({0: 1})"),
    ),
    "qiskit.transpiler": ("CouplingMap([[0, 1]])", "PassManager()", "Target()", "Layout()", "PassManagerConfig()", "PropertySet()"),
    "qiskit_aer": ("AerSimulator()", "AerProvider()"),
    "qiskit_aer.noise": ("NoiseModel()", "ReadoutError([[1, 0], [0, 1]])"),
    "qiskit.providers.aer": ("AerSimulator()", "QasmSimulator()"),
    "qiskit_ibm_runtime": ("Options()", "SamplerOptions()", "EstimatorOptions()", "RuntimeOptions()"),
}


def made(modules):
    """The attributes of an object by the key of its class; what can't be made in this release is left out."""
    found = {}
    for path, expressions in HOW.items():
        for expression in expressions:
            try:
                thing = eval(expression, dict(vars(modules[path])))
            except BaseException:  # another signature, or no such class
                continue
            found[key_of(type(thing), "class")] = sorted(name for name in getattr(thing, "__dict__", ()) if public(name))
    return found
