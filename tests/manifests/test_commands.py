"""Commands that install: what they ask for, and where that stands."""

from __future__ import annotations

import pytest

from qlint.manifests import commands
from qlint.sources.text import Text

ASKED = {
    "pip install qiskit": ["qiskit"],
    "pip install -q -U 'qiskit[visualization]==1.0.2' qiskit-aer": ["qiskit==1.0.2", "qiskit-aer"],
    'pip install "qiskit>=1,<2"': ["qiskit>=1,<2"],
    "pip install qiskit>=1.0": ["qiskit>=1.0"],
    "pip install qiskit==1.0.2 --quiet > /dev/null 2>&1": ["qiskit==1.0.2"],
    "pip3 install --index-url https://pypi.org/simple qiskit~=1.2": ["qiskit~=1.2"],
    "python -m pip install qiskit_ibm_runtime==0.20.0": ["qiskit-ibm-runtime==0.20.0"],
    "{sys.executable} -m pip install qiskit==0.46.0": ["qiskit==0.46.0"],
    "/opt/conda/bin/pip install qiskit==0.46.0": ["qiskit==0.46.0"],
    "pip uninstall -y qiskit-terra": [],
    "pip uninstall -y qiskit-terra; pip install qiskit==1.1.0": ["qiskit==1.1.0"],
    "pip install numpy && pip install qiskit==1.1.0": ["qiskit==1.1.0"],
    "pip install numpy \\\n    qiskit==1.1.0": ["qiskit==1.1.0"],
    "pip install git+https://github.com/Qiskit/qiskit.git@main": ["qiskit @ git+https://github.com/Qiskit/qiskit.git@main"],
    "pip install -e .": [],
    "pip install": [],
    "qiskit; pip install": [],
    "pip show qiskit": [],
    "pip freeze | grep qiskit": [],
    "conda install -y -c conda-forge qiskit=1.0": ["qiskit==1.0.*"],
    "mamba install 'qiskit>=1.0,<1.2'": ["qiskit>=1.0,<1.2"],
    "uv pip install qiskit==2.0.0": ["qiskit==2.0.0"],
    "uv add qiskit": ["qiskit"],
    "poetry add qiskit==1.1.0": ["qiskit==1.1.0"],
    "apt-get install qiskit": [],
    "pip install qiskit==1.2.0  # qiskit-aer as well": ["qiskit==1.2.0"],
}


@pytest.mark.parametrize(("command", "wanted"), ASKED.items())
def test_a_command_asks_for(command: str, wanted: list[str]) -> None:
    assert [str(each) for each in commands.read("a.ipynb", Text(command)).asked] == wanted


def test_what_is_asked_for_stands_where_it_is_said_to_stand() -> None:
    command = "pip install -q 'qiskit[visualization]==1.0.2' \"qiskit-aer<0.15\" qiskit_ibm_runtime==0.2"
    found = commands.read("a.ipynb", Text(command)).asked
    assert [command[each.span.start : each.span.end] for each in found] == [
        "qiskit[visualization]==1.0.2",
        "qiskit-aer<0.15",
        "qiskit_ibm_runtime==0.2",
    ]


@pytest.mark.parametrize("command", ["pip install -r requirements.txt", "pip install --requirement=requirements.txt qiskit"])
def test_a_file_is_included(command: str) -> None:
    (include,) = commands.read("a.ipynb", Text(command)).includes
    assert (include.path, include.limits) == ("requirements.txt", False)
