"""What is unpacked of wheels and sdists, where, and which requirements they state."""

from __future__ import annotations

import tarfile

import pytest

from qlint.knowledge.mining.archive import ArchiveFault, requires, unpack
from tests.mining.archives import sdist, wheel

WATCHED = {"qiskit", "qiskit-terra", "qiskit-aer"}


def unpacked(folder):
    return {file.relative_to(folder).as_posix(): file.read_text() for file in folder.rglob("*") if file.is_file()}


def test_a_wheel_gives_its_sources_and_metadata_and_the_names_of_its_extension_modules(tmp_path):
    files = {"a/__init__.py": "x = 1", "a/b.pyi": "y: int", "a/c.cpython-39.so": "code", "a/d.txt": "", "a-1.dist-info/METADATA": "Name: a"}
    folder = unpack(wheel(tmp_path / "a-1-py3-none-any.whl", files), tmp_path / "out")
    assert folder == tmp_path / "out"
    assert unpacked(folder) == {"a/__init__.py": "x = 1", "a/b.pyi": "y: int", "a/c.cpython-39.so": "", "a-1.dist-info/METADATA": "Name: a"}


@pytest.mark.parametrize("place", ["purelib", "platlib", "data/lib/python3.7/site-packages"])
def test_packages_in_the_data_of_a_wheel_lie_beside_the_others(tmp_path, place):
    folder = unpack(wheel(tmp_path / "a-1-py3-none-any.whl", {f"a-1.data/{place}/a/b.py": "x"}), tmp_path / "out")
    assert unpacked(folder) == {"a/b.py": "x"}


def test_an_sdist_gives_its_sources_without_the_folder_around_them(tmp_path):
    files = {"a-1/a/__init__.py": "x", "a-1/crates/b/src/lib.rs": "fn f()", "a-1/crates/b/Cargo.toml": "[lib]", "a-1/README.md": "Hello"}
    folder = unpack(sdist(tmp_path / "a-1.tar.gz", files), tmp_path / "out")
    assert unpacked(folder) == {"a/__init__.py": "x", "crates/b/src/lib.rs": "fn f()", "crates/b/Cargo.toml": "[lib]"}


def test_packages_below_src_are_found_there_but_rust_sources_are_no_packages(tmp_path):
    assert unpack(sdist(tmp_path / "a-1.tar.gz", {"a-1/src/a/__init__.py": ""}), tmp_path / "a") == tmp_path / "a" / "src"
    assert unpack(sdist(tmp_path / "b-1.tar.gz", {"b-1/b/__init__.py": "", "b-1/src/lib.rs": ""}), tmp_path / "b") == tmp_path / "b"


@pytest.mark.parametrize("name", ["../evil.py", "a/../../evil.py", "/evil.py", "a\\..\\evil.py", "C:/evil.py"])
def test_a_path_that_leads_out_is_refused(tmp_path, name):
    with pytest.raises(ArchiveFault, match="leads out"):
        unpack(wheel(tmp_path / "a-1-py3-none-any.whl", {name: ""}), tmp_path / "out")
    with pytest.raises(ArchiveFault, match="leads out"):
        unpack(sdist(tmp_path / "a-1.tar.gz", {f"a-1/{name}": ""}), tmp_path / "out")
    assert not list(tmp_path.glob("**/evil.py"))


def test_links_are_not_followed(tmp_path):
    with tarfile.open(tmp_path / "a-1.tar.gz", "w:gz") as archive:
        link = tarfile.TarInfo("a-1/a/passwords.py")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        archive.addfile(link)
    assert unpacked(unpack(tmp_path / "a-1.tar.gz", tmp_path / "out")) == {}


@pytest.mark.parametrize("name", ["a-1-py3-none-any.whl", "a-1.tar.gz"])
def test_a_damaged_archive_is_told_in_one_line(tmp_path, name):
    tmp_path.joinpath(name).write_bytes(b"\x1f\x8bnot an archive")
    with pytest.raises(ArchiveFault, match=rf"\A{name}: .+\Z"):
        unpack(tmp_path / name, tmp_path / "out")


def test_a_wheel_states_its_requirements_in_its_metadata(tmp_path):
    metadata = """Metadata-Version: 2.1
Name: a
Requires-Dist: qiskit_terra (>=0.19,<0.20)
Requires-Dist: numpy>=1
Requires-Dist: qiskit-aer>=0.17; extra == "common"
Requires-Dist: qiskit[visualization] ; python_version >= "3.8"
Requires-Dist: ???

Requires-Dist: qiskit-aer in the description
"""
    wheel(tmp_path / "a-1-py3-none-any.whl", {"a-1.dist-info/METADATA": metadata})
    assert requires(unpack(tmp_path / "a-1-py3-none-any.whl", tmp_path / "out"), WATCHED) == ("qiskit", "qiskit-terra<0.20,>=0.19")


def test_an_sdist_states_them_above_and_between_its_extras(tmp_path):
    text = "qiskit-terra==0.25.0\n\n[:python_version < '3.8']\nqiskit-aer>=0.1\n\n[all]\nqiskit>=1\n"
    sdist(tmp_path / "a-1.tar.gz", {"a-1/a.egg-info/requires.txt": text})
    assert requires(unpack(tmp_path / "a-1.tar.gz", tmp_path / "out"), WATCHED) == ("qiskit-aer>=0.1", "qiskit-terra==0.25.0")


def test_an_archive_that_states_none_requires_nothing(tmp_path):
    assert requires(unpack(wheel(tmp_path / "a-1-py3-none-any.whl", {"a.py": ""}), tmp_path / "out"), WATCHED) == ()
