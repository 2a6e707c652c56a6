"""What is read off the bits of a register, as of earlier results or by names that bits never had."""

import mine
from qiskit import QuantumCircuit
from qiskit.primitives import StatevectorSampler
from qiskit_ibm_runtime import QiskitRuntimeService, SamplerV2

circuit = QuantumCircuit(2, 2)
circuit.measure([0, 1], [0, 1])
pub_result = StatevectorSampler().run([circuit]).result()[0]

bits = pub_result.data.c
print(bits.quasi_dists)  # expect: QLT109  # says: bits.get_counts()
print(bits.get_memory())  # expect: QLT109  # says: bits.get_bitstrings()
print(pub_result.data.c.counts, bits.get_counts())  # expect: QLT109  # says: pub_result.data.c.get_counts()
print(pub_result.data["c"].get_counts(), bits.shots)  # expect: QLT109  # says: num_shots

for each in SamplerV2(QiskitRuntimeService().least_busy()).run(mine.circuits()).result():
    print(each.data.meas.memory)  # expect: QLT109

print(pub_result.data["meas"])  # expect: QLT403  # says: only `c`  # says: Read the register `c`
print(pub_result.join_data(names=["meas"]).get_counts())  # expect: QLT403  # says: only `c`
print(pub_result.join_data(["c", "other"]), pub_result.join_data(("c",)), pub_result.join_data())  # expect: QLT403
