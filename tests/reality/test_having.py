"""Where qlint takes all members of a class for known, the real class and its objects have no others."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from qlint.knowledge.index import Knowledge
from qlint.knowledge.membership import never_had
from qlint.knowledge.store import load
from qlint.target import Target, assume
from tests.reality.environments import ENVIRONMENTS, CannotBuildError, Environment, dump, python_of
from tests.reality.seen import public, seen

HAVING = Path(__file__).with_name("having.py")
NOBODY_HAS_IT = "a_member_that_nobody_has"
LEAST = 150  # classes with all members known, in the smallest of the environments
PART = 200  # classes that one process looks into


@pytest.mark.parametrize("environment", ENVIRONMENTS, ids=lambda environment: environment.name)
def test_no_member_that_classes_really_have_is_one_that_they_never_had(environment: Environment, tmp_path: Path) -> None:
    try:
        shown = dump(environment)
    except CannotBuildError as error:
        pytest.fail(f"{environment.name}: {error}", pytrace=False)
    knowledge, target = load(), target_of(environment)
    known = dict(closed(shown, environment, knowledge, target))
    assert len(known) > LEAST

    really = having(environment, sorted(known), tmp_path)

    wrong = [f"{cls}.{name}" for cls, names in really.items() for name in names if never_had(known[cls], name, knowledge, target)]
    assert sum(map(len, really.values())) > 10 * LEAST
    assert wrong == []


def target_of(environment: Environment) -> Target:
    asked = [f"{name.removesuffix('-terra')}=={release}" for name, release in environment.releases.items()]
    return assume(asked, {name: each.releases for name, each in load().distributions.items()}, source="test")


def closed(shown: Mapping[str, object], environment: Environment, knowledge: Knowledge, target: Target) -> Iterator[tuple[str, str]]:
    """A path of each class all of whose members are known, and the definition of the class."""
    for cls in seen(shown, environment.releases).classes:
        places = sorted(place for place in cls.places if public(place))
        definitions = {each.path for place in places for each in knowledge.classes(place)}
        for definition in definitions if len(definitions) == 1 else ():
            if never_had(definition, NOBODY_HAS_IT, knowledge, target):
                yield places[0], definition


def having(environment: Environment, paths: list[str], directory: Path) -> dict[str, list[str]]:
    """The public attributes of the classes, as their environment has them."""
    found: dict[str, list[str]] = {}
    for start in range(0, len(paths), PART):
        file = directory / f"{start}.json"
        file.write_text(json.dumps([path.rpartition(".")[::2] for path in paths[start : start + PART]]))
        command = [str(python_of(environment)), "-I", str(HAVING), str(file)]
        found |= json.loads(subprocess.run(command, check=True, capture_output=True, text=True, timeout=900).stdout)
    return found
