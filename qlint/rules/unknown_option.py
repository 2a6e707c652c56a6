"""QLT404: an option that the options of a primitive do not have."""

from __future__ import annotations

from collections.abc import Iterator

from qlint.facts import Facts
from qlint.fixes.advice import Advice, advice, counted, misplaced, removal, written
from qlint.knowledge.arguments import Fate
from qlint.knowledge.arrival import Arrivals
from qlint.knowledge.option_fields import DISTRIBUTION, OptionFields, Refused
from qlint.knowledge.remedies import elsewhere
from qlint.knowledge.suggest import like
from qlint.knowledge.verdict import Gone
from qlint.model import Finding, Fix, Span
from qlint.rewrites.first.primitive_options import of_setting
from qlint.rule import Example, Rule
from qlint.rules.class_names import called
from qlint.rules.option_settings import NEEDS, settings

_OF_FIRST = "qiskit_ibm_runtime.options"
_SAMPLERS = "qiskit_ibm_runtime.options_models.sampler.SamplerOptions"  # stands for all of them
# Where version 1 had its options, by what the class of version 2 has in its name.
_FIRST = {
    "Execution": f"{_OF_FIRST}.execution_options.ExecutionOptions",
    "Resilience": f"{_OF_FIRST}.resilience_options.ResilienceOptions",
    "Environment": f"{_OF_FIRST}.environment_options.EnvironmentOptions",
    "": f"{_OF_FIRST}.options.Options",
}


def check(facts: Facts) -> Iterator[Finding]:
    known = facts.once(settings)
    for setting in known.found:
        found = [known.fields.refused(at, setting.name) for at in setting.classes]
        if not setting.argument and (refused := found[0]) is not None and all(found) and _counts(facts, refused):
            yield _finding(facts, known.fields, refused, setting.span)


def _counts(facts: Facts, refused: Refused) -> bool:
    """Whether it is refused in a release that somebody asked for, if it is there in later ones."""
    if refused.fate is not Fate.COMING:
        return True
    return Arrivals(facts.knowledge, facts.target).lowest(DISTRIBUTION) in refused.releases


def _finding(facts: Facts, fields: OptionFields, refused: Refused, span: Span) -> Finding:
    shown = f"`{called(facts, refused.cls)}"
    told = written(_advice(facts, fields, refused), of_setting(facts, span, name=refused.name, sampler="Sampler" in refused.cls))
    match refused.fate:
        case Fate.GONE if refused.symbol is not None:
            gone = Gone(refused.symbol, DISTRIBUTION, refused.release, refused.everywhere)
            message = f"{shown}.{refused.name}` {removal(gone, facts.target, facts.knowledge)}{told.said}"
        case Fate.COMING:
            release, target = counted(DISTRIBUTION, refused.release, facts.knowledge), facts.target[DISTRIBUTION]
            message = f"{shown}.{refused.name}` is not there before {release}, and the target allows {target}"
            told = Advice("", (Fix(f"Ask for `{DISTRIBUTION}>={refused.release}` (the target was read from {target.source})"),))
        case _:
            message = f"{shown}` has no option `{refused.name}`, and refuses it{told.said}"
    return RULE.finding(span, symbol=f"{refused.cls}.{refused.name}", message=message, fixes=told.fixes)


def _advice(facts: Facts, fields: OptionFields, refused: Refused) -> Advice:
    """What is known of the option, or of the one of version 1; else the names that are like it, or all."""
    if entries := elsewhere(f"{_SAMPLERS if 'Sampler' in refused.cls else refused.cls}.{refused.name}"):
        return misplaced(entries, facts.knowledge)
    old = next(path for part, path in _FIRST.items() if part in refused.cls.rpartition(".")[2])
    shots = (f"{_FIRST['Execution']}.shots",) if refused.name == "shots" else ()
    for path in (f"{refused.cls}.{refused.name}", f"{old}.{refused.name}", *shots):
        if (told := advice(path, facts.knowledge)).fixes:
            return told
    names = sorted(name for name, each in (fields.of(refused.cls, refused.releases[0]) or {}).items() if each.kind.value == "attribute")
    meant = like(refused.name, names)
    if meant:
        shown = " or ".join(f"`{each}`" for each in meant)
        return Advice(f"; did you mean {shown}?", tuple(Fix(f"Write `{each}`") for each in meant))
    return Advice("", (Fix(f"Its options are {', '.join(f'`{each}`' for each in names if not each.startswith('_'))}"),))


_SAMPLER = (
    'from qiskit_ibm_runtime import QiskitRuntimeService, SamplerV2\n\nsampler = SamplerV2(QiskitRuntimeService().backend("ibm_x"))\n'
)

RULE = Rule(
    code="QLT404",
    name="unknown-option",
    summary="an option that the options of a primitive do not have",
    explanation=(
        "The options of the primitives of version 2, and of their successors, are checked: what is stored in a field that their class "
        "does not have, or given under such a key, raises an error. Version 1 had other options, under names that people still write: "
        "`optimization_level`, `resilience_level` of a sampler, `execution.shots`. The fields are those of each release that the "
        "target allows. Dicts are followed to the literals that they come from, as deep as they go; the options of version 1, which "
        "took any name, are left alone."
    ),
    examples=(
        Example(
            bad=f"{_SAMPLER}sampler.options.execution.shots = 100\n",
            good=f"{_SAMPLER}sampler.options.default_shots = 100\n",
        ),
        Example(
            bad=_SAMPLER.replace('"))', '"), options={"resilience_level": 1})'),
            good=_SAMPLER.replace('"))', '"), options={"default_shots": 100})'),
        ),
    ),
    check=check,
    needs=NEEDS,
)
