"""What moved from qiskit.algorithms to qiskit-algorithms: safe where it is the same, and where the program can't tell the two apart."""

from __future__ import annotations

import pytest

from qlint.fixes.algorithms import ASKING, PLAIN, SOLVING
from qlint.fixes.move import last
from qlint.knowledge.exports import definition
from qlint.knowledge.schema import version
from qlint.knowledge.taking import Callee, Takes, Taking
from qlint.session import Session
from qlint.settings import from_values
from tests.fixes.mending import mended
from tests.fixes.test_moved import KNOWN

SESSION = Session(from_values({}, source="test"))

QAOA = "from qiskit.algorithms.minimum_eigensolvers import QAOA\n"

SAFE = {
    "an optimizer": (
        "from qiskit.algorithms.optimizers import SPSA\nSPSA(100).minimize(f, x0=[1])\n",
        "from qiskit_algorithms.optimizers import SPSA\nSPSA(100).minimize(f, x0=[1])\n",
    ),
    "what takes a primitive that is gone as well": (
        "from qiskit.primitives import Estimator\nfrom qiskit.algorithms.minimum_eigensolvers import VQE\n"
        "from qiskit.algorithms.optimizers import SLSQP\nVQE(Estimator(), ansatz, SLSQP(maxiter=9))\n",
        "from qiskit.primitives import Estimator\nfrom qiskit_algorithms.minimum_eigensolvers import VQE\n"
        "from qiskit_algorithms.optimizers import SLSQP\nVQE(Estimator(), ansatz, SLSQP(maxiter=9))\n",
    ),
    "a member of a class": (
        "from qiskit.algorithms.gradients import DerivativeType as D\nprint(D.REAL)\n",
        "from qiskit_algorithms.gradients import DerivativeType as D\nprint(D.REAL)\n",
    ),
    "parameters before those that are others": (
        "from qiskit.algorithms import Grover\nGrover(2, 1.2, sampler=s)\n",
        "from qiskit_algorithms import Grover\nGrover(2, 1.2, sampler=s)\n",
    ),
    "one that stays, and that nothing reads": (
        "from qiskit.algorithms.minimum_eigensolvers import QAOA, VQE\nVQE(e, a, o)\n",
        "from qiskit_algorithms.minimum_eigensolvers import QAOA, VQE\nVQE(e, a, o)\n",
    ),
    "beside the runtime": (
        "from qiskit_ibm_runtime import EstimatorV2\nfrom qiskit.algorithms.optimizers import COBYLA\nCOBYLA(9).minimize(cost, start)\n",
        "from qiskit_ibm_runtime import EstimatorV2\nfrom qiskit_algorithms.optimizers import COBYLA\nCOBYLA(9).minimize(cost, start)\n",
    ),
    "a solver with an optimizer, whose result is asked": (
        "from qiskit.algorithms.minimum_eigensolvers import QAOA\nfrom qiskit.algorithms.optimizers import SPSA\n"
        "o = SPSA()\nr = QAOA(sampler, o, reps=2).compute_minimum_eigenvalue(h)\nprint(r.eigenstate)\n",
        "from qiskit_algorithms.minimum_eigensolvers import QAOA\nfrom qiskit_algorithms.optimizers import SPSA\n"
        "o = SPSA()\nr = QAOA(sampler, o, reps=2).compute_minimum_eigenvalue(h)\nprint(r.eigenstate)\n",
    ),
    "two lines of one module, of which the second waits": (
        f"from qiskit.algorithms.optimizers import SPSA\n{QAOA}{QAOA.replace('QAOA', 'SamplingVQE')}"
        "q = QAOA(s, SPSA()), SamplingVQE(s, a, SPSA())\n",
        "from qiskit_algorithms.optimizers import SPSA\nfrom qiskit_algorithms.minimum_eigensolvers import QAOA, SamplingVQE\n"
        "q = QAOA(s, SPSA()), SamplingVQE(s, a, SPSA())\n",
    ),
    "a result beside one of a function": (
        "from qiskit.algorithms.minimum_eigensolvers import QAOA\nfrom qiskit.algorithms.optimizers import SPSA\n"
        "def f(r):\n    return r\nr = QAOA(sampler, SPSA()).compute_minimum_eigenvalue(h)\nprint(r.eigenstate)\n",
        "from qiskit_algorithms.minimum_eigensolvers import QAOA\nfrom qiskit_algorithms.optimizers import SPSA\n"
        "def f(r):\n    return r\nr = QAOA(sampler, SPSA()).compute_minimum_eigenvalue(h)\nprint(r.eigenstate)\n",
    ),
    "the name of a class": (
        "from qiskit.algorithms.optimizers import SPSA as S\nprint(type(S()).__name__)\n",
        "from qiskit_algorithms.optimizers import SPSA as S\nprint(type(S()).__name__)\n",
    ),
    "the seed": (
        "from qiskit.utils import algorithm_globals\nalgorithm_globals.random_seed = 3\nalgorithm_globals.random.normal()\n",
        "from qiskit_algorithms.utils import algorithm_globals\nalgorithm_globals.random_seed = 3\nalgorithm_globals.random.normal()\n",
    ),
}
SPSA = "from qiskit.algorithms.optimizers import SPSA\nSPSA(100)\n"
UNSAFE = {
    "the class of old, which took devices": "from qiskit.algorithms import VQE\nVQE(ansatz)\n",
    "another optimizer": "from qiskit.algorithms.optimizers import AQGD\nAQGD()\n",
    "one that stays": f"from qiskit.algorithms.optimizers import QNSPSA\n{SPSA}QNSPSA(f)\n",
    "a solver with a function of the program": "from qiskit.algorithms.minimum_eigensolvers import QAOA\nQAOA(sampler, mine)\n",
    "a solver with what may be a function": f"{SPSA}o = SPSA()\no = mine\n{QAOA}QAOA(sampler, o)\n",
    "a result that is shown": f"{SPSA}{QAOA}r = QAOA(sampler, SPSA()).compute_minimum_eigenvalue(h)\nprint(r)\n",
    "a result that a function shows": f"{SPSA}{QAOA}def f():\n    r = QAOA(s, SPSA()).compute_minimum_eigenvalue(h)\n    print(r)\n",
    "a result that is given away": f"{SPSA}{QAOA}f(QAOA(sampler, SPSA()).compute_minimum_eigenvalue(h))\n",
    "a module": "from qiskit.algorithms import optimizers\noptimizers.SPSA()\n",
    "operators that were taken": f"from qiskit.opflow import Z\nprint(Z)\n{SPSA}",
    "another package": f"import qiskit_nature\n{SPSA}",
    "another module of the project": f"from .mine import it\n{SPSA}",
    "a package that nobody knows": f"import anything\n{SPSA}",
    "a class that is handed on": "from qiskit.algorithms.optimizers import SPSA\nuse(SPSA)\n",
    "a class below it": "from qiskit.algorithms.optimizers import SPSA\nclass Mine(SPSA):\n    pass\n",
    "arguments by places that are others": "from qiskit.algorithms import Grover\nGrover(None, None, False, device)\n",
    "primitives of the runtime": (
        "from qiskit_ibm_runtime import Estimator\nfrom qiskit.algorithms.minimum_eigensolvers import VQE\nVQE(Estimator(), a, o)\n"
    ),
    "objects that a program of the runtime gets": (
        f"from qiskit_ibm_runtime import QiskitRuntimeService\n{SPSA}service.run(program_id='vqe', inputs={{'optimizer': SPSA()}})\n"
    ),
    "classes that are shown": f"{SPSA}print(type(SPSA()))\n",
    "objects that are written down": f"import pickle\n{SPSA}",
    "modules that are asked for": f"import inspect\n{SPSA}print(inspect.getmodule(SPSA().minimize))\n",
    "the log of all of Qiskit": f'import logging\nlogging.getLogger("qiskit").setLevel(logging.INFO)\n{SPSA}',
    "the log of the old one": f'from logging import INFO, getLogger\ngetLogger("qiskit.algorithms.optimizers").setLevel(INFO)\n{SPSA}',
    "what a test replaces": f'from unittest import mock\n{SPSA}with mock.patch("qiskit.algorithms.optimizers.SPSA.minimize"):\n    f()\n',
    "a method that is gone, of what is not followed": f"{SPSA}list(map(lambda each: each.optimize(2, f), made()))\n",
    "an argument that is gone": (
        "from qiskit.algorithms import AmplificationProblem\nfrom qiskit.algorithms import Grover\n"
        "AmplificationProblem(oracle)\nGrover(quantum_instance=device)\n"
    ),
    "arguments that are not seen": "from qiskit.algorithms.optimizers import SPSA\nSPSA(*given)\n",
    "primitives of version 1 that are left": (
        "from qiskit_aer.primitives import Estimator\nfrom qiskit.algorithms.minimum_eigensolvers import VQE\nVQE(Estimator(), a, o)\n"
    ),
    "other settings": "from qiskit.utils import algorithm_globals\nalgorithm_globals.massive = True\n",
    "all of the settings": "from qiskit.utils import algorithm_globals\nprint(algorithm_globals)\n",
    "settings beside others": (
        "import qiskit_machine_learning\nfrom qiskit.utils import algorithm_globals\nalgorithm_globals.random_seed = 1\n"
    ),
}


@pytest.mark.parametrize("case", SAFE)
def test_what_is_the_same_moves_safely(case: str) -> None:
    before, after = SAFE[case]
    assert mended(before) == after


@pytest.mark.parametrize("case", UNSAFE)
def test_the_rest_is_left_to_be_looked_at(case: str) -> None:
    before = UNSAFE[case]
    after = mended(before)
    assert "qiskit_algorithms" not in after


def test_first_primitives_that_work_make_it_unsafe() -> None:
    before = SAFE["what takes a primitive that is gone as well"][0]
    assert "qiskit_algorithms.minimum" not in mended(before, target=("qiskit==1.4.5", "qiskit-algorithms==0.4.0"))


@pytest.mark.parametrize("name", sorted((PLAIN | ASKING | SOLVING) - {"gradients.DerivativeType"}))  # that is an enumeration
def test_a_class_that_is_the_same_takes_what_the_old_one_took(name: str) -> None:
    """The first release of the new one takes by name all that the last one of the old took, but devices."""
    package, _, cls = name.partition(".")
    below = [each for each in KNOWN.find(cls) if each.path.startswith(f"qiskit.algorithms.{package}.")]
    old = definition(below[0], KNOWN)
    new = old.replace("qiskit.algorithms", "qiskit_algorithms", 1)
    taking = Taking(KNOWN, SESSION.target("program.py"))
    before, after = last(Callee(old), taking, KNOWN), taking.at(Callee(new), version("0.2.0"))
    assert before is not None
    assert isinstance(after, Takes)
    assert {each.name for each in before.parameters} - {each.name for each in after.parameters} <= {"quantum_instance"}
