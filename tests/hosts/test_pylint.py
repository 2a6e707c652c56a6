"""The pylint plugin, in the real pylint."""

from __future__ import annotations

import json
import pkgutil
from itertools import chain

import pylint.extensions
import pytest
from pylint.lint import PyLinter

from qlint import registry
from tests.hosts import running
from tests.hosts.running import Place

RETIRED = "from qiskit_ibm_provider import IBMProvider\n"
CLOSED = "from qiskit_ibm_runtime import QiskitRuntimeService\nbackend = QiskitRuntimeService().backend('x')\nbackend.run([])\n"
UNTIDY = "import os\n" + RETIRED


def _messages(tmp_path, text, *arguments, **how):
    (tmp_path / "program.py").write_bytes(text.encode() if isinstance(text, str) else text)
    return running.pylint_messages(*arguments, "program.py", cwd=tmp_path, **how)


def test_a_message_has_id_symbol_text_and_both_ends(tmp_path):
    (message,) = _messages(tmp_path, RETIRED)
    assert (message["messageId"], message["symbol"], message["type"]) == ("E9201", "retired-client", "error")
    assert (message["line"], message["column"], message["endLine"], message["endColumn"]) == (1, 32, 1, 43)
    assert message["confidence"] == "HIGH"
    assert "QiskitRuntimeService" in message["message"]


def test_its_name_enables_a_message_for_every_rule_and_nothing_else(tmp_path):
    without, enabled = (_enabled(tmp_path, *arguments) for arguments in ((), ("--load-plugins=qlint", "--enable=qlint")))
    letters = {"error": "E", "warning": "W", "info": "R"}
    expected = {f"{rule.name} ({letters[rule.severity.value]}9{rule.code[3:]})" for rule in registry.catalogue() if rule.code != "QLT001"}
    assert enabled - without == expected


def _enabled(tmp_path, *arguments):
    listed = running.run(["-m", "pylint", "--disable=all", *arguments, "--list-msgs-enabled"], cwd=tmp_path).stdout
    return {line.strip() for line in listed.partition("Disabled messages:")[0].splitlines()}


def test_enabling_qlint_alone_leaves_out_what_pylint_has_to_say(tmp_path):
    assert [message["symbol"] for message in _messages(tmp_path, UNTIDY)] == ["retired-client"]


def test_a_message_can_be_explained(tmp_path):
    assert "E9201" in running.run(["-m", "pylint", "--load-plugins=qlint", "--help-msg=retired-client"], cwd=tmp_path).stdout


@pytest.mark.parametrize("name", ["retired-client", "E9201"])
def test_pylints_own_comments_decide(tmp_path, name):
    assert _messages(tmp_path, f"{RETIRED.strip()}  # pylint: disable={name}\n") == []
    assert _messages(tmp_path, f"# pylint: disable-next={name}\n{RETIRED}") == []
    (kept,) = _messages(tmp_path, f"# pylint: disable-next={name}\n{RETIRED}import qiskit_ibm_provider\n")
    assert kept["line"] == 3


def test_a_comment_that_silences_nothing_is_called_useless(tmp_path):
    used, useless = (f"{line}  # pylint: disable=retired-client\n" for line in (RETIRED.strip(), "import json"))
    symbols = [message["symbol"] for message in _messages(tmp_path, used + useless, "--enable=useless-suppression")]
    assert symbols == ["useless-suppression"]


def test_noqa_comments_are_flake8s(tmp_path):
    assert _messages(tmp_path, RETIRED.strip() + "  # noqa: QLT201\n") != []


def test_columns_are_counted_in_utf8_bytes_as_pylint_counts(tmp_path):
    prefix = "'∑é𝄞'; "
    (message,) = _messages(tmp_path, prefix + RETIRED)
    assert message["column"] == 32 + len(prefix.encode())


@pytest.mark.parametrize("data", [f"\ufeff# one\r\n\r\n{RETIRED}".encode(), f"# coding: latin-1\n# \xe9\n{RETIRED}".encode("latin-1")])
def test_the_bytes_of_the_file_are_read_as_python_reads_them(tmp_path, data):
    assert running.pylint_places(_messages(tmp_path, data)) == [Place("program.py", 3, 33, "QLT201")]


def test_standard_input_is_analysed(tmp_path):
    messages = running.pylint_messages("--from-stdin", "shown.py", cwd=tmp_path, stdin=RETIRED)
    assert [message["symbol"] for message in messages] == ["retired-client"]


def test_two_processes_report_what_one_reports(tmp_path):
    for number in range(4):
        (tmp_path / f"program{number}.py").write_text("\n" * number + CLOSED)
    files = [f"program{number}.py" for number in range(4)]
    one, two = (running.pylint_places(running.pylint_messages("-j", jobs, *files, cwd=tmp_path)) for jobs in ("1", "2"))
    assert [place.line for place in one] == [3, 4, 5, 6]
    assert two == one


def test_the_target_decides_and_its_commas_separate_nothing(tmp_path):
    assert [message["symbol"] for message in _messages(tmp_path, CLOSED)] == ["removed-member"]
    assert _messages(tmp_path, CLOSED, "--qlint-target=qiskit>=1,<2,qiskit-ibm-runtime>=0.30,<0.35") == []


def test_options_are_read_from_pylints_configuration(tmp_path):
    (tmp_path / "rc.toml").write_text('[tool.pylint.qlint]\nqlint-target = ["qiskit>=1,<2", "qiskit-ibm-runtime==0.34.0"]\n')
    assert _messages(tmp_path, CLOSED, "--rcfile=rc.toml") == []


def test_the_projects_own_table_holds_too(tmp_path):
    (tmp_path / "pyproject.toml").write_text("[tool.qlint]\ntarget = ['qiskit-ibm-runtime==0.34.0']\n")
    assert _messages(tmp_path, CLOSED) == []


@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize("option", ["--qlint-target=qiskit>>2", "--qlint-target=qiskat", "--qlint-select=QLT9x"])
def test_a_bad_option_is_one_line_and_the_status_of_a_usage_error(tmp_path, option, jobs):
    (tmp_path / "program.py").write_text(RETIRED)
    done = running.pylint("-j", jobs, option, "program.py", "program.py", cwd=tmp_path)
    assert done.returncode == 32
    assert [line.partition(":")[0] for line in done.stderr.splitlines()] == ["qlint"]


def test_a_bad_table_below_the_working_directory_is_a_fatal_message(tmp_path):
    package = tmp_path / "package"
    package.mkdir()
    (package / "pyproject.toml").write_text("[tool.qlint]\ntargets = []\n")
    (package / "program.py").write_text(RETIRED)
    (message,) = running.pylint_messages("package/program.py", cwd=tmp_path)
    assert message["symbol"] == "config-parse-error"
    assert "[tool.qlint] has no setting 'targets'" in message["message"]


def test_a_syntax_error_is_left_to_pylint(tmp_path):
    (tmp_path / "program.py").write_text(RETIRED + "def broken(:\n")
    symbols = [message["symbol"] for message in json.loads(running.pylint("program.py", cwd=tmp_path).stdout)["messages"]]
    assert symbols == ["syntax-error"]


def test_no_message_has_a_name_or_id_that_pylint_or_a_plugin_of_its_own_has_or_had():
    plugins = [each.name for each in pkgutil.iter_modules(pylint.extensions.__path__) if not each.name.startswith("_")]
    linter = PyLinter()
    linter.load_default_plugins()
    linter.load_plugin_modules([f"pylint.extensions.{name}" for name in plugins])
    theirs = chain.from_iterable([(each.msgid, each.symbol), *each.old_names] for each in linter.msgs_store.messages)
    taken = {word for pair in theirs for word in pair}
    told = [rule for rule in registry.catalogue() if rule is not registry.SYNTAX_ERROR]  # which is pylint's own to report
    assert len(taken) > 500
    assert taken.isdisjoint(word for rule in told for letter in "CEFIRW" for word in (rule.name, f"{letter}9{rule.code[3:]}"))
