"""What the results of the second version of the primitives never had."""

from qiskit.primitives import StatevectorEstimator, StatevectorSampler
from qiskit_aer.primitives import SamplerV2 as AerSampler
from qiskit_ibm_runtime import QiskitRuntimeService, SamplerV2, Session

backend = QiskitRuntimeService().backend("ibm_fez")
with Session(backend=backend) as session:
    job = SamplerV2(mode=session).run([])
    job.get_counts()  # expect: QLT109  # says: get_counts
    result = job.result()
    print(result.quasi_dists[0])  # expect: QLT109  # says: result[0].join_data().get_counts()
    print(result.get_counts())  # expect: QLT109
    print(result[0].get_counts())  # expect: QLT109
    print(result[0].data.get_counts())  # expect: QLT109
    print(result[0].data.meas.get_counts())
    session.sampler()  # expect: QLT109  # says: SamplerV2(mode=session)

print(StatevectorEstimator().run([]).result().values)  # expect: QLT109  # says: result()[0].data.evs
print(AerSampler().run([]).result().quasi_dists)  # expect: QLT109
for each in StatevectorSampler().run([]).result():
    print(each.quasi_dists, each.data.meas)  # expect: QLT109
