"""The flake8 plugin, in the real flake8."""

from __future__ import annotations

import sys

import pytest

import qlint
from tests.hosts import running
from tests.hosts.running import Place

RETIRED = "from qiskit_ibm_provider import IBMProvider\n"
CLOSED = "from qiskit_ibm_runtime import QiskitRuntimeService\nbackend = QiskitRuntimeService().backend('x')\nbackend.run([])\n"


def _check(tmp_path, text, *arguments, name="program.py", **how):
    (tmp_path / name).write_bytes(text.encode() if isinstance(text, str) else text)
    return running.flake8(*arguments, name, cwd=tmp_path, **how)


def test_a_finding_has_code_message_and_place(tmp_path):
    done = _check(tmp_path, RETIRED)
    assert running.flake8_places(done) == [Place("program.py", 1, 33, "QLT201")]
    assert "QiskitRuntimeService" in done.stdout
    assert done.returncode == 1


def test_correct_code_is_silent(tmp_path):
    done = _check(tmp_path, "import json\nfrom qiskit import QuantumCircuit\n")
    assert (done.stdout, done.stderr, done.returncode) == ("", "", 0)


def test_columns_are_counted_in_utf8_bytes_as_flake8_counts(tmp_path):
    done = _check(tmp_path, "'∑é𝄞'; " + RETIRED)
    assert running.flake8_places(done) == [Place("program.py", 1, 33 + len("'∑é𝄞'; ".encode()), "QLT201")]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_line_ends_and_a_byte_order_mark_move_nothing(tmp_path, newline):
    text = f"\ufeff# one{newline}{newline}{RETIRED.strip()}{newline}"
    assert running.flake8_places(_check(tmp_path, text)) == [Place("program.py", 3, 33, "QLT201")]


def test_standard_input_is_analysed_under_its_display_name(tmp_path):
    done = running.flake8("--stdin-display-name=shown.py", "-", cwd=tmp_path, stdin="\ufeff" + RETIRED)
    assert running.flake8_places(done) == [Place("shown.py", 1, 33, "QLT201")]


def test_flake8_decides_about_noqa_and_selection(tmp_path):
    assert _check(tmp_path, RETIRED.strip() + "  # noqa: QLT201\n").stdout == ""
    assert _check(tmp_path, RETIRED.strip() + "  # noqa: QLT201\n", "--disable-noqa").stdout != ""
    assert _check(tmp_path, RETIRED, "--extend-ignore=QLT2").stdout == ""


def test_a_syntax_error_is_left_to_flake8(tmp_path):
    done = _check(tmp_path, RETIRED + "def broken(:\n", "--extend-select=E9")
    assert [place.code for place in running.flake8_places(done)] == ["E999"]


def test_the_target_decides_and_its_commas_separate_nothing(tmp_path):
    codes = [place.code for place in running.flake8_places(_check(tmp_path, CLOSED))]
    assert codes == ["QLT102"]
    old = "--qlint-target=qiskit>=1,<2,qiskit-ibm-runtime>=0.30,<0.35"
    assert running.flake8_places(_check(tmp_path, CLOSED, old)) == []


def test_options_are_read_from_flake8_configuration(tmp_path):
    (tmp_path / "flake8.ini").write_text("[flake8]\nqlint-target =\n    qiskit>=1,<2\n    qiskit-ibm-runtime==0.34.0\n")
    (tmp_path / "program.py").write_text(CLOSED)
    arguments = ["-m", "flake8", "--config=flake8.ini", "--select=QLT", "program.py"]
    assert running.run(arguments, cwd=tmp_path).stdout == ""
    (tmp_path / "flake8.ini").write_text("[flake8]\n")
    assert "QLT102" in running.run(arguments, cwd=tmp_path).stdout


def test_rules_can_be_chosen_by_name_through_qlints_own_options(tmp_path):
    assert _check(tmp_path, RETIRED, "--qlint-ignore=retired-client").stdout == ""
    assert _check(tmp_path, RETIRED, "--qlint-select=removed-name,QLT3").stdout == ""
    assert _check(tmp_path, RETIRED, "--qlint-select=QLT2").stdout != ""


def test_the_projects_own_table_holds_too(tmp_path):
    (tmp_path / "pyproject.toml").write_text("[tool.qlint]\ntarget = ['qiskit-ibm-runtime==0.34.0']\n")
    assert _check(tmp_path, CLOSED).stdout == ""


@pytest.mark.parametrize("option", ["--qlint-target=qiskit>>2", "--qlint-target=qiskat", "--qlint-select=QLT9x"])
def test_a_bad_option_is_one_line_without_a_traceback(tmp_path, option):
    done = _check(tmp_path, RETIRED, option)
    assert done.returncode == 1
    assert [line.partition(":")[0] for line in done.stdout.splitlines()] == [
        "There was a critical error during execution of Flake8",
        "qlint",
    ]
    assert done.stderr == ""


def test_a_bad_table_below_the_working_directory_is_one_line_too(tmp_path):
    package = tmp_path / "package"
    package.mkdir()
    (package / "pyproject.toml").write_text("[tool.qlint]\ntargets = []\n")
    done = _check(tmp_path, RETIRED, name="package/program.py")
    assert done.returncode == 1
    assert "[tool.qlint] has no setting 'targets'" in done.stdout.splitlines()[-1]
    assert done.stderr == ""


@pytest.mark.parametrize("method", ["fork", "spawn"])
def test_many_processes_report_what_one_reports(tmp_path, method):
    for number in range(4):
        (tmp_path / f"program{number}.py").write_text("\n" * number + CLOSED)
    (tmp_path / "run.py").write_text(
        "import multiprocessing, sys\nfrom flake8.main.cli import main\n"
        f"if __name__ == '__main__':\n    multiprocessing.set_start_method({method!r})\n    sys.exit(main(sys.argv[1:]))\n"
    )
    arguments = [
        "run.py",
        "--isolated",
        "--select=QLT",
        "--qlint-target=qiskit-ibm-runtime==0.40.0",
        "--format=%(path)s:%(row)d:%(col)d:%(code)s:",
    ]
    one, two = (running.run([*arguments, f"--jobs={jobs}", "."], cwd=tmp_path) for jobs in (1, 2))
    assert [place.line for place in running.flake8_places(one)] == [3, 4, 5, 6]
    assert running.flake8_places(two) == running.flake8_places(one)


def test_flake8_names_the_distribution(tmp_path):
    assert f"qiskit-qlint: {qlint.__version__}" in " ".join(running.run(["-m", "flake8", "--version"], cwd=tmp_path).stdout.split())


def test_the_plugin_imports_no_astroid_for_files_without_watched_words(tmp_path):
    (tmp_path / "program.py").write_text("import json\nprint(json.dumps({}))\n")
    script = "import sys; from flake8.main.cli import main; main(['--jobs=1', 'program.py']); print('astroid' in sys.modules)"
    assert running.run(["-c", script], cwd=tmp_path, python=sys.executable).stdout.splitlines()[-1] == "False"
