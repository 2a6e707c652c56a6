"""A remedy in words: what a message says to write instead, and the fix that tells it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from qlint.knowledge.index import Knowledge
from qlint.knowledge.moves import around
from qlint.knowledge.numbering import counted_as
from qlint.knowledge.schema import Action, Kind, Remedy, version
from qlint.knowledge.verdict import Gone
from qlint.model import Applicability, Edit, Fix
from qlint.target import Target

# The names that the code in remedies gives to objects, by the class whose member the remedy is about.
_EXAMPLES = {
    "AccountProvider": "service",
    "AdaptVQE": "solver",
    "BackendV1": "backend",
    "BaseEstimatorGradient": "gradient",
    "BaseOperator": "pauli",
    "BasePrimitiveV1": "sampler",
    "BasePrimitiveV2": "sampler",
    "BaseQGT": "gradient",
    "BaseRuntimeJob": "job",
    "BaseSamplerGradient": "gradient",
    "BasicSimulator": "simulator",
    "Bit": "bit",
    "BitArray": "bits",
    "Clifford": "clifford",
    "ComputeUncompute": "fidelity",
    "CouplingMap": "coupling_map",
    "DAGCircuit": "dag",
    "DenseLayout": "layout_pass",
    "Estimator": "estimator",
    "FakeProviderForBackendV2": "provider",
    "IBMBackend": "backend",
    "IBMCircuitJob": "job",
    "IBMJob": "job",
    "IBMProvider": "service",
    "IBMQBackend": "backend",
    "IBMQJob": "job",
    "Instruction": "instruction",
    "InstructionSet": "instruction",
    "PassManager": "pass_manager",
    "PassManagerConfig": "config",
    "Pauli": "pauli",
    "QFI": "gradient",
    "QiskitRuntimeService": "service",
    "QuantumCircuit": "circuit",
    "QuantumError": "error",
    "RuntimeJob": "job",
    "RuntimeJobV2": "job",
    "Sampler": "sampler",
    "Session": "session",
    "SparsePauliOp": "operator",
    "Target": "target",
    "VF2Layout": "layout_pass",
    "VF2PostLayout": "layout_pass",
}

BY_HAND = ", by hand: "  # in the title of a fix, before the reason
_OTHER = "; other code does its work"
# How the title of a fix begins that has nothing to write: in place of what ended, and of what takes other code, itself or its module.
NOTHING, OTHER_CODE, OF_MODULE = "Nothing takes its place", "Write other code", "For "


@dataclass(frozen=True, slots=True)
class Advice:
    """`said` goes at a message's end ("" where nothing is known), `fixes` on the finding."""

    said: str = ""
    fixes: tuple[Fix, ...] = ()


@lru_cache(maxsize=1024)
def advice(path: str, knowledge: Knowledge, receiver: str = "") -> Advice:
    """What to write instead of the symbol at `path`; `receiver` is how the code writes the object whose member that is.

    Where nothing is known of a name, a module around it may speak for it, if nothing takes that module's place, or no one thing
    does. A member of a class has its own remedy or none: what is said of its module is not about it.
    """
    if (remedy := knowledge.remedy(path)) is not None:
        return _told(remedy, knowledge, receiver)
    parent = path.rpartition(".")[0]
    modules = () if knowledge.class_(parent) is not None else around(path, knowledge)
    for module in modules:
        if (remedy := knowledge.remedy(module)) is not None:
            return _told_of_module(module, remedy, knowledge)
    return Advice()


def misplaced(remedies: Iterable[Remedy], knowledge: Knowledge, receiver: str = "") -> Advice:
    """What people mean who write something where no release ever had it; `receiver` as above."""
    told = [_told(each, knowledge, receiver) for each in remedies]
    return Advice(" or".join(each.said for each in told), tuple(fix for each in told for fix in each.fixes))


def argument_advice(path: str, argument: str, knowledge: Knowledge) -> Advice:
    """What to write instead of an argument of what is called by the path."""
    remedy = knowledge.remedy(path, argument)
    return _told(remedy, knowledge) if remedy is not None else Advice()


def written(told: Advice, mended: tuple[tuple[Edit, ...], Applicability] | None) -> Advice:
    """The advice, its first fix with edits that do what it says, where there are any."""
    if mended is None or not told.fixes:
        return told
    edits, applicability = mended
    return replace(told, fixes=(replace(told.fixes[0], applicability=applicability, edits=edits), *told.fixes[1:]))


def by_hand(told: Advice, reason: str) -> Advice:
    """The advice, whose first fix says why it has no edits."""
    if not told.fixes or not reason:
        return told
    return replace(told, fixes=(replace(told.fixes[0], title=f"{told.fixes[0].title}{BY_HAND}{reason}"), *told.fixes[1:]))


def code(remedy: Remedy, receiver: str = "") -> str:
    """What to write, with the object that the code calls `receiver` under that name."""
    example = _EXAMPLES.get(remedy.symbol.split(".")[-2]) if "." in remedy.symbol else None
    if example is None or not receiver.replace(".", "").isidentifier():
        return remedy.instead
    return re.sub(rf"(?<![\w.]){example}\b(?!\s*=(?!=))", lambda _: receiver, remedy.instead)


def _told_of_module(module: str, remedy: Remedy, knowledge: Knowledge) -> Advice:
    """What the remedy of a module says of a name in it that has none: nothing of the name itself where a successor may lack it."""
    if remedy.instead:
        note = f" ({remedy.note})" if remedy.note else ""
        title = f"{OF_MODULE}{module} as a whole: `{remedy.instead}`, which may have this name{note}"
        return Advice("", (Fix(title, Applicability.ADVICE),))
    if remedy.action is Action.REPLACED:
        return Advice(_OTHER, (Fix(f"{OF_MODULE}{module}: {remedy.note}", Applicability.ADVICE),))
    return _told(remedy, knowledge)


def _told(remedy: Remedy, knowledge: Knowledge, receiver: str = "") -> Advice:
    match remedy.action:
        case Action.DROPPED:
            said, title = "; it is not needed any more", f"Delete it: {remedy.note}"
        case Action.ENDED:
            said, title = "; nothing takes its place", f"{NOTHING}: {remedy.note}"
        case _ if not remedy.instead:
            said, title = _OTHER, f"{OTHER_CODE}: {remedy.note}"
        case _:
            written = f"`{code(remedy, receiver)}`"
            notes = tuple(_notes(remedy, knowledge))
            said = f"; write {written}"
            title = f"Write {written} ({'; '.join(notes)})" if notes else f"Write {written}"
    return Advice(said, (Fix(title, Applicability.ADVICE),))


def _notes(remedy: Remedy, knowledge: Knowledge) -> Iterator[str]:
    """What the code that a remedy writes needs besides: its import, its distribution, and what was noted by hand."""
    if (line := _import(remedy, knowledge)) is not None:
        yield line
    old, new = (knowledge.distribution_of(path) if path else None for path in (remedy.symbol, remedy.replacement))
    if old is not None and new is not None and new.name != old.name and old.retired is None and new.name != "qiskit":
        yield f"install {new.name}"
    if remedy.note:
        yield remedy.note


def _import(remedy: Remedy, knowledge: Knowledge) -> str | None:
    """The import of the name that the remedy's code starts from, where the code doesn't say it itself."""
    path = remedy.replacement.partition("(")[0]
    while path and not _export(path, knowledge):
        path = path.rpartition(".")[0]
    module, _, name = path.rpartition(".")
    if not module or "import " in remedy.instead or not re.search(rf"(?<![\w.]){name}\b(?!\s*=(?!=))", remedy.instead):
        return None
    return f"`from {module} import {name}`"


def _export(path: str, knowledge: Knowledge) -> bool:
    """Whether the path is a name of a module, other than a module."""
    symbol = knowledge.symbol(path)
    return symbol is not None and symbol.kind is not Kind.MODULE and knowledge.module(path.rpartition(".")[0]) is not None


def removal(found: Gone, target: Target, knowledge: Knowledge) -> str:
    """Since when a symbol is gone, and, where it isn't gone from the whole target, that.

    Releases are those of the distribution that had the modules: before 0.45, `qiskit` counted otherwise than the qiskit-terra in it.
    """
    since = f"is gone since {counted(found.distribution, found.release, knowledge)}"
    if found.back:
        since = f"is missing from {counted(found.distribution, found.release, knowledge)} until {found.back}"
    return since if found.everywhere else f"{since}, and the target allows {target[found.distribution]}"


def counted(distribution: str, release: str, knowledge: Knowledge) -> str:
    """The release with the name that the distribution had then."""
    return f"{counted_as(distribution, version(release), knowledge) or distribution} {release}"
