"""Random number generator."""
import logging
from argparse import ArgumentParser
from typing import Union

import qiskit
from qiskit import QuantumCircuit, QuantumRegister, ClassicalRegister
from qiskit.providers import Backend
from qiskit_aer import QasmSimulator
from qiskit_aer import Aer

logging.getLogger("qiskit").setLevel(logging.ERROR)
_circuit = None
_bitCache = ''


def set_backend(backend: Union[Backend, str] = "qasm_simulator"):
    global _backend
    if isinstance(backend, str):
        _backend = Aer.get_backend(backend)
    else:
        _backend = backend
    set_qubits(8)


def set_qubits(n):
    global _circuit
    qr = QuantumRegister(n)
    cr = ClassicalRegister(n)
    _circuit = QuantumCircuit(qr, cr)
    _circuit.h(qr)
    _circuit.measure(qr, cr)


def _request_bits(n):
    global _bitCache
    iterations = n // 8 + 1
    for _ in range(iterations):
        job = _backend.run(qiskit.transpile(_circuit, _backend), shots=1)
        _bitCache += list(job.result().get_counts())[0]


def get_bit_string(n: int) -> str:
    global _bitCache
    if len(_bitCache) < n:
        _request_bits(n - len(_bitCache))
    bits = _bitCache[0:n]
    _bitCache = _bitCache[n:]
    return bits


if __name__ == "__main__":
    parser = ArgumentParser()
    parser.add_argument("-n", type=int, default=20)
    args, _ = parser.parse_known_args([])
    set_backend()
    print(len(get_bit_string(args.n)), set(get_bit_string(40)) <= {"0", "1"})
    set_backend(QasmSimulator())
    print(len(get_bit_string(3)))
