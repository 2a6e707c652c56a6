"""What `qlint explain` prints and how it exits."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from typing import Any

import pytest

from qlint.frontends.cli import answers_json, answers_text
from tests.explain.small import target, told

Run = Callable[..., Any]


def text(*asked: str, on: tuple[str, ...] = (), width: int = 88, whole: bool = False) -> list[str]:
    """The lines about what was asked of the small history."""
    stream = io.StringIO()
    answers_text.write([told(each) for each in asked], target(*on), stream, width=width, whole=whole)
    return stream.getvalue().splitlines()


def data(*asked: str, on: tuple[str, ...] = ()) -> list[dict[str, Any]]:
    stream = io.StringIO()
    answers_json.write([told(each) for each in asked], target(*on), stream)
    report = json.loads(stream.getvalue())
    assert report["version"] == answers_json.VERSION
    return report["answers"]


def test_the_life_of_a_function_that_went() -> None:
    assert text("lab.execute") == [
        "lab.execute: function, gone since lab 1.0.0",
        "",
        "  there         0.1.0 to 0.3.0",
        "  deprecated    since 0.3 (announced 0.3.0); named in its place: Device.run",
        "  parameters    device= since 0.2 (announced 0.2.0 to 0.3.0)",
        "  instead       write device.run(circuit)",
        "                (a device has to be chosen)",
        "                uses lab.Device",
        "  example       - lab.execute(circuit)",
        "                + device = lab.current",
        "                + device.run(circuit)",
        "  defined       lab.running.execute  0.1.0 to 0.3.0",
        "  module        of the same path: 0.1.0",
        "  took          (circuit, device=, *, shots=, **options)",
        "  changes       0.2.0   + shots=, **options   ~ device optional",
    ]


def test_a_parameter_is_told_without_the_signature_that_it_was_part_of() -> None:
    assert text("execute(device=)") == [
        "lab.execute(device=): parameter, gone since lab 1.0.0",
        "",
        "  there         0.1.0 to 0.3.0",
        "  deprecated    since 0.2 (announced 0.2.0 to 0.3.0)",
        "  instead       of the whole call:",
        "                write device.run(circuit)",
        "                (a device has to be chosen)",
        "                uses lab.Device",
        "  example       - lab.execute(circuit)",
        "                + device = lab.current",
        "                + device.run(circuit)",
        "  changes       0.2.0   ~ device optional",
    ]
    assert "  took          (circuit, device=, *, shots=, **options)" in text("execute(device=)", whole=True)


@pytest.mark.parametrize("asked", ["lab_client.Session.finish", "lab_client.Session.finish(wait=)"])
def test_a_remedy_of_the_class_is_told_as_such(asked: str) -> None:
    assert text(asked)[text(asked).index("  instead       of lab_client.Session:") + 1] == "                write Session()"


def test_modules_that_only_import_a_thing_are_counted_and_with_all_named() -> None:
    assert "  imported      by 1 more module (--all)" in text("lab.Device")
    assert "  imported      lab.bench" in text("lab.Device", whole=True)


def test_what_is_only_read_gives_something() -> None:
    assert "  gives         lab.devices.Device" in text("lab.current")
    assert "  gives         int" in text("Bench.size")


def test_a_target_marks_what_holds_in_it() -> None:
    lines = text("lab.measure", on=("lab<0.3",))
    assert "  target        lab 0.1.0 to 0.2.0: there in all of it" in lines
    assert "  defined         lab.running.measure  since 0.3.0" in lines
    assert "                * lab.old.measure      0.1.0 to 0.2.0" in lines
    assert "  in target     0.2.0: (device)" in lines


@pytest.mark.parametrize(
    ("asked", "on", "how"),
    [
        ("lab.Bench", "lab>=1", "there in all of it, deprecated"),
        ("lab.execute", "lab>=0.3", "not in all of it (there 0.1.0 to 0.3.0)"),
        ("lab.execute", "lab>=1", "gone (there 0.1.0 to 0.3.0)"),
        ("lab.library", "lab<0.3", "not there yet (first in 0.3.0)"),
        ("execute(seed=)", "lab<0.3", "no release names it"),
    ],
)
def test_how_a_thing_stands_in_a_target(asked: str, on: str, how: str) -> None:
    (line,) = (line for line in text(asked, on=(on,)) if line.startswith("  target"))
    assert line.endswith(f": {how}")


def test_without_a_target_nothing_is_marked() -> None:
    assert not [line for line in text("lab.measure") if "target" in line or "*  " in line]


def test_where_the_same_thing_is_now() -> None:
    assert "  instead       write from lab.library import Gate" in text("lab.extra.Gate")


def test_a_retired_client_is_told_as_such() -> None:
    lines = text("lab_client.Device")
    assert lines[0] == "lab_client.Device: class of lab-client, which is retired"
    assert "  retired       lab-client since July 2024: its service is closed; use lab" in lines


def test_a_distribution() -> None:
    assert text("lab-client") == [
        "lab-client: distribution on the package index, retired",
        "",
        "  releases      0.1 to 0.2 (2 known to qlint)",
        "  imported as   lab_client",
        "                lab_shop",
        "  retired       lab-client since July 2024: its service is closed; use lab",
        "  requires      lab>=0.3 (since 0.2)",
    ]


def test_releases_of_a_bundle_are_told_apart() -> None:
    assert "  bundles       lab 0.8.0 to 0.10.0 counted otherwise: 0.10.0 installed lab-core==0.3.0" in text("lab-core")
    assert "  bundles       0.3.0 was installed by lab 0.9.0" in text("lab.old")


def test_candidates_stand_on_a_line_each_with_the_path_to_ask_for() -> None:
    assert text("Device") == [
        "Device: may be 2 things; ask for one by its path:",
        "",
        "  lab.Device         class, there since lab 0.1.0",
        "  lab_client.Device  class of lab-client, which is retired",
    ]


def test_what_never_was() -> None:
    assert text("lab.Devise") == ["lab.Devise: no release ever had it in lab", "", "  did you mean  lab.Device"]
    assert text("flask.Flask") == ["flask.Flask: no release that qlint has read has that name"]
    assert text("lab.Device.opens") == ["lab.Device.opens: no release ever had it in lab.Device", "", "  did you mean  lab.Device.open"]


def test_several_answers_are_parted_by_an_empty_line() -> None:
    lines = text("Plate", "execute(shots=, device=)")
    assert [lines[place - 1 : place + 1] for place in range(1, len(lines)) if lines[place].startswith("lab.")] == [
        ["", "lab.execute(shots=): parameter, gone since lab 1.0.0"],
        ["", "lab.execute(device=): parameter, gone since lab 1.0.0"],
    ]


@pytest.mark.parametrize("width", [60, 80, 120])
def test_lines_keep_to_the_width(width: int) -> None:
    lines = text("lab.execute", "lab.Device", "lab_client.Device", width=width)
    assert max(map(len, lines)) <= width


def test_json_has_the_facts_of_an_account() -> None:
    ((symbol,),) = (answer["symbols"] for answer in data("lab.execute", on=("lab>=0.3",)))
    assert (symbol["path"], symbol["kind"], symbol["distribution"]) == ("lab.execute", "function", "lab")
    assert symbol["lives"] == [{"added": "0.1.0", "gone": "1.0.0"}]
    assert symbol["target"] == {"range": "0.3.0 to 1.1.0", "standing": "partly"}
    assert [(each["since"], each["argument"]) for each in symbol["deprecations"]] == [("0.3", ""), ("0.2", "device")]
    assert (symbol["remedy"]["symbol"], symbol["remedy"]["instead"]) == ("lab.execute", "device.run(circuit)")
    assert symbol["remedy"]["good"].endswith("device.run(circuit)\n")
    assert symbol["changes"] == [{"release": "0.2.0", "came": ["shots=", "**options"], "went": [], "altered": ["device optional"]}]


def test_json_says_what_kind_of_answer_it_is() -> None:
    answers = data("lab.Device", "Device", "lab.Devise", "lab-client", "QLT000")
    assert [answer["answer"] for answer in answers] == ["symbols", "candidates", "unknown", "distribution", "rule"]
    assert [each["path"] for each in answers[1]["candidates"]] == ["lab.Device", "lab_client.Device"]
    assert (answers[2]["sure"], answers[2]["similar"]) == (True, ["lab.Device"])
    assert answers[3]["retired"]["successor"] == "lab"


def test_a_symbol_of_the_shipped_history_is_explained(qlint: Run) -> None:
    done = qlint("explain", "qiskit.execute")
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("qiskit.execute: function, gone since qiskit 1.0.0\n")


@pytest.mark.parametrize("asked", ["IBMBackend", "qiskit.qantum_info"])
def test_what_is_not_one_thing_exits_with_1(qlint: Run, asked: str) -> None:
    done = qlint("explain", "qiskit.execute", asked)
    assert (done.code, done.err) == (1, "")
    assert f"\n{asked}: " in done.out


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (("a b",), "'a b' is not a name"),
        (("",), "'' is not a name"),
        (("f(",), "'f(' is not a name"),
        (("QLT999",), "no rule is called 'QLT999'"),
        (("qiskit.execute", "--target", "flask>=1"), "qlint does not watch 'flask'"),
        (("qiskit.execute", "--format", "yaml"), "invalid choice: 'yaml'"),
    ],
)
def test_what_cannot_be_answered_exits_with_2_and_one_line(qlint: Run, arguments: tuple[str, ...], complaint: str) -> None:
    done = qlint("explain", *arguments)
    assert (done.code, done.out) == (2, "")
    assert complaint in done.err
    assert done.err.count("\n") == 1


def test_json_of_the_command_is_one_object(qlint: Run) -> None:
    done = qlint("explain", "--format", "json", "qiskit.execute", "QLT101")
    assert done.code == 0
    assert [each["answer"] for each in json.loads(done.out)["answers"]] == ["symbols", "rule"]
