import qiskit
from qiskit import QuantumRegister, ClassicalRegister, QuantumCircuit
from qiskit import execute, Aer


def make_circuit(bits):
    controls = QuantumRegister(len(bits), 'x')
    target = QuantumRegister(1, 'y')
    c = ClassicalRegister(1, 'm')
    circ = QuantumCircuit(controls, target, c)
    for n, bit in enumerate(bits):
        if bit == '1':
            circ.x(controls[n])
    circ.mct(list(controls), target[0])
    circ.measure(target, c)
    return circ


if __name__ == '__main__':
    backend = Aer.get_backend('qasm_simulator')
    for bits in ['111', '101', '000']:
        prog = make_circuit(bits)
        info = execute(prog, backend=backend, shots=100).result().get_counts()
        print(bits, '->', info)
