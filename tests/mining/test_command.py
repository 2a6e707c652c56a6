"""The whole command, from an index on this machine to the text of the history."""

from __future__ import annotations

import hashlib
import re
import subprocess
import sys
from contextlib import contextmanager

import pytest

pytest.importorskip("griffe")

from qlint.knowledge.mining.__main__ import main
from tests.mining.archives import sdist, wheel
from tests.mining.serving import serving

FIRST = {
    "qiskit_algorithms/__init__.py": "def solve(a, b=1): ...\n",
    "qiskit_algorithms-0.1.0.dist-info/METADATA": "Requires-Dist: qiskit-terra (>=0.24)\n",
}
SECOND = {"qiskit_algorithms-0.2.0/qiskit_algorithms/__init__.py": "class Solver: ...\n"}


@contextmanager
def served(folder, *archives):
    """The address of an index with these archives as the files of qiskit-algorithms, and what it was asked for."""
    page = "".join(
        f'<a href="/files/{each.name}#sha256={hashlib.sha256(each.read_bytes()).hexdigest()}">{each.name}</a>' for each in archives
    )
    files = {f"/files/{each.name}": each.read_bytes() for each in archives}
    with serving({"/simple/qiskit-algorithms/": page.encode(), **files}) as (url, asked):
        yield f"{url}/simple", asked


@pytest.fixture
def archives(tmp_path):
    folder = tmp_path / "packages"
    folder.mkdir()
    return (wheel(folder / "qiskit_algorithms-0.1.0-py3-none-any.whl", FIRST), sdist(folder / "qiskit-algorithms-0.2.0.tar.gz", SECOND))


def run(step, folder, url="http://127.0.0.1:1", *more):
    places = [text for name in ("wheels", "surfaces", "out") for text in (f"--{name}", str(folder / name))]
    return main([step, "--only", "qiskit-algorithms", "--index-url", url, "--jobs", "1", *places, *more])


def history(folder):
    return {file.name: file.read_text() for file in (folder / "out" / "qiskit-algorithms").iterdir()}


def test_a_build_fetches_reads_merges_and_writes(tmp_path, archives, capsys):
    with served(tmp_path, *archives) as (url, _):
        assert run("build", tmp_path, url) == 0
    said = capsys.readouterr().err.splitlines()
    assert [re.sub(r"[\d.]+ s", "S", line) for line in said] == [
        "fetched qiskit-algorithms 0.1.0",
        "fetched qiskit-algorithms 0.2.0",
        "read qiskit-algorithms 0.1.0: S (1 of 2)",
        "read qiskit-algorithms 0.2.0: S (2 of 2)",
        "wrote qiskit-algorithms",
    ]
    files = history(tmp_path)
    assert files["index.txt"].splitlines() == [
        "distribution qiskit-algorithms",
        "roots qiskit_algorithms",
        "releases 0.1.0 0.2.0",
        "requires 0.1.0<0.2.0 qiskit-terra>=0.24",
    ]
    assert "  solve function 0.1.0<0.2.0\n    (a, b=)\n" in files["qiskit_algorithms.txt"]
    assert "class qiskit_algorithms.Solver() 0.2.0\n" in files["qiskit_algorithms.txt"]


def test_a_second_build_fetches_and_reads_nothing_and_changes_no_byte(tmp_path, archives, capsys):
    with served(tmp_path, *archives) as (url, asked):
        run("build", tmp_path, url)
        before = history(tmp_path)
        capsys.readouterr()
        asked.clear()
        assert run("build", tmp_path, url) == 0
    assert asked == ["/simple/qiskit-algorithms/"]
    assert capsys.readouterr().err == "wrote qiskit-algorithms\n"
    assert history(tmp_path) == before


def test_a_build_with_several_jobs_says_the_same(tmp_path, archives):
    with served(tmp_path, *archives) as (url, _):
        run("build", tmp_path / "one", url)
        run("build", tmp_path / "two", url, "--jobs", "2")
    assert history(tmp_path / "one") == history(tmp_path / "two")


def test_a_new_release_is_added_to_what_was_read(tmp_path, archives, capsys):
    with served(tmp_path, archives[0]) as (url, _):
        run("build", tmp_path, url)
    capsys.readouterr()
    with served(tmp_path, *archives) as (url, _):
        run("build", tmp_path, url)
    assert [line.partition(":")[0] for line in capsys.readouterr().err.splitlines()] == [
        "fetched qiskit-algorithms 0.2.0",
        "read qiskit-algorithms 0.2.0",
        "wrote qiskit-algorithms",
    ]
    assert "releases 0.1.0 0.2.0\n" in history(tmp_path)["index.txt"]


def test_a_build_needs_no_index_once_all_is_fetched(tmp_path, archives):
    with served(tmp_path, *archives) as (url, _):
        assert run("fetch", tmp_path, url) == 0
    assert run("build", tmp_path, "http://127.0.0.1:1", "--offline") == 0
    assert "releases 0.1.0 0.2.0\n" in history(tmp_path)["index.txt"]


@pytest.mark.parametrize("missing", ["qiskit-algorithms.html", "qiskit-algorithms-0.2.0.tar.gz"])
def test_what_is_missing_offline_is_told_in_one_line(tmp_path, archives, capsys, missing):
    with served(tmp_path, *archives) as (url, _):
        run("fetch", tmp_path, url)
    (tmp_path / "wheels" / missing).unlink()
    capsys.readouterr()
    assert run("build", tmp_path, "http://127.0.0.1:1", "--offline") == 2
    assert capsys.readouterr().err == f"error: {missing} is not in {tmp_path / 'wheels'}: fetch it first\n"


def test_a_damaged_file_is_told_in_one_line(tmp_path, archives, capsys):
    with served(tmp_path, *archives) as (url, _):
        run("fetch", tmp_path, url)
    (tmp_path / "wheels" / "qiskit-algorithms-0.2.0.tar.gz").write_bytes(b"")
    assert run("build", tmp_path, "http://127.0.0.1:1", "--offline") == 2
    assert capsys.readouterr().err.splitlines()[-1].startswith("error: qiskit-algorithms-0.2.0.tar.gz: ")


def test_an_index_without_the_project_is_told_in_one_line(tmp_path, capsys):
    with serving({}) as (url, _):
        assert run("build", tmp_path, url) == 2
    assert capsys.readouterr().err == f"error: {url}/qiskit-algorithms/: 404 Not Found\n"


def test_a_build_without_griffe_says_what_to_install_and_fetching_does_without(tmp_path, archives):
    code = "import sys; sys.modules['griffe'] = None; from qlint.knowledge.mining.__main__ import main; sys.exit(main())"
    with served(tmp_path, *archives) as (url, _):
        given = ["--only", "qiskit-algorithms", "--wheels", str(tmp_path / "wheels"), "--index-url", url]
        done = [
            subprocess.run([sys.executable, "-c", code, step, *given], capture_output=True, text=True, check=False)
            for step in ("fetch", "build")
        ]
    assert [each.returncode for each in done] == [0, 2]
    assert done[1].stderr == "error: reading the packages needs griffe: pip install 'qiskit-qlint[mining]'\n"


def test_a_check_is_content_with_what_a_build_wrote_and_names_what_differs(tmp_path, archives, capsys):
    with served(tmp_path, *archives) as (url, _):
        run("build", tmp_path, url)
    out = tmp_path / "out" / "qiskit-algorithms"
    assert run("check", tmp_path, "", "--offline") == 0
    with (out / "index.txt").open("a") as file:
        file.write("# by hand\n")
    (out / "more.txt").write_text("")
    (out / "qiskit_algorithms.txt").unlink()
    before = history(tmp_path)
    assert run("check", tmp_path, "", "--offline") == 1
    assert capsys.readouterr().out.splitlines() == [f"differs: {out / name}" for name in ("index.txt", "more.txt", "qiskit_algorithms.txt")]
    assert history(tmp_path) == before
