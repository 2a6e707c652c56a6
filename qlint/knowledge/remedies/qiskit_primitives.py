"""What takes the place of the first version of the primitives, and of their results."""

from __future__ import annotations

from qlint.knowledge.remedies.forms import each_in_words, ended, in_words
from qlint.knowledge.schema import Remedy

_PACKAGE = "qiskit.primitives"
_SAMPLER_NOTE = (
    "run takes a list, and each result is read by classical register: result[0].data.meas.get_counts(); without shots= it takes 1024"
)
_ESTIMATOR_NOTE = "run takes a list of tuples (circuit, observables, values), and each result is read as result[0].data.evs"
_INPUT_NOTE = "the primitives don't keep what they were given"

ENTRIES: tuple[Remedy, ...] = (
    Remedy(f"{_PACKAGE}.Sampler", "StatevectorSampler()", f"{_PACKAGE}.StatevectorSampler", _SAMPLER_NOTE),
    Remedy(f"{_PACKAGE}.Estimator", "StatevectorEstimator()", f"{_PACKAGE}.StatevectorEstimator", _ESTIMATOR_NOTE),
    Remedy(f"{_PACKAGE}.BackendSampler", "BackendSamplerV2(backend=backend)", f"{_PACKAGE}.BackendSamplerV2", _SAMPLER_NOTE),
    Remedy(f"{_PACKAGE}.BackendEstimator", "BackendEstimatorV2(backend=backend)", f"{_PACKAGE}.BackendEstimatorV2", _ESTIMATOR_NOTE),
    Remedy(f"{_PACKAGE}.BaseSampler", "BaseSamplerV2", f"{_PACKAGE}.BaseSamplerV2", _SAMPLER_NOTE),
    Remedy(f"{_PACKAGE}.BaseEstimator", "BaseEstimatorV2", f"{_PACKAGE}.BaseEstimatorV2", _ESTIMATOR_NOTE),
    *(
        Remedy(
            f"{_PACKAGE}.{name}",
            _PACKAGE,
            _PACKAGE,
            "as a StatevectorSampler, StatevectorEstimator, BackendSamplerV2 or BackendEstimatorV2",
        )
        for name in ("backend_estimator", "backend_sampler", "estimator", "sampler")
    ),
    *each_in_words(f"{_PACKAGE}.base.base_sampler.BaseSampler", ("circuits", "parameters"), _INPUT_NOTE),
    *each_in_words(f"{_PACKAGE}.base.base_estimator.BaseEstimator", ("circuits", "observables", "parameters"), _INPUT_NOTE),
    ended(f"{_PACKAGE}.sampler.Sampler.close", "primitives are not closed"),
    ended(f"{_PACKAGE}.estimator.Estimator.close", "primitives are not closed"),
    in_words(f"{_PACKAGE}.primitive_job.PrimitiveJob.submit", "the primitive's run submits the job"),
)
