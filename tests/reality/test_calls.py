"""What qlint says that a call refuses, asked of the real thing: each keyword that some release took and this one is said not to."""

from __future__ import annotations

import json
import subprocess
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from qlint.knowledge.index import Knowledge
from qlint.knowledge.schema import Kind, Symbol
from qlint.knowledge.signature import How
from qlint.knowledge.store import load
from qlint.knowledge.taking import Callee, Takes, Taking
from qlint.target import Target, assume
from tests.reality.environments import ENVIRONMENTS, CannotBuildError, Environment, dump, python_of
from tests.reality.seen import public, seen

CALLING = Path(__file__).with_name("calling.py")
LEAST = 100  # refused in the smallest of the environments, that of 2019

Question = tuple[str, str, str, str]  # module, name, member, keyword


def questions(environment: Environment, paths: Iterator[str]) -> Iterator[Question]:
    """What is refused of all that the paths lead to, each definition once."""
    knowledge = load()
    meant = _target(environment, knowledge)
    taking, done = Taking(knowledge, meant), set[str]()
    judged = {name.removesuffix("-terra") for name in environment.releases}
    for path in paths:
        symbol = knowledge.symbol(path)
        if symbol is None or symbol.distribution not in judged or symbol.kind not in (Kind.CLASS, Kind.FUNCTION):
            continue
        release = meant[symbol.distribution].highest
        definition = next((life.definition or path for life in symbol.lives if life.covers(release)), "")
        if definition and definition not in done:
            done.add(definition)
            for callee, names in _callees(path, definition, knowledge):
                takes = taking.at(callee, release)
                for name in sorted(names) if isinstance(takes, Takes) else ():
                    if not takes.keyword(name):
                        module, _, last = path.rpartition(".")
                        yield module, last, callee.member, name


def _target(environment: Environment, knowledge: Knowledge) -> Target:
    asked = [f"{name.removesuffix('-terra')}=={release}" for name, release in environment.releases.items()]
    return assume(asked, {name: each.releases for name, each in knowledge.distributions.items()}, source="test")


def _callees(path: str, definition: str, knowledge: Knowledge) -> Iterator[tuple[Callee, set[str]]]:
    """The callable, and the public methods of a class, with the keywords that any release took."""
    cls = knowledge.class_(definition)
    if cls is None:
        function = knowledge.symbol(definition)
        yield Callee(path), _keywords(function) if function is not None else set()
        return
    maker = knowledge.member(definition, "__init__")
    yield Callee(path), _keywords(maker) if maker is not None else set()
    for name, member in cls.members.items():
        if member.kind is Kind.METHOD and public(name) and not name.startswith("_"):
            yield Callee(path, name), _keywords(member)


def _keywords(symbol: Symbol) -> set[str]:
    named = (each for said in symbol.signatures if said.text for each in said.parameters if each.how in (How.ANY, How.KEYWORD))
    return {each.name for each in named if not each.name.startswith("_")} - {"self", "cls"}


@pytest.fixture(scope="module", params=ENVIRONMENTS, ids=lambda environment: environment.name)
def answers(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Mapping[Question, str]:
    """What came of each question in the environment."""
    environment: Environment = request.param
    try:
        shown, python = seen(dump(environment), environment.releases), python_of(environment)
    except CannotBuildError as error:
        pytest.fail(f"{environment.name}: {error}", pytrace=False)
    modules = ((path, module) for path, module in shown.modules.items() if public(path))
    asked = list(questions(environment, (f"{path}.{name}" for path, module in modules for name in module.names if public(name))))
    file = tmp_path_factory.mktemp(environment.name) / "questions.json"
    file.write_text(json.dumps(asked), encoding="utf-8")
    done = subprocess.run([python, "-I", CALLING, file], capture_output=True, text=True, check=True, cwd=file.parent)
    return dict(zip(asked, json.loads(done.stdout), strict=True))


def test_what_is_said_to_be_refused_is_refused(answers: Mapping[Question, str]) -> None:
    assert {question: told for question, told in answers.items() if told not in ("refused", "unasked")} == {}


def test_most_could_be_asked(answers: Mapping[Question, str]) -> None:
    told = Counter(answers.values())
    assert told["refused"] >= LEAST
    assert told["unasked"] < told["refused"] / 5
