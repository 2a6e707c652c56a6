"""QLT405: a value that the options of a primitive refuse: options of another class, a resilience level that there is not."""

from __future__ import annotations

from collections.abc import Iterator

from qlint.facts import Called, Constant, Facts, Instance
from qlint.fixes.advice import Advice, written
from qlint.knowledge.option_fields import DISTRIBUTION, At, OptionFields, is_options
from qlint.knowledge.verdict import class_lives
from qlint.model import Finding, Fix, Span
from qlint.rewrites.first.primitive_options import of_class
from qlint.rule import Example, Rule
from qlint.rules import class_names
from qlint.rules.option_settings import NEEDS, settings

# Of `EstimatorOptions`, in every release that has the class; version 1 had 3 as well.
_LEVELS = {"resilience_level": (0, 1, 2)}


def check(facts: Facts) -> Iterator[Finding]:
    known = facts.once(settings)
    for setting in known.found:
        for each in setting.value if setting.name in _LEVELS and len(setting.value) == 1 else ():
            taken = all(_has(facts, known.fields, at, setting.name) for at in setting.classes)
            if taken and isinstance(each, Constant) and each.kind == "int" and each.value not in (None, *_LEVELS[setting.name]):
                yield _of_level(setting.name, int(str(each.value)), setting.span)
    for called in facts.calls() if DISTRIBUTION in facts.knowledge.distributions else ():
        if called.guard is None and len(called.callees) == 1:
            yield from _of_class(facts, known.fields, called)


def _has(facts: Facts, fields: OptionFields, at: At, name: str) -> bool:
    """Whether the options have the field in a release of the target."""
    return any(name in (fields.of(at(release), release) or ()) for release in facts.target[DISTRIBUTION].releases)


def _of_level(name: str, value: int, span: Span) -> Finding:
    levels = ", ".join(map(str, _LEVELS[name]))
    message = f"`{name}` is {value}, and the options of an estimator take {levels}"
    fix = Fix(f"Write `{name}={max(_LEVELS[name])}`, or set single methods in `options.resilience`")
    return RULE.finding(span, symbol=f"qiskit_ibm_runtime.EstimatorOptions.{name}", message=message, fixes=(fix,))


def _of_class(facts: Facts, fields: OptionFields, called: Called) -> Iterator[Finding]:
    (callee,) = called.callees
    argument = next((each for each in called.named if each.name == "options"), None)
    value = called.call.argument("options") if argument is not None and callee.member in ("", "__init__") else None
    classes = tuple(dict.fromkeys(each.cls for each in value or () if isinstance(each, Instance) and is_options(each.cls)))
    if argument is None or not value or not classes or not all(isinstance(each, Instance) and is_options(each.cls) for each in value):
        return
    if (wanted := _wanted(facts, fields, callee.path, classes)) is not None:
        name, given = callee.path.rpartition(".")[2], _shown(facts, classes[-1])
        message = f"`{name}` takes a dict or `{_shown(facts, wanted)}`, and this is `{given}`"
        fix = Fix(f"Write `{wanted.rpartition('.')[2]}()`, imported from `{_module(wanted)}`")
        told = written(Advice("", (fix,)), of_class(facts, argument.span))
        yield RULE.finding(argument.span, symbol=callee.path, message=message, fixes=told.fixes)


def _wanted(facts: Facts, fields: OptionFields, path: str, classes: tuple[str, ...]) -> str | None:
    """The class of options that a primitive wants in a release in which it takes none of those; None if there is no such release."""
    held, known = fields.held(path), facts.knowledge
    for release in facts.target[DISTRIBUTION].releases:
        wanted = held(release)
        there = [each for each in classes if (cls := known.class_(each)) is not None and class_lives(cls, release)]
        if wanted and there and not any(known.subclass(each, wanted) for each in there):
            return wanted
    return None


def _module(cls: str) -> str:
    """The package from which the class is imported."""
    return ".".join(cls.split(".")[:2])


def _shown(facts: Facts, cls: str) -> str:
    return f"{_module(cls)}.{class_names.called(facts, cls)}"


_IMPORT = (
    "from qiskit_ibm_runtime import EstimatorOptions, QiskitRuntimeService, SamplerOptions, SamplerV2\n\n"
    'backend = QiskitRuntimeService().backend("x")\n'
)

RULE = Rule(
    code="QLT405",
    name="refused-option-value",
    summary="options of another class than the primitive's, or a resilience level that there is not",
    explanation=(
        "A primitive takes a dict, or options of its own class: `SamplerOptions` for a sampler, `EstimatorOptions` for an estimator, and "
        "the classes of `qiskit_ibm_runtime.options_models` for the primitives of `executor_sampler` and `executor_estimator`. All others "
        "raise TypeError, also `Options`, which is their base class since 0.28. The levels of resilience are 0, 1 and 2."
    ),
    examples=(
        Example(
            bad=f"{_IMPORT}sampler = SamplerV2(mode=backend, options=EstimatorOptions())\n",
            good=f"{_IMPORT}sampler = SamplerV2(mode=backend, options=SamplerOptions())\n",
        ),
        Example(
            bad="from qiskit_ibm_runtime import EstimatorOptions\n\noptions = EstimatorOptions()\noptions.resilience_level = 3\n",
            good="from qiskit_ibm_runtime import EstimatorOptions\n\noptions = EstimatorOptions()\noptions.resilience_level = 2\n",
        ),
    ),
    check=check,
    needs=NEEDS,
)
