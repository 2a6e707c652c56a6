"""How long fixing takes where a file has the same over and over, and how that grows: the second table of `docs/toughness.md`."""

from __future__ import annotations

import argparse
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks.page import PAGE, tell
from qlint.fixing.choice import Allowed
from qlint.fixing.files import Fixed, fixed
from qlint.session import Session

_RUNS = 3
_SIZE = 25


@dataclass(frozen=True, slots=True)
class Repeated:
    """A program that says a piece over and over, each time with its number in place of `@`; `left`: what is left to find of each piece."""

    head: str
    piece: str
    left: int = 0

    def text(self, size: int) -> str:
        return self.head + "".join(self.piece.replace("@", str(number)) for number in range(size))


_LOCAL = "from qiskit import QuantumCircuit, Aer, execute\n\n"
_SERVICE = "from qiskit_ibm_runtime import QiskitRuntimeService\n\nb = QiskitRuntimeService().backend('ibm_kyoto')\n"
_CHAIN = """provider@ = IBMQ.load_account()
backend@ = provider@.get_backend('ibmq_manila')
qc@ = QuantumCircuit(2, 2)
qc@.measure([0, 1], [0, 1])
job@ = execute(qc@, backend@, shots=100)
print(job@.result().get_counts(qc@))
run@ = backend@.run(qc@, shots=100)
print(run@.result().get_counts())

"""
_FUNCTION = """def run@(qc):
    provider = IBMProvider()
    backend = provider.get_backend('ibm_kyoto')
    job = backend.run(transpile(qc, backend), shots=100)
    return job.result().get_counts(){more}

"""

PROGRAMS: Mapping[str, Repeated] = {
    "members of one object": Repeated("import qiskit\n\nqc = qiskit.QuantumCircuit(1)\n", "qc.u1(0, 0)\n"),
    "execute on a simulator": Repeated(
        _LOCAL, "qc@ = QuantumCircuit(1)\nqc@.measure_all()\njob@ = execute(qc@, Aer.get_backend('qasm_simulator'), shots=10)\n\n"
    ),
    "chains of IBMQ, execute and run": Repeated("from qiskit import IBMQ, QuantumCircuit, execute\n\n", _CHAIN),
    "the same chain with its imports": Repeated("", f"from qiskit import IBMQ, QuantumCircuit, execute\n{_CHAIN.replace('@', '')}"),
    "run": Repeated(
        f"from qiskit import QuantumCircuit, transpile\n{_SERVICE}",
        "qc@ = QuantumCircuit(2)\nqc@.measure_all()\njob@ = b.run(transpile(qc@, b), shots=100)\ncounts@ = job@.result().get_counts()\n\n",
    ),
    "imports of a provider": Repeated(
        "from qiskit import transpile\n\n",
        _FUNCTION.format(more="").replace("    provider =", "    from qiskit_ibm_provider import IBMProvider\n    provider =", 1),
        left=1,
    ),
}  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.mending", description=__doc__)
    parser.add_argument("--write", action="store_true", help="put the table into docs/toughness.md")
    parser.add_argument("--runs", type=int, default=_RUNS, help="of which the median is told")
    parser.add_argument("programs", nargs="*", metavar="PROGRAM", help="the programs (all of them)")
    options = parser.parse_args()
    lines = report(options.programs or list(PROGRAMS), options.runs)
    tell(lines, "benchmarks.mending", write=options.write, page=PAGE.with_name("toughness.md"))


def report(programs: Sequence[str], runs: int) -> Iterator[str]:
    """The lines of the table: seconds of processor time for a size and for twice that, and how many times as long that takes."""
    yield "| | n | fixes | n, s | 2 n, s | |"
    yield "|---|---:|---:|---:|---:|---:|"
    for name in programs:
        (once, fixes), (twice, _) = (_measured(PROGRAMS[name], size, runs) for size in (_SIZE, 2 * _SIZE))
        yield f"| {name} | {_SIZE:,} | {fixes:,} | {once:.2f} | {twice:.2f} | {twice / once:.1f} x |"


def _measured(program: Repeated, size: int, runs: int) -> tuple[float, int]:
    """The median of the seconds, and how many fixes were applied; raises ValueError where another number of findings is left."""
    found = [mended(program.text(size)) for _ in range(runs)]
    file = found[0][1]
    if len(file.report.located) != program.left * size:
        raise ValueError(f"{len(file.report.located)} findings are left in place of {program.left * size}")
    return median(seconds for seconds, _ in found), len(file.applied)


def mended(text: str) -> tuple[float, Fixed]:
    """What it takes to fix the program with all fixes, in seconds of processor time, and what it is then."""
    with TemporaryDirectory() as folder:
        session = Session()
        started = time.process_time()
        (file,) = fixed([(f"{folder}/program.py", text.encode())], session, allowed=Allowed.UNSAFE)
        return time.process_time() - started, file


if __name__ == "__main__":
    main()
