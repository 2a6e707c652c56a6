"""What is derived for a gone path: on a small history, then on the real one."""

from __future__ import annotations

import pytest

from qlint.knowledge import remedies
from qlint.knowledge.moves import in_newest, moved
from qlint.knowledge.schema import Action, Remedy
from qlint.knowledge.shard import Shard, shipped
from qlint.knowledge.store import Store, load
from tests.knowledge.present import takes
from tests.knowledge.texts import Pages

HISTORY = """\
distribution client
roots client
releases 0.1 0.2 0.3

module client 0.1
  Job class 0.1=client.jobs.job.Job
  Task class 0.1<0.2=client.jobs.job.Task
  jobs module 0.1
  kept function 0.1=client.jobs.kept.kept

module client._core 0.3
  Result class 0.3

module client.final 0.2
  Result class 0.2<0.3=client.result.Result 0.3=client._core.Result
  Score class 0.1

module client.jobs 0.1<0.2
  Job class 0.1<0.2=client.jobs.job.Job
  Kept attribute 0.1<0.2
  kept function 0.1<0.2=client.jobs.kept.kept
  loads function 0.1<0.2=json.loads

module client.jobs.job 0.1
  Job class 0.1
  Task class 0.1<0.2

module client.jobs.kept 0.1
  kept function 0.1

module client.old 0.1<0.2
  Lost class 0.1<0.2
  Score class 0.1<0.2
  deep module 0.1<0.2

module client.old.deep 0.1<0.2
  Deep class 0.1<0.2

module client.new 0.2
  Score class 0.2
  deep module 0.2

module client.new.deep 0.2
  Deep class 0.2

module client.pulses 0.1<0.2
  Score class 0.1<0.2

module client.result 0.1
  Result class 0.1<0.3

module client.tasks 0.2
  Task class 0.2

class client._core.Result() 0.3

class client.jobs.job.Job() 0.1

class client.jobs.job.Task() 0.1<0.2

class client.result.Result() 0.1<0.3

class client.tasks.Task() 0.2
"""

REMEDIES = (
    Remedy("client.old", "client.new", "client.new", "with care", Action.MOVED),
    Remedy("client.pulses", "", note="no more", action=Action.ENDED),
)


def store() -> Store:
    return Store([Shard(Pages(HISTORY), ("overlay", "# none\n"))], lambda: REMEDIES)


@pytest.mark.parametrize(
    ("path", "instead"),
    [
        pytest.param("client.jobs.Job", "from client import Job", id="another export of the same definition"),
        pytest.param("client.jobs.kept", "from client import kept", id="a function"),
        pytest.param("client.Task", "from client.tasks import Task", id="the class that came when the old one went"),
        pytest.param("client.result.Result", "from client.final import Result", id="the class that took over an export"),
        pytest.param("client.old.Score", "from client.new import Score", id="the same path in the module's successor"),
        pytest.param("client.old.deep", "client.new.deep", id="a module in the successor"),
        pytest.param("client.old.deep.Deep", "from client.new.deep import Deep", id="a name in a module in the successor"),
    ],
)
def test_moved(path: str, instead: str) -> None:
    remedy = moved(path, store())
    assert remedy is not None
    assert (remedy.symbol, remedy.instead, remedy.action) == (path, instead, Action.MOVED)
    assert remedy.replacement.rpartition(".")[2] == path.rpartition(".")[2]


@pytest.mark.parametrize(
    "path",
    [
        pytest.param("client.Job", id="still there"),
        pytest.param("client.never", id="never there"),
        pytest.param("client.old.Lost", id="not in the module's successor"),
        pytest.param("client.jobs.Kept", id="a value that others only resemble"),
        pytest.param("client.jobs.loads", id="somebody else's"),
        pytest.param("client.pulses.Score", id="in a module that ended"),
        pytest.param("client.jobs", id="a module without a successor"),
    ],
)
def test_not_moved(path: str) -> None:
    assert moved(path, store()) is None


def test_what_is_said_of_the_module_goes_with_its_names() -> None:
    remedy = moved("client.old.Score", store())
    assert remedy is not None
    assert remedy.note == "with care"


@pytest.mark.parametrize(
    ("path", "replacement"),
    [
        ("qiskit.tools.visualization.plot_histogram", "qiskit.visualization.plot_histogram"),
        ("qiskit.extensions.UnitaryGate", "qiskit.circuit.library.UnitaryGate"),
        ("qiskit.circuit.classicalregister.ClassicalRegister", "qiskit.ClassicalRegister"),
        ("qiskit.algorithms.minimum_eigensolvers.VQE", "qiskit_algorithms.minimum_eigensolvers.VQE"),
        ("qiskit.algorithms.minimum_eigen_solvers.VQE", "qiskit_algorithms.minimum_eigensolvers.VQE"),
        ("qiskit.providers.aer.noise.NoiseModel", "qiskit_aer.noise.NoiseModel"),
        ("qiskit_ibm_provider.IBMAccountError", "qiskit_ibm_runtime.IBMAccountError"),
        ("qiskit_ibm_provider.transpiler.passes.basis.ConvertIdToDelay", "qiskit_ibm_runtime.transpiler.passes.basis.ConvertIdToDelay"),
    ],
)
def test_real_moves(path: str, replacement: str) -> None:
    found = load().remedy(path)
    assert found is not None
    assert found.replacement == replacement


def test_what_follows_from_the_history_is_there_in_the_newest_releases() -> None:
    known = load()
    modules = (path for shard in shipped() for path in shard.paths("module"))
    gone = [symbol.path for path in modules for symbol in known.exports(path) if not in_newest(symbol, known)]
    found = [remedy for path in gone[::50] if (remedy := moved(path, known))]  # all of them take a minute
    assert len(found) > 100
    assert [(remedy.symbol, remedy.replacement) for remedy in found if not takes(remedy.replacement, known)] == []


def test_a_module_that_only_a_name_leads_to_is_imported_from_where_that_is() -> None:
    remedy = moved("qiskit.tools.visualization.text", load())
    assert remedy is not None
    assert remedy.instead == "from qiskit.visualization import text"


@pytest.mark.parametrize("path", ["qiskit_aqua.QuantumInstance", "qiskit.aqua.algorithms.adaptive.VQE", "qiskit.aqua.algorithms.VQE"])
def test_nothing_moved_to_what_the_newest_qiskit_cannot_stand_beside(path: str) -> None:
    assert moved(path, load()) is None


@pytest.mark.parametrize("path", ["qiskit.qasm.node.Gate", "qiskit.pulse.Delay", "qiskit.pulse.Instruction", "qiskit.opflow.ListOp"])
def test_namesakes_are_no_successors(path: str) -> None:
    assert moved(path, load()) is None


def test_nothing_is_written_by_hand_that_follows_from_the_history() -> None:
    def typed(entry: Remedy) -> bool:
        return entry.action is Action.MOVED and entry.instead.startswith("from ") and not entry.note

    entries = tuple(remedies.entries())
    known = Store(shipped(), lambda: (entry for entry in entries if not typed(entry)))
    derived = ((entry, moved(entry.symbol, known)) for entry in entries if typed(entry))
    assert [entry.symbol for entry, found in derived if found and found.replacement == entry.replacement] == []
