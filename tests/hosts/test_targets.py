"""A project with requirements through the command, flake8 and pylint: each judges for the releases that it asks for."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.hosts import running

PROGRAM = "from qiskit import execute\nfrom qiskit.primitives import Sampler\nfrom qiskit_ibm_provider import IBMProvider\n"
SCRIPT = f'# /// script\n# dependencies = ["qiskit==2.0.0"]\n# ///\n{PROGRAM}'


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / ".git").mkdir()
    for folder, wanted in (("old", "qiskit==0.46.0"), ("middle", "qiskit~=1.2"), ("new", "qiskit>=2")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "requirements.txt").write_text(f"{wanted}\n")
        (tmp_path / folder / "program.py").write_text(PROGRAM)
    (tmp_path / "old" / "script.py").write_text(SCRIPT)
    return tmp_path


def test_the_hosts_say_what_the_command_says(project: Path) -> None:
    files = ["old/program.py", "old/script.py", "middle/program.py", "new/program.py"]
    found = running.command_places(running.command(*files, cwd=project))
    codes = {file: [place.code for place in found if place.path == file] for file in files}
    assert codes == {
        "old/program.py": ["QLT201"],
        "old/script.py": ["QLT101", "QLT101", "QLT201"],
        "middle/program.py": ["QLT101", "QLT201"],
        "new/program.py": ["QLT101", "QLT101", "QLT201"],
    }
    assert running.flake8_places(running.flake8(*files, cwd=project)) == found
    assert running.pylint_places(running.pylint_messages(*files, cwd=project)) == found


EXPORTED = (
    "# In[1]:\nget_ipython().system('pip install qiskit==0.46.0 qiskit-ibm-provider')\n"
    "# In[2]:\nfrom qiskit import execute\nfrom qiskit import IBMQ\n"
)


def test_the_hosts_read_the_install_commands_of_exported_notebooks(project: Path) -> None:
    (project / "new" / "exported.py").write_text(EXPORTED)
    found = running.command_places(running.command("new/exported.py", cwd=project))
    assert [(place.code, place.line) for place in found] == [("QLT202", 2), ("QLT201", 5)]
    assert running.flake8_places(running.flake8("new/exported.py", cwd=project)) == found
    assert running.pylint_places(running.pylint_messages("new/exported.py", cwd=project)) == found


def test_metadata_that_cannot_be_read_ends_no_run(project: Path) -> None:
    (project / "old" / "pyproject.toml").write_text("[project\nqiskit\n")
    found = running.command_places(running.command("old/program.py", cwd=project))
    assert [place.code for place in found] == ["QLT201"]
    assert running.flake8_places(running.flake8("old/program.py", cwd=project)) == found
    assert running.pylint_places(running.pylint_messages("old/program.py", cwd=project)) == found
