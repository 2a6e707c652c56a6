"""The sources of the newest Qiskit packages use nothing that their own releases lack.

Each is read twice: as it stands, where its own modules are the project's, and under another name, where what it imports of itself is judged
against the history.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from qlint.engine import check_file
from qlint.session import Session
from qlint.settings import Settings

PACKAGES = {"qiskit": "qiskit", "qiskit-ibm-runtime": "qiskit_ibm_runtime", "qiskit-aer": "qiskit_aer"}
JUDGED = ("QLT0", "QLT1", "QLT2")
# True: the compiled checker of qiskit 2.6 has no `library`, and its compiled `DAGOpNode` takes no `dag`, so that what asks for them fails.
RIGHT = (
    "circuit/commutation_checker.py:164: QLT109: `CommutationChecker` never had a member `library`",
    "dagcircuit/dagdependency_v2.py:554: QLT103: argument `dag` of `DAGOpNode` is gone since qiskit 2.0.0",
)


@pytest.fixture(scope="module", params=PACKAGES)
def package(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The modules of the newest release, unpacked from its wheel."""
    folder = tmp_path_factory.mktemp("newest")
    pip = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--only-binary=:all:"]
    if subprocess.run([*pip, "--dest", str(folder), request.param], check=False).returncode:
        pytest.skip(f"{request.param} can't be downloaded")
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder, [name for name in archive.namelist() if name.endswith(".py")])
    return folder / PACKAGES[request.param]


def _told(folder: Path) -> Iterator[str]:
    session = Session(Settings(select=JUDGED))
    for file in sorted(folder.rglob("*.py")):
        for each in check_file(file, session).located:
            yield f"{file.relative_to(folder)}:{each.location.line}: {each.finding.code}: {each.finding.message}"


@pytest.mark.parametrize("name", ["", "own_copy"], ids=["as it stands", "under another name"])
def test_the_newest_release_uses_nothing_that_is_gone(package: Path, name: str) -> None:
    folder = Path(shutil.copytree(package, package.with_name(name))) if name else package
    assert any(folder.rglob("*.py"))
    assert not [each for each in _told(folder) if not each.startswith(RIGHT)]
