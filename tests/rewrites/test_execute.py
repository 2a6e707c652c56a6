"""`execute`: circuits are transpiled and run, each option goes where it is taken, and nothing else changes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from qlint.engine import check_document
from qlint.session import Session
from qlint.settings import from_values
from qlint.sources.read import document
from tests.fixes.mending import mended
from tests.sources.notebooks import code, notebook, written

HEAD = "from qiskit import QuantumCircuit, execute\nfrom qiskit_aer import Aer, AerSimulator\n\nqc = QuantumCircuit(1, 1)\n"
DONE = HEAD.replace("execute", "transpile")
SIM = "sim = Aer.get_backend('qasm_simulator')\n"

SAFE = {
    "run options": ("execute(qc, sim, shots=5, memory=True)\n", "sim.run(transpile(qc, sim), shots=5, memory=True)\n"),
    "options of both": (
        "execute(qc, sim, shots = 5, optimization_level=0, seed_simulator=1, seed_transpiler=2)\n",
        "sim.run(transpile(qc, sim, optimization_level=0, seed_transpiler=2), shots = 5, seed_simulator=1)\n",
    ),
    "by keyword": ("execute(experiments=[qc, qc], backend=sim)\n", "sim.run(transpile([qc, qc], backend=sim))\n"),
    "by keyword, in another order": (
        "execute(backend=sim, shots=3, experiments=qc)\n",
        "sim.run(transpile(qc, backend=sim), shots=3)\n",
    ),
    "a line each, in another order": (
        "execute(\n    backend=sim,\n    shots=3,\n    seed_transpiler=5,\n    circuits=qc,\n    memory=True,\n)\n",
        "sim.run(\n    transpile(qc, backend=sim, seed_transpiler=5),\n    shots=3,\n    memory=True,\n)\n",
    ),
    "continued lines": ("job = execute \\\n    (qc, \\\n     sim)\n", "job = sim.run(transpile(qc, sim))\n"),
    "what nobody asks for": ("execute(qc, sim, max_credits=3, shots=5)\n", "sim.run(transpile(qc, sim), shots=5)\n"),
    "a comprehension and a lambda": (
        "[execute(c, sim) for c in [qc]], lambda c: execute(c, sim)\n",
        "[sim.run(transpile(c, sim)) for c in [qc]], lambda c: sim.run(transpile(c, sim))\n",
    ),
    "calls in calls": (
        "execute([execute(qc, sim) and qc], sim)\n",
        "sim.run(transpile([sim.run(transpile(qc, sim)) and qc], sim))\n",
    ),
    "an attribute": (
        "class A:\n    sim = sim\n    def run(self):\n        return execute(qc, self.sim).result()\n",
        "class A:\n    sim = sim\n    def run(self):\n        return self.sim.run(transpile(qc, self.sim)).result()\n",
    ),
    "aligned lines": (
        "job = execute(qc, sim,\n              shots=5,\n              optimization_level=0)\n",
        "job = sim.run(transpile(qc, sim, optimization_level=0),\n              shots=5)\n",
    ),
    "a line each": (
        "job = execute(\n    qc,\n    sim,\n    shots=5,\n    optimization_level=0,\n)\n",
        "job = sim.run(\n    transpile(qc, sim, optimization_level=0),\n    shots=5,\n)\n",
    ),
    "a backend that is looked up": (
        "counts = execute(qc, Aer.get_backend('qasm_simulator'), shots=5).result()\n",
        "backend = Aer.get_backend('qasm_simulator')\ncounts = backend.run(transpile(qc, backend), shots=5).result()\n",
    ),
    "a backend that is looked up where a name is taken": (
        "backend = 1\nexecute(qc, Aer.get_backend('qasm_simulator'))\n",
        "backend = 1\nsimulator = Aer.get_backend('qasm_simulator')\nsimulator.run(transpile(qc, simulator))\n",
    ),
    "a backend that is looked up for each": (
        "[execute(qc, Aer.get_backend(name)) for name in ('qasm_simulator',)]\n",
        "[Aer.get_backend(name).run(transpile(qc, Aer.get_backend(name))) for name in ('qasm_simulator',)]\n",
    ),
    "several backends in one statement": (
        "[execute(qc, Aer.get_backend('qasm_simulator')), execute(qc, AerSimulator()), execute(qc, Aer.get_backend('aer_simulator'))]\n",
        "backend = Aer.get_backend('qasm_simulator')\nsimulator = AerSimulator()\n"
        "[backend.run(transpile(qc, backend)), simulator.run(transpile(qc, simulator)), "
        "Aer.get_backend('aer_simulator').run(transpile(qc, Aer.get_backend('aer_simulator')))]\n",
    ),
    "one backend twice in a statement": (
        "execute(qc, AerSimulator()), execute(qc, AerSimulator())\n",
        "backend = AerSimulator()\nbackend.run(transpile(qc, backend)), backend.run(transpile(qc, backend))\n",
    ),
    "a simulator that is made": (
        "if qc:\n    execute(qc, AerSimulator())\n",
        "if qc:\n    backend = AerSimulator()\n    backend.run(transpile(qc, backend))\n",
    ),
}
LEVELS = {
    "states": (
        "sim = Aer.get_backend('statevector_simulator')\nexecute(qc, sim).result().get_statevector()\n",
        "sim = Aer.get_backend('statevector_simulator')\nsim.run(transpile(qc, sim, optimization_level=1)).result().get_statevector()\n",
    ),
    "a unitary": (
        "sim = Aer.get_backend('unitary_simulator')\nexecute(qc, sim)\n",
        "sim = Aer.get_backend('unitary_simulator')\nsim.run(transpile(qc, sim, optimization_level=1))\n",
    ),
    "states that are saved": (
        f"qc.save_statevector()\n{SIM}execute(qc, sim)\n",
        f"qc.save_statevector()\n{SIM}sim.run(transpile(qc, sim, optimization_level=1))\n",
    ),
    "noise": (
        f"{SIM}execute(qc, sim, noise_model=None)\n",
        f"{SIM}sim.run(transpile(qc, sim, optimization_level=1), noise_model=None)\n",
    ),
    "noise that the simulator is told of": (
        f"{SIM}sim.set_options(noise_model=None)\nexecute(qc, sim)\n",
        f"{SIM}sim.set_options(noise_model=None)\nsim.run(transpile(qc, sim, optimization_level=1))\n",
    ),
    "a state that an instruction keeps": (
        f"from qiskit_aer.library import SaveStatevector\n{SIM}qc.append(SaveStatevector(1), [0])\nexecute(qc, sim)\n",
        f"from qiskit_aer.library import SaveStatevector\n{SIM}qc.append(SaveStatevector(1), [0])\n"
        "sim.run(transpile(qc, sim, optimization_level=1))\n",
    ),
    "counts beside states": (
        f"{SIM}execute(qc, sim)\nother = Aer.get_backend('statevector_simulator')\n",
        f"{SIM}sim.run(transpile(qc, sim))\nother = Aer.get_backend('statevector_simulator')\n",
    ),
}
UNSAFE = {
    "what no simulator took": ("execute(qc, sim, init_qubits=True, rep_delay=2)\n", "sim.run(transpile(qc, sim))\n"),
    "a backend that nobody knows": (
        "def run(backend):\n    return execute(qc, backend, shots=5)\n",
        "def run(backend):\n    return backend.run(transpile(qc, backend), shots=5)\n",
    ),
    "a backend or the name of one": (
        "def run(backend='qasm_simulator'):\n    if isinstance(backend, str):\n        backend = Aer.get_backend(backend)\n"
        "    return execute(qc, backend)\n",
        "def run(backend='qasm_simulator'):\n    if isinstance(backend, str):\n        backend = Aer.get_backend(backend)\n"
        "    return backend.run(transpile(qc, backend))\n",
    ),
    "a backend or a name, as it is said": (
        "def run(backend: AerSimulator | str):\n"
        "    return execute(qc, Aer.get_backend(backend) if isinstance(backend, str) else backend)\n",
        "def run(backend: AerSimulator | str):\n    simulator = Aer.get_backend(backend) if isinstance(backend, str) else backend\n"
        "    return simulator.run(transpile(qc, simulator))\n",
    ),
    "options by position": (
        "execute(qc, sim, ['u3', 'cx'], shots=5)\n",
        "sim.run(transpile(qc, sim, basis_gates=['u3', 'cx']), shots=5)\n",
    ),
    "a device beside a simulator of states": (
        "from qiskit_ibm_runtime.fake_provider import FakeVigoV2\nother = Aer.get_backend('statevector_simulator')\n"
        "device = FakeVigoV2()\nexecute(qc, device)\n",
        "from qiskit_ibm_runtime.fake_provider import FakeVigoV2\nother = Aer.get_backend('statevector_simulator')\n"
        "device = FakeVigoV2()\ndevice.run(transpile(qc, device))\n",
    ),
    "values for parameters": (
        "t, u = [qc.parameters[0]] * 2\nexecute(qc, sim, shots=5, parameter_binds=[{t: 1, u: 2}, {t: 2, u: 2.5}], memory=True)\n",
        "t, u = [qc.parameters[0]] * 2\nsim.run(transpile([qc.assign_parameters(binds) for binds in [{t: 1, u: 2}, {t: 2, u: 2.5}]], sim), "
        "shots=5, memory=True)\n",
    ),
    "one value for a parameter": (
        "def run(t):\n    return execute(qc, backend=sim, parameter_binds=[{t: 1}])\n",
        "def run(t):\n    return sim.run(transpile([qc.assign_parameters(binds) for binds in [{t: 1}]], backend=sim))\n",
    ),
    "values that are made": (
        "def run(t, values):\n    binds = [{t: v} for v in values]\n    return execute(qc, sim, parameter_binds=binds)\n",
        "def run(t, values):\n    binds = [{t: v} for v in values]\n"
        "    return sim.run(transpile([qc.assign_parameters(bindings) for bindings in binds], sim))\n",
    ),
    "values as simulators take them": (
        "def run(t):\n    return execute([qc, qc], sim, parameter_binds=[{t: [1, 2]}, {t: [3]}])\n",
        "def run(t):\n    return sim.run(transpile([qc, qc], sim), parameter_binds=[{t: [1, 2]}, {t: [3]}])\n",
    ),
    "a layout": ("execute(qc, sim, initial_layout=[0])\n", "sim.run(transpile(qc, sim, initial_layout=[0]))\n"),
    "options of the simulator": ("execute(qc, sim, method='automatic')\n", "sim.run(transpile(qc, sim), method='automatic')\n"),
    "options of the simulator in one": (
        "execute(qc, sim, backend_options={'zero_threshold': 1e-20})\n",
        "sim.run(transpile(qc, sim), zero_threshold=1e-20)\n",
    ),
    "a mapping for the run": (
        "more = {'shots': 5}\nexecute(qc, sim, **more)\n",
        "more = {'shots': 5}\nsim.run(transpile(qc, sim), **more)\n",
    ),
    "a backend that is asked for": (
        "def run(service):\n    return execute(qc, service.pick()).result()\n",
        "def run(service):\n    backend = service.pick()\n    return backend.run(transpile(qc, backend)).result()\n",
    ),
    "a level above the old one, and states": (
        "execute(qc, AerSimulator(), optimization_level=3).result().get_statevector()\n",
        "backend = AerSimulator()\nbackend.run(transpile(qc, backend, optimization_level=3)).result().get_statevector()\n",
    ),
    "an attribute that a class may set otherwise": (
        "class A:\n    sim = sim\n    def run(self):\n        return execute(qc, self.sim)\n\nclass B(A):\n    sim = None\n",
        "class A:\n    sim = sim\n    def run(self):\n        return self.sim.run(transpile(qc, self.sim))\n\n"
        "class B(A):\n    sim = None\n",
    ),
    "a comment": ("execute(qc,  # mine\n        sim)\n", "# mine\nsim.run(transpile(qc, sim))\n"),
}
LEFT = {
    "handed on": "map(execute, [qc])\n",
    "rebound": "execute(qc, sim)\nexecute = 1\n",
    "exported": "__all__ = ['execute']\nexecute(qc, sim)\n",
    "in a text": "print(f'{execute(qc, sim)}')\n",
    "circuits that are made after the backend": "execute(backend=sim, circuits=qc.copy())\n",
    "a backend's name": "execute(qc, 'qasm_simulator')\n",
    "unpacked": "execute(*[qc, sim])\n",
    "options that nobody knows": "def run(**more):\n    execute(qc, sim, **more)\n",
    "options of both in one": "more = {'shots': 5, 'optimization_level': 0}\nexecute(qc, sim, **more)\n",
    "options of the simulator in one that is not spelt out": "execute(qc, sim, backend_options={**{}})\n",
    "values for several circuits": "def run(t):\n    return execute([qc, qc], sim, parameter_binds=[{t: 1}, {t: 2}])\n",
    "what may be a value or a list": "def run(t, value):\n    return execute(qc, sim, parameter_binds=[{t: value}])\n",
    "bindings that nobody knows": "def run(binds):\n    return execute(qc, sim, parameter_binds=binds)\n",
    "schedules": "execute(qc, sim, schedule_circuit=True)\n",
    "gone from the transpiler": "def run(properties):\n    execute(qc, sim, backend_properties=properties)\n",
    "a backend that is made anew in each turn": "def run(service):\n    return [execute(c, service.pick(c)) for c in [qc]]\n",
    "a guard": "import qiskit\nif qiskit.__version__ < '1':\n    execute(qc, sim)\n",
}
IMPORTS = {
    "in a list": (
        "from qiskit import (\n    execute,  # runs\n    QuantumCircuit,\n)\n",
        "from qiskit import (\n    transpile,  # runs\n    QuantumCircuit,\n)\n",
    ),
    "beside the other": ("from qiskit import execute, transpile, QuantumCircuit\n", "from qiskit import transpile, QuantumCircuit\n"),
    "behind the other": (
        "from qiskit.compiler import transpile\nfrom qiskit import QuantumCircuit, execute\n",
        "from qiskit.compiler import transpile\nfrom qiskit import QuantumCircuit\n",
    ),
    "from its module": (
        "from qiskit import QuantumCircuit\nfrom qiskit.execute_function import execute\n",
        "from qiskit import QuantumCircuit, transpile\n",
    ),
    "a name in use": (
        "from qiskit import execute, QuantumCircuit\ntranspile = 1\n",
        "from qiskit import transpile as qiskit_transpile, QuantumCircuit\ntranspile = 1\n",
    ),
    "twice": (
        "from qiskit import execute\nfrom qiskit import execute, QuantumCircuit\n",
        "from qiskit import transpile\nfrom qiskit import QuantumCircuit\n",
    ),
}
BODY = "from qiskit_aer import Aer\n\nqc = QuantumCircuit(1)\n" + SIM


@pytest.mark.parametrize("case", SAFE)
def test_simulators_run_what_is_transpiled(case: str) -> None:
    before, after = SAFE[case]
    assert mended(HEAD + SIM + before) == DONE + SIM + after


@pytest.mark.parametrize("case", LEVELS)
def test_the_level_is_named_where_another_gives_something_else(case: str) -> None:
    before, after = LEVELS[case]
    assert mended(HEAD + before) == DONE + after


@pytest.mark.parametrize("case", UNSAFE)
def test_what_is_less_than_sure_needs_a_yes(case: str) -> None:
    before, after = UNSAFE[case]
    assert mended(HEAD + SIM + before) == HEAD + SIM + before
    assert mended(HEAD + SIM + before, unsafe=True) == DONE + SIM + after


@pytest.mark.parametrize("case", LEFT)
def test_what_cannot_be_followed_is_left(case: str) -> None:
    assert mended(HEAD + SIM + LEFT[case], unsafe=True) == HEAD + SIM + LEFT[case]


@pytest.mark.parametrize("case", IMPORTS)
def test_the_import_is_of_what_the_code_calls_now(case: str) -> None:
    before, after = IMPORTS[case]
    name = "qiskit_transpile" if case == "a name in use" else "transpile"
    assert mended(f"{before}{BODY}execute(qc, sim)\n") == f"{after}{BODY}sim.run({name}(qc, sim))\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("from qiskit import transpile, execute", "from qiskit import transpile"),
        ("from qiskit import execute, transpile", "from qiskit import transpile"),
        ("from qiskit import transpile\n    from qiskit import execute", "from qiskit import transpile"),
        ("from qiskit import execute", "from qiskit import transpile"),
    ],
)
def test_a_function_imports_what_it_calls_once(before: str, after: str) -> None:
    code = f"def f(qc):\n    {{}}\n    from qiskit_aer import Aer\n    {SIM}    return {{}}\n"
    assert mended(code.format(before, "execute(qc, sim)")) == code.format(after, "sim.run(transpile(qc, sim))")


def test_another_name() -> None:
    before = f"from qiskit import execute as go, QuantumCircuit\n{BODY}go(qc, sim)\n"
    assert mended(before) == f"from qiskit import transpile, QuantumCircuit\n{BODY}sim.run(transpile(qc, sim))\n"


def test_an_attribute_of_the_package() -> None:
    before = f"import qiskit as qk\nfrom qiskit import QuantumCircuit\n{BODY}job = qk.execute(qc, sim, shots=5)\n"
    assert mended(before) == before.replace("qk.execute(qc, sim, ", "sim.run(qk.transpile(qc, sim), ")


def test_a_star() -> None:
    before = f"from qiskit import *\n{BODY}execute(qc, sim)\nexecute(qc, sim)\n"
    assert mended(before) == before.replace("execute(qc, sim)", "sim.run(transpile(qc, sim))")


@pytest.mark.parametrize(
    ("module", "stars"),
    [
        ("from qiskit import execute, QuantumCircuit\n", "from mine import *\n"),
        ("def transpile(*given):\n    pass\n", "from qiskit import *\nfrom mine import *\n"),
    ],
)
def test_a_star_of_another_module_brings_no_transpile_of_qiskit(module: str, stars: str, tmp_path: Path) -> None:
    (tmp_path / "mine.py").write_text(module)
    before = f"{stars}{BODY}execute(qc, sim)\n"
    after = mended(before, name=str(tmp_path / "program.py"))
    assert after.index("import transpile\n") > after.index("from mine import *\n")
    assert after.endswith("\nsim.run(transpile(qc, sim))\n")


@pytest.mark.parametrize("releases", [("qiskit>=0.16", "qiskit-aer>=0.8"), ("qiskit>=0.25", "qiskit-aer>=0.7")])
def test_simulators_that_run_only_what_is_assembled_need_a_yes(releases: tuple[str, ...]) -> None:
    before, after = f"{HEAD}{SIM}execute(qc, sim)\n", f"{DONE}{SIM}sim.run(transpile(qc, sim))\n"
    assert mended(before, target=releases) == before
    assert mended(before, target=releases, unsafe=True) == after
    assert mended(before, target=("qiskit>=0.25", "qiskit-aer>=0.8")) == after


def test_a_pass_manager_of_its_own() -> None:
    before = f"{HEAD}{SIM}from qiskit.transpiler import PassManager\n\npm = PassManager()\nexecute(qc, sim, pass_manager=pm, shots=5)\n"
    after = before.replace(", execute\n", "\n").replace("execute(qc, sim, pass_manager=pm, ", "sim.run(pm.run(qc), ")
    assert mended(before, unsafe=True) == after


def test_the_line_of_a_new_name_has_the_indentation_of_its_statement() -> None:
    before = f"{HEAD}\nfor _ in range(2):\n    while qc: execute(qc, Aer.get_backend('qasm_simulator'))\n"
    assert "while qc: backend = Aer.get_backend('qasm_simulator'); backend.run(transpile(qc, backend))\n" in mended(before)


def test_no_line_is_put_behind_a_magic() -> None:
    look = "Aer.get_backend('aer_simulator')"
    lines = [f"{HEAD}%timeit execute(qc, {look})\n", "%%time\n", f"execute(qc, {look})"]
    sources = ([lines[0]], lines[1:])
    code: dict[str, object] = {"cell_type": "code", "execution_count": None, "metadata": {}, "outputs": []}
    cells = [{**code, "source": each} for each in sources]
    notebook = {"cells": cells, "metadata": {"language_info": {"name": "python"}}, "nbformat": 4, "nbformat_minor": 4}
    after = json.loads(mended(json.dumps(notebook), name="program.ipynb"))["cells"]
    assert "".join(after[0]["source"]) == f"{DONE}%timeit {look}.run(transpile(qc, {look}))\n"
    assert "".join(after[1]["source"]) == f"%%time\nbackend = {look}\nbackend.run(transpile(qc, backend))"


@pytest.mark.parametrize("ran", ['eval("execute(qc, sim)")\n', 'def f():\n    """\n    >>> execute(qc, sim)\n    """\n'])
def test_a_name_that_is_read_by_code_in_a_text_stays(ran: str) -> None:
    before = f"{HEAD}{SIM}{ran}execute(qc, sim)\n"
    assert mended(before, unsafe=True) == before


def test_a_class_gets_no_attribute_more() -> None:
    before = f"{HEAD}class A:\n    job = execute(qc, Aer.get_backend('qasm_simulator'))\n"
    look = "Aer.get_backend('qasm_simulator')"
    assert mended(before) == f"{DONE}class A:\n    job = {look}.run(transpile(qc, {look}))\n"


def test_a_backend_that_code_makes_in_another_order_has_to_be_looked_at() -> None:
    before = f"{HEAD}names = ['qasm_simulator']\nprint(names.append('aer_simulator'), execute(qc, Aer.get_backend(names.pop())))\n"
    assert mended(before) == before
    assert "backend = Aer.get_backend(names.pop())\nprint(" in mended(before, unsafe=True)


def test_attributes_of_a_module_of_a_package_may_be_set_elsewhere(tmp_path: Path) -> None:
    (tmp_path / "__init__.py").write_text("")
    before = f"{HEAD}{SIM}class A:\n    sim = sim\n    def run(self):\n        return execute(qc, self.sim)\n"
    assert mended(before, name=str(tmp_path / "a.py")) == before
    assert "self.sim.run(transpile(qc, self.sim))" in mended(before, unsafe=True, name=str(tmp_path / "a.py"))


def test_a_name_in_quotes_in_a_comment_is_no_use_of_it() -> None:
    assert mended(f"{HEAD}{SIM}# we use 'execute'\nexecute(qc, sim)\n") == f"{DONE}{SIM}# we use 'execute'\nsim.run(transpile(qc, sim))\n"


def test_a_name_that_another_module_imports_from_here_stays(tmp_path: Path) -> None:
    before = f"{HEAD}{SIM}execute(qc, sim)\n"
    for name, content in {"pyproject.toml": "[project]\nname = 'p'\n", "a.py": before, "b.py": "from a import execute\n"}.items():
        (tmp_path / name).write_text(content)
    assert mended(before, unsafe=True, name=str(tmp_path / "a.py")) == before


def test_a_name_that_a_notebook_reads_in_a_command_stays() -> None:
    text = written(notebook(code(f"{HEAD}{SIM}execute(qc, sim)"), code("r = %timeit -o execute(qc, sim)"))).decode()
    assert mended(text, unsafe=True, name="a.ipynb") == text


OWN = "def {}():\n    from qiskit import {}\n    return {}\n"
FUNCTIONS = f"{HEAD.replace(', execute', '')}{SIM}"


def test_functions_import_the_new_name_each_for_themselves() -> None:
    before, after = ("execute", "execute(qc, sim)"), ("transpile", "sim.run(transpile(qc, sim))")
    text = FUNCTIONS + OWN.format("f", *before) + OWN.format("g", *before)
    assert mended(text) == FUNCTIONS + OWN.format("f", *after) + OWN.format("g", *after)


@pytest.mark.parametrize("more", ["transpile = 1\n", "def h():\n    from qiskit.compiler import transpile\n    return transpile\n"])
def test_functions_import_the_new_name_beside_others_that_have_it(more: str) -> None:
    own = ("execute", "execute(qc, sim)"), ("transpile", "sim.run(transpile(qc, sim))")
    before, after = (f"{more}{FUNCTIONS}{OWN.format('f', *each)}{OWN.format('g', *each)}" for each in own)
    assert mended(before) == after


def test_functions_import_nothing_that_the_module_has() -> None:
    body = "def {}():\n    {}return {}\n"
    old, new = ("from qiskit import execute\n    ", "execute(qc, sim)"), ("", "sim.run(transpile(qc, sim))")
    before, after = (f"from qiskit import transpile\n{FUNCTIONS}{body.format('f', *each)}{body.format('g', *each)}" for each in (old, new))
    assert mended(before) == after


def test_functions_that_import_it_keep_it_where_they_have_the_new_name_for_something_else() -> None:
    own = "execute", "execute(qc, sim)"
    before = f"{FUNCTIONS}{OWN.format('f', *own)}{OWN.format('g', *own)}    transpile = 1\n"
    assert mended(before, unsafe=True) == before


def test_the_first_of_several_imports_brings_what_is_written() -> None:
    call = "print(execute(qc, sim))\n"
    lines = mended(f"{HEAD}{SIM}{call}from qiskit import execute\n{call}").splitlines()
    written = [index for index, line in enumerate(lines) if "transpile(" in line]
    assert len(written) == 2
    assert next(index for index, line in enumerate(lines) if "import" in line and "transpile" in line) < written[0]


REASONS = {
    "a backend's name": "the backend is a name, which the first releases looked up among all that they knew",
    "options that nobody knows": "it isn't known which of the options in `**` are `transpile`'s, and which the run's",
    "unpacked": "its arguments are not told one by one",
    "handed on": "the function is not only called, or called in a text",
    "what may be a value or a list": "it isn't known whether `parameter_binds` has values or lists of them, and for how many circuits",
}


@pytest.mark.parametrize("case", REASONS)
def test_the_advice_says_what_hinders(case: str) -> None:
    program = (HEAD + SIM + LEFT[case]).encode()
    (found,) = check_document("program.py", document("program.py", program), Session(from_values({}, source="test"))).located
    assert found.finding.fixes[0].title.endswith(f", by hand: {REASONS[case]}")
