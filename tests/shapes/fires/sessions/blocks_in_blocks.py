# target: qiskit-ibm-runtime==0.34.0
"""Between the session and the run there may be other blocks, branches and functions."""

from qiskit_ibm_runtime import QiskitRuntimeService, SamplerV2, Session


async def main(circuits, lock):
    """Every circuit twice."""
    backend = QiskitRuntimeService().backend("ibm_kyiv")
    with Session(backend=backend) as session:
        async with lock:
            try:
                for circuit in circuits:
                    if circuit:
                        backend.run(circuit)  # expect: QLT302
            finally:
                print(session.session_id)
    with open("log.txt", "w") as log:
        with backend.open_session():
            while circuits:
                print(SamplerV2(mode=backend).run([circuits.pop()]), file=log)  # expect: QLT301
