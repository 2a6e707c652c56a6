"""A distribution that nobody wrote code for: built from two made-up releases, its changes are found by every rule.

The only thing that names it is an entry of the plan.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

pytest.importorskip("griffe")

from qlint import engine
from qlint.knowledge.index import Knowledge
from qlint.knowledge.mining.__main__ import main
from qlint.knowledge.mining.plan import Source as Project
from qlint.knowledge.mining.plan import Watched
from qlint.knowledge.shard import shipped
from qlint.knowledge.store import Store
from qlint.registry import catalogue
from qlint.session import Analysis, Session
from qlint.settings import Settings
from qlint.sources.source import Source
from tests.mining.archives import wheel

PLAN = (Watched("lumen-lab", ("lumen",), (Project("lumen-lab"),)),)

FIRST = {
    "lumen/__init__.py": "from lumen.lamps import Lamp, mix, shine, twinkle\n",
    "lumen/prisms.py": "class Prism: ...\n",
    "lumen/lamps.py": """\
class Lamp:
    def __init__(self, watts, colour="white"):
        self.watts = watts

    def blink(self, times, pause=1): ...

    def copy(self) -> "Lamp": ...

    def dim(self, level): ...

    def off(self): ...


def mix(one, other, ratio=1) -> Lamp: ...


def shine(lamp, power=1, hue=0): ...


def twinkle(): ...
""",
}
SECOND = {
    "lumen/__init__.py": "from lumen.lamps import Beam, Lamp, mix, shine\n",
    "lumen/lamps.py": """\
import warnings


class Lamp:
    def __init__(self, watts, *, colour="white", cold=False):
        self.watts = watts

    def blink(self, pause, times=1): ...

    def copy(self) -> "Lamp": ...

    def glow(self): ...

    def off(self):
        warnings.warn("Lamp.off is deprecated since 2.0", DeprecationWarning)


class Beam: ...


def mix(one, other, ratio=1) -> Lamp: ...


def shine(lamp, power=1): ...
""",
}


@pytest.fixture(scope="module")
def history(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the data that the builder makes of the two releases, with an overlay that says nothing."""
    folder = tmp_path_factory.mktemp("made_up")
    wheels = folder / "wheels"
    wheels.mkdir()
    names = {"lumen_lab-1.0-py3-none-any.whl": FIRST, "lumen_lab-2.0-py3-none-any.whl": SECOND}
    for name, files in names.items():
        wheel(wheels / name, files)
    (wheels / "lumen-lab.html").write_text("".join(f'<a href="/files/{name}">{name}</a>' for name in names), encoding="utf-8")
    places = ["--wheels", str(wheels), "--surfaces", str(folder / "surfaces"), "--out", str(folder / "history")]
    assert main(["build", "--offline", "--jobs", "1", *places], plan=PLAN) == 0
    (folder / "overlay").mkdir()
    (folder / "overlay" / "lumen-lab.txt").write_text("# Nothing, so far.\n", encoding="utf-8")
    return folder


@pytest.fixture(scope="module", params=["alone", "beside what ships with qlint"])
def knowledge(request: pytest.FixtureRequest, history: Path) -> Knowledge:
    return Store([*shipped(history), *(() if request.param == "alone" else shipped())], lambda: ())


@pytest.fixture
def check(knowledge: Knowledge, tmp_path: Path) -> Callable[..., list[tuple[str, str]]]:
    """What is found in a text for targets: the code, and what stands at the place."""
    standard = Analysis.standard()
    analysis = Analysis(knowledge, catalogue(), standard.facts, standard.project)

    def check(text: str, *target: str, select: tuple[str, ...] = ("QLT1",)) -> list[tuple[str, str]]:
        session = Session(Settings(target=target, select=select), analysis=analysis)
        found = engine.check(Source.plain(str(tmp_path / "program.py"), text), session=session)
        return [(each.code, text[each.span.start : each.span.end]) for each in found]

    return check


USES = """\
import lumen
import lumen.prisms
from lumen import Lamp, mix, shine, twinkle

lamp = Lamp(5, "red")
lamp.dim(3)
lamp.blink(2, 1)
mix(lamp, lamp).dim(1)
lamp.copy().copy().dim(1)
shine(lamp, hue=3)
lumen.twinkle()
lumen.twinkel()
"""


@pytest.mark.parametrize("target", ["lumen-lab==2.0", "lumen-lab", "lumen-lab>=1.0"])
def test_what_the_second_release_took_away_is_found_where_it_is_used(check, target):
    assert check(USES, target) == [
        ("QLT101", "lumen.prisms"),
        ("QLT101", "twinkle"),
        ("QLT103", '"red"'),
        ("QLT102", "dim"),
        ("QLT102", "dim"),
        ("QLT102", "dim"),
        ("QLT103", "hue"),
        ("QLT101", "twinkle"),
        ("QLT104", "twinkel"),
    ]


@pytest.mark.parametrize("select", [("QLT1",), ("QLT1", "QLT6")])
def test_what_the_first_release_has_is_silent_for_it(check, select):
    assert check(USES, "lumen-lab==1.0", select=select) == [("QLT104", "twinkel")]


STAYS = """\
import lumen
from lumen import Lamp, mix as blend, shine
from lumen.lamps import Lamp as Same

lamp = Same(5, colour="red")
lamp.watts
lamp.blink(2, 1)
blend(lamp, lamp, ratio=2).copy().off()
shine(lamp, 3)


class Dimmer(Lamp):
    def dim(self, level): ...


Dimmer(5).dim(1)
other().dim(1)
"""


@pytest.mark.parametrize("target", ["lumen-lab==1.0", "lumen-lab==2.0", "lumen-lab>=1.0"])
def test_what_both_releases_have_is_silent(check, target):
    assert check(STAYS, target) == []


NEW = """\
from lumen import Beam, Lamp

Lamp(5, cold=True).glow()
"""


def test_what_the_second_release_brought_is_not_yet_there_in_the_first(check):
    assert check(NEW, "lumen-lab==2.0") == []
    assert check(NEW, "lumen-lab>=1.0") == [("QLT105", "Beam"), ("QLT108", "cold"), ("QLT105", "glow")]


def test_what_the_second_release_deprecates_is_found_when_asked_for(check):
    assert check(STAYS, "lumen-lab==2.0", select=("QLT6",)) == [("QLT602", "off")]


def test_guards_count_for_it(check):
    text = "try:\n    from lumen import twinkle\nexcept ImportError:\n    twinkle = None\n"
    assert check(text, "lumen-lab==2.0") == []
