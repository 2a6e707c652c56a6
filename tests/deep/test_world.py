"""The private world leaves no trace in the process, and nothing of the process gets into it."""

from __future__ import annotations

import gc
import subprocess
import sys
import threading
import warnings
from importlib import import_module
from pathlib import Path

import astroid
import pytest
from astroid import context, extract_node
from astroid.manager import AstroidManager
from astroid.nodes import Name

from qlint.inference.deep.answer import UNKNOWN
from qlint.inference.deep.infer import Deep
from qlint.inference.deep.world import World
from qlint.model import Span
from tests.deep.asking import BACKEND, PRELUDE, ask, first_party, small_knowledge

LAZY = """
import sys
from qlint.inference.deep.infer import Deep
from qlint.model import Span
from tests.deep.asking import small_knowledge

def loaded():
    return sorted(name for name in sys.modules if name.startswith(("astroid", "qlint.inference.deep.inside")))

deep = Deep(small_knowledge(), lambda name: None)
assert not loaded(), loaded()
assert deep.infer("[1]", "program.py", Span(0, 3)).complete
assert not loaded(), loaded()
"""


def state() -> dict[str, object]:
    """What a question could leave behind."""
    return {
        "modules": {name: module for name, module in sys.modules.items() if name.startswith(("astroid", "qlint"))},
        "limit": sys.getrecursionlimit(),
        "filters": list(warnings.filters),
        "collector": gc.isenabled(),
        "path": list(sys.path),
        "cwd": Path.cwd(),
        "threads": threading.active_count(),
    }


def test_astroid_is_loaded_with_the_first_question_and_never_shown() -> None:
    done = subprocess.run([sys.executable, "-c", LAZY], cwd=Path(__file__).parents[2], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_a_question_leaves_no_trace(deep: Deep) -> None:
    gc.enable()
    before = state()
    assert ask(deep, f"{PRELUDE}\nibm()").certain
    assert state() == before
    assert gc.isenabled()
    assert sys.modules["astroid"] is astroid


def test_a_collector_at_rest_is_not_woken(deep: Deep) -> None:
    gc.disable()
    try:
        ask(deep, "1")
        assert not gc.isenabled()
    finally:
        gc.enable()


@pytest.mark.parametrize("error", [ValueError, RecursionError, MemoryError])
def test_an_error_leaves_no_trace_and_is_unknown(error: type[Exception]) -> None:
    def fails(module: str) -> tuple[str, str] | None:
        if module == "broken":
            raise error
        return None

    deep = Deep(small_knowledge(), fails)
    ask(deep, "1")  # loads what is loaded once
    before = state()
    assert ask(deep, "import broken\nbroken.x") == UNKNOWN
    assert state() == before
    assert ask(deep, f"{PRELUDE}\nibm()").certain


def test_an_interrupt_comes_through_and_leaves_no_trace() -> None:
    def interrupted(module: str) -> tuple[str, str] | None:
        if module == "slow":
            raise KeyboardInterrupt
        return None

    deep = Deep(small_knowledge(), interrupted)
    ask(deep, "1")
    before = state()
    with pytest.raises(KeyboardInterrupt):
        ask(deep, "import slow\nslow.x")
    assert state() == before
    assert ask(deep, f"{PRELUDE}\nibm()").certain


def test_astroid_itself_is_left_as_it_was(deep: Deep) -> None:
    node = extract_node("import collections\ncollections.OrderedDict()")
    list(node.infer())
    manager = AstroidManager()

    def shared() -> list[object]:
        transforms = manager._transform.transforms
        return [
            dict(manager.astroid_cache),
            dict(manager._mod_file_cache),
            list(manager._failed_import_hooks),
            {kind: list(known) for kind, known in transforms.items()},
            dict(context._INFERENCE_CACHE),
            Name.lookup.cache_info(),
            Name._infer,
            AstroidManager.ast_from_module_name,
            {name: list(found) for name, found in manager.builtins_module.locals.items()},
        ]

    before = shared()
    program = f"import collections, json\n{PRELUDE}\ncollections.mark = json.mark = ibm()\ncollections.OrderedDict.mark = 1\njson.mark"
    assert ask(deep, program).certain
    assert shared() == before


def test_worlds_do_not_share() -> None:
    one, other = World(), World()
    with one.entered():
        first = import_module("astroid")
    with other.entered():
        second = import_module("astroid")
    with one.entered():
        again = import_module("astroid")
    assert first is again
    assert first is not second
    assert first.MANAGER is not second.MANAGER


def test_projects_share_a_world_and_nothing_else() -> None:
    knowledge = small_knowledge()
    programs = ["import helper\nhelper.value"] * 2 + ["import helper\n\nhelper.value"]
    one = Deep(knowledge, lambda name: ("helper.py", "value = 1\n"))
    expected = [frozenset({"builtins.int"}), frozenset({"builtins.str"})]
    assert ask(one, programs[0]).others == expected[0]
    objects = len(gc.get_objects())
    other = Deep(knowledge, lambda name: ("helper.py", "value = 'text'\n"))
    assert [[ask(deep, program).others for deep in (one, other)] for program in programs] == [expected] * 3
    assert len(gc.get_objects()) < objects + 5_000  # a world has more than ten times as many


def test_what_is_installed_is_not_read(deep: Deep) -> None:
    assert ask(deep, "import pytest\npytest.Item") == UNKNOWN
    assert ask(deep, "import packaging.version\npackaging.version.Version('1')") == UNKNOWN
    assert ask(deep, "import qlint.model\nqlint.model.Span(0, 1)") == UNKNOWN


def test_a_real_package_of_the_name_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "qiskit_ibm_runtime"
    package.mkdir()
    (package / "__init__.py").write_text("class QiskitRuntimeService:\n    def backend(self, name): return 1\nclass Extra: pass\n")
    (package / "extra.py").write_text("def extra(): return 1\n")
    (tmp_path / "functools.py").write_text("raise SystemExit\n")
    programs = [
        f"{PRELUDE}\nibm()",
        "from qiskit_ibm_runtime import Extra\nExtra()",
        "from qiskit_ibm_runtime.extra import extra\nextra()",
        f"{PRELUDE}\nimport functools\nfunctools.partial(service.backend)()",
    ]
    without = [ask(Deep(small_knowledge(), first_party), program) for program in programs]
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.chdir(tmp_path)
    assert [ask(Deep(small_knowledge(), first_party), program) for program in programs] == without
    assert [answer.watched for answer in without] == [{BACKEND}, set(), set(), {BACKEND}]
    assert "qiskit_ibm_runtime" not in sys.modules


def test_the_arguments_of_the_process_are_not_those_of_the_program(deep: Deep) -> None:
    assert ask(deep, "import sys\nsys.argv") == UNKNOWN
    assert ask(deep, "import os\nos.environ['PATH']") == UNKNOWN


def test_one_program_does_not_change_the_next(deep: Deep) -> None:
    first = ask(deep, f"{PRELUDE}\nservice.backend('x').run([])")
    ask(deep, f"import json\n{PRELUDE}\njson.found = 1\nQiskitRuntimeService.backend = aer\nservice.newest = aer()\njson.found")
    assert ask(deep, f"{PRELUDE}\nservice.backend('x').run([])") == first
    assert ask(deep, f"{PRELUDE}\nservice.newest").watched == {BACKEND}
    assert ask(deep, "import json\njson.found") == UNKNOWN


def test_the_order_of_questions_does_not_matter(deep: Deep) -> None:
    chain = "\n".join(f"def f{n}(): return f{n + 1}()" for n in range(200))
    program = f"{PRELUDE}{chain}\ndef f200(): return ibm()\n"
    calls = [f"f{n}()" for n in range(0, 201, 20)]
    program += "\n".join(calls)
    spans = [Span(start, start + len(call)) for call in calls if (start := program.index(f"\n{call}") + 1)]
    deepest_first = [deep.infer(program, "program.py", span) for span in reversed(spans)]
    program += "\n# another text"
    assert [deep.infer(program, "program.py", span) for span in spans] == deepest_first[::-1]
    assert len(set(deepest_first)) == 2  # astroid gives up somewhere between


def test_how_deep_the_host_is_does_not_matter(deep: Deep) -> None:
    chain = "\n".join(f"def f{n}(): return f{n + 1}()" for n in range(200))
    program = f"{PRELUDE}{chain}\ndef f200(): return ibm()\n"

    def from_depth(depth: int, source: str) -> object:
        return from_depth(depth - 1, source) if depth else ask(deep, source)

    lengths = range(0, 200, 20)
    assert len({ask(deep, f"{program}f{n}()") for n in lengths}) == 2  # astroid gives up somewhere between
    assert [from_depth(0, f"{program}f{n}()") for n in lengths] == [from_depth(500, f"{program}f{n}()") for n in lengths]


def test_a_first_party_module_that_changed_is_read_again() -> None:
    files = {"helper": "value = 1\n"}
    deep = Deep(small_knowledge(), lambda name: (f"{name}.py", files[name]) if name in files else None)
    assert ask(deep, "import helper\nhelper.value").others == {"builtins.int"}
    files["helper"] = "value = 'text'\n"
    assert ask(deep, "import helper\n\nhelper.value").others == {"builtins.str"}


def test_a_thousand_questions_leave_no_more_objects_than_a_hundred() -> None:
    round_ = 0

    def changing(module: str) -> tuple[str, str] | None:
        text = f"import json\njson.mark{round_} = 1\nclass A:\n    def b(self):\n        self.x{round_} = 2\n        return 1\n"
        return (f"{module}.py", text) if module.startswith("own") else None

    def questions(texts: int) -> int:
        nonlocal round_
        for _ in range(texts):
            round_ += 1
            program = (
                f"import own{round_}\n{PRELUDE}class M(own{round_}.A): pass\nb{round_} = ibm()\nb{round_}.mark{round_} = M().b()\nb{round_}"
            )
            assert all(ask(deep, program).certain for _ in range(10))
        gc.collect()
        return len(gc.get_objects())

    deep = Deep(small_knowledge(), changing)
    after_a_hundred = questions(10)
    assert questions(90) <= after_a_hundred + 200  # one program's tree alone has more
