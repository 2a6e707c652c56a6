"""The primitives' programs of the older service, run with the reference primitives of the installed qiskit."""

SHOTS = 4000


def run(program, inputs):
    """The job of the program, `sampler` or `estimator`, with the inputs that the client sends."""
    from qiskit import primitives

    if "pubs" in inputs:
        return _second(primitives, program, inputs)
    shots = (inputs.get("run_options") or {}).get("shots") or SHOTS
    chosen = {"circuits": inputs["circuits"], "parameter_values": inputs["parameter_values"], "shots": shots}
    if program == "sampler":
        return primitives.Sampler().run(**chosen)
    return primitives.Estimator().run(observables=inputs["observables"], **chosen)


def _second(primitives, program, inputs):
    if program == "sampler":
        return primitives.StatevectorSampler(default_shots=inputs.get("options", {}).get("default_shots") or SHOTS).run(inputs["pubs"])
    return primitives.StatevectorEstimator(default_precision=1 / SHOTS**0.5).run(inputs["pubs"])
