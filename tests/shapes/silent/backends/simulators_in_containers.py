"""Lists, dictionaries, loops and comprehensions of simulators."""

from qiskit_aer import Aer, AerSimulator

for backend in Aer.backends():
    backend.run([])
Aer.backends()[0].run([])
pool = [AerSimulator(), AerSimulator(method="stabilizer")]
jobs = [backend.run([]) for backend in pool]
named = {backend.name: backend for backend in pool}
named["aer_simulator"].run([])
first, *rest = pool
first.run([])
for number, device in enumerate(rest):
    print(number, device.run([]))
if (device := pool[0]).num_qubits > 10:
    device.run([])
