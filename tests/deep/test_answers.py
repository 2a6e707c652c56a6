"""What the second tier knows of an expression, and that it says nothing where it may be something else."""

from __future__ import annotations

import pytest

from qlint.inference.deep.answer import UNKNOWN, Answer
from qlint.inference.deep.infer import Deep
from qlint.model import Span
from tests.deep.asking import BACKEND, JOB, PRELUDE, SERVICE, SIMULATOR, ask, last_expression, programs, small_knowledge

KNOWN = programs("known.txt")
DOUBTFUL = programs("doubtful.txt")


@pytest.mark.parametrize("program", KNOWN.values(), ids=KNOWN)
def test_knows(deep: Deep, program: str) -> None:
    assert deep.classes(program, "program.py", last_expression(program)) == {BACKEND}


@pytest.mark.parametrize("program", DOUBTFUL.values(), ids=DOUBTFUL)
def test_is_not_sure_of(deep: Deep, program: str) -> None:
    assert deep.classes(program, "program.py", last_expression(program)) != {BACKEND}


def test_several_watched_classes_are_all_named(deep: Deep) -> None:
    assert ask(deep, f"import sys\n{PRELUDE}\nibm() if sys.argv else aer()") == Answer(frozenset({BACKEND, SIMULATOR}), complete=True)


def test_a_class_that_changed_between_releases_is_all_that_it_was(deep: Deep) -> None:
    found = ask(deep, "from qiskit_ibm_runtime import Sampler\nSampler()").watched
    assert found == {"qiskit_ibm_runtime.sampler.SamplerV1", "qiskit_ibm_runtime.sampler.SamplerV2"}


def test_watched_results_lead_on(deep: Deep) -> None:
    assert ask(deep, f"{PRELUDE}\nibm().run([])").watched == {JOB}
    assert ask(deep, f"{PRELUDE}\nibm().service").watched == {SERVICE}
    assert ask(deep, f"{PRELUDE}\nwith ibm().open_session() as s:\n    pass\ns").watched == {"qiskit_ibm_runtime.session.Session"}


@pytest.mark.parametrize(
    ("program", "others"),
    [
        ("[1]", {"builtins.list"}),
        ("x = 1\n'text'", {"builtins.str"}),
        ("import threading\nthreading.Thread()", {"threading.Thread"}),
        ("import itertools\nitertools.count", {"builtins.type"}),
        ("from os.path import join\njoin", {"builtins.function"}),
        ("class Own: pass\nOwn()", {"program.Own"}),
    ],
)
def test_what_lies_outside_is_told_from_the_unknown(deep: Deep, program: str, others: set[str]) -> None:
    answer = ask(deep, program, module="program")
    assert answer == Answer(others=frozenset(others), complete=True)
    assert answer.foreign


def test_part_known_is_neither_certain_nor_foreign(deep: Deep) -> None:
    answer = ask(deep, f"{PRELUDE}\nfrom elsewhere import x\nx or ibm()")
    assert answer.watched <= {BACKEND}
    assert not answer.complete
    assert not answer.certain
    assert not answer.foreign


def test_what_a_subclass_defines_is_its_own(deep: Deep) -> None:
    program = """
        from qiskit_ibm_runtime import IBMBackend
        class Mine(IBMBackend):
            def __init__(self): self.cache = {}
            def run(self): return 1
        Mine()
    """
    answer = ask(deep, program)
    assert answer.certain
    assert answer.watched == {BACKEND}
    assert {"run", "cache"} <= answer.own
    assert "open_session" not in answer.own


def test_an_attribute_that_the_program_sets_on_a_watched_object_is_its_own(deep: Deep) -> None:
    assert "mark" in ask(deep, f"{PRELUDE}\nb = ibm()\nb.mark = 1\nb").own
    assert "mark" not in ask(deep, f"{PRELUDE}\nb = ibm()\nb").own  # another program


def test_relative_imports_start_from_the_module_named(deep: Deep) -> None:
    program = "from .inner import get\nget()"
    assert ask(deep, program, module="pkg.other").watched == {BACKEND}
    assert ask(deep, program, module="").watched == set()


def test_positions_are_code_points(deep: Deep) -> None:
    program = f'{PRELUDE}\nname = "Tauchgang für Zähler 🚀"; b = ("🚀", ibm())[1]\n'
    start = program.index("ibm())[1]")
    assert deep.classes(program, "program.py", Span(start, start + len("ibm()"))) == {BACKEND}


def test_a_multi_line_expression_is_found_with_any_line_end(deep: Deep) -> None:
    program = f"{PRELUDE}b = (\n    service\n    .backend('x')\n)\n".replace("\n", "\r\n")
    start = program.rindex("service")
    assert deep.classes(program, "program.py", Span(start, program.index("'x')", start) + 4)) == {BACKEND}


@pytest.mark.parametrize("span", [Span(0, 3), Span(0, 0), Span(10_000, 10_001)])
def test_a_span_of_no_expression_is_unknown(deep: Deep, span: Span) -> None:
    assert deep.infer("x = 1\n", "program.py", span) == UNKNOWN


@pytest.mark.parametrize("text", ["x = (\n", "\0", "\ufeffx", "x" + " + x" * 5_000, "(" * 90 + ")" * 90, "f(" * 80 + ")" * 80])
def test_a_text_that_astroid_can_not_take_is_unknown(deep: Deep, text: str) -> None:
    assert deep.infer(text, "program.py", Span(0, len(text))) == UNKNOWN


def test_a_recursion_without_end_is_unknown(deep: Deep) -> None:
    steps = "\n".join(f"def f{n}(x): return f{n + 1}([x])" for n in range(600))
    assert not ask(deep, f"{PRELUDE}{steps}\ndef f600(x): return x[0]\nf0(ibm())").certain
    assert not ask(deep, "def f(x): return f(x)\nf(1)").complete
    assert ask(deep, f"{PRELUDE}\nibm()").certain


@pytest.mark.parametrize("called", ["lambda: ibm()", "A().f", "unknown", ""])
def test_partial_of_what_astroid_can_not_follow_is_unknown(deep: Deep, called: str) -> None:
    assert not ask(deep, f"{PRELUDE}\nfrom functools import partial\nclass A:\n    f = lambda self: ibm()\npartial({called})()").complete


def test_a_first_party_module_that_does_not_parse_is_unknown() -> None:
    deep = Deep(small_knowledge(), lambda name: ("broken.py", "def (") if name == "broken" else None)
    assert ask(deep, "import broken\nbroken.x") == UNKNOWN


def test_a_method_that_gives_its_own_class_may_be_called_on_the_class(deep: Deep) -> None:
    assert ask(deep, f"{PRELUDE}\nAerSimulator.from_backend(ibm())").watched == {SIMULATOR}
    assert ask(deep, f"{PRELUDE}\naer().from_backend(ibm())").watched == {SIMULATOR}
