"""Which rewriting a name has that is gone, by its path."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from qlint.facts import Facts, Import, Use
from qlint.fixes.edits import Mended
from qlint.rewrites.accounts import least_busy, monitors
from qlint.rewrites.first import first_primitives
from qlint.rewrites.library import drawers, fakes, first_backends, idle_passes, marginals, opflow, stand_ins, unroller
from qlint.rewrites.library.magics import of_magic
from qlint.rewrites.library.versions import of_versions
from qlint.rewrites.simulators import assemble, execute, simulators
from qlint.rewrites.text.calling import is_needed

Rewriting = Callable[[Facts, Import | Use], Mended | None]

_REWRITINGS: Mapping[str, Rewriting] = {
    "qiskit.__qiskit_version__": of_versions,
    "qiskit.tools.jupyter": of_magic,
    idle_passes.PATH: idle_passes.of_pass,
    unroller.PATH: unroller.of_unroller,
    **dict.fromkeys(marginals.PATHS, marginals.of_function),
    **dict.fromkeys(opflow.PATHS, opflow.of_operator),
    **dict.fromkeys(drawers.PATHS, drawers.of_drawer),
    **dict.fromkeys(fakes.PATHS, fakes.of_fake),
    **dict.fromkeys(first_backends.PATHS, first_backends.of_version),
    **dict.fromkeys(stand_ins.PATHS, stand_ins.of_class),
    **dict.fromkeys(execute.PATHS, execute.of_execute),
    **dict.fromkeys(assemble.PATHS, assemble.of_assemble),
    **dict.fromkeys(simulators.PATHS, simulators.of_basic_aer),
    **dict.fromkeys(least_busy.PATHS, least_busy.of_function),
    **dict.fromkeys(monitors.MODULES, monitors.of_module),
    **dict.fromkeys(monitors.PATHS, monitors.of_function),
    **dict.fromkeys(first_primitives.SUCCESSORS, first_primitives.of_first),
}


def of_name(facts: Facts, place: Import | Use) -> Mended | None:
    """The edits by which the code does without the name that is imported or used at a place, and its applicability.

    None for a name that has no rewriting, in guarded code, and where not all that is done with it can be followed, be it in other modules.
    """
    rewriting = _rewriting(facts, place)
    return rewriting(facts, place) if rewriting is not None and not is_needed(facts, place) else None


def _rewriting(facts: Facts, place: Import | Use) -> Rewriting | None:
    """What rewrites the name, or the module around it that is gone, where nothing guards it."""
    if place.guard is not None:
        return None
    remedy = facts.knowledge.remedy(place.path)
    return _REWRITINGS.get(place.path) or (_REWRITINGS.get(remedy.symbol) if remedy is not None else None)


def hindrance(facts: Facts, place: Import | Use) -> str:
    """Why there are no such edits, as the end of a sentence; "" where there are, or where nobody knows."""
    if _rewriting(facts, place) is None:
        return ""
    if is_needed(facts, place):
        return "other modules, or what is not analysed, may use it from here"
    reasons = {**dict.fromkeys(execute.PATHS, execute.hindrance), **dict.fromkeys(assemble.PATHS, assemble.hindrance)}
    reason = reasons.get(place.path)
    return reason(facts, place) if reason is not None else ""
