"""The client of the package index: its pages, which file of a release it takes, and downloads, against a server on this machine."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from packaging.version import Version

from qlint.knowledge.mining import index
from qlint.knowledge.mining.index import DEFAULT, File, IndexFault, configured, download, files, readable
from tests.mining.serving import serving


def file(name: str) -> File:
    return File(name, Version("1.0"), "", "", yanked=False)


def test_a_page_gives_name_release_place_hash_and_whether_it_is_yanked():
    page = '<a href="../../files/a_b-1.0-py3-none-any.whl#sha256=0f" data-yanked="broken">a</a><a href="https://b.example/a-b-1.1.tar.gz">b</a>'
    assert files(page, "https://a.example/simple/a-b/") == (
        File("a_b-1.0-py3-none-any.whl", Version("1.0"), "https://a.example/files/a_b-1.0-py3-none-any.whl", "0f", yanked=True),
        File("a-b-1.1.tar.gz", Version("1.1"), "https://b.example/a-b-1.1.tar.gz", "", yanked=False),
    )


def test_escapes_in_a_link_are_resolved_in_the_name_and_kept_in_the_place():
    (found,) = files('<a href="a-1.0%2Blocal-py3-none-any.whl">a</a>', "https://a.example/")
    assert (found.name, found.url) == ("a-1.0+local-py3-none-any.whl", "https://a.example/a-1.0%2Blocal-py3-none-any.whl")


@pytest.mark.parametrize("name", ["a-1.0.win32.exe", "a-1.0-py3.6.egg", "a-1.0.zip", "a.tar.gz", "a-one-py3-none-any.whl", "a-1.0.tar.bz2"])
def test_other_files_are_left_out(name):
    assert files(f'<a href="{name}">a</a>', "https://a.example/") == ()


@pytest.mark.parametrize(
    ("names", "chosen"),
    [
        (["a-1.0.tar.gz", "a-1.0-cp39-cp39-manylinux1_x86_64.whl", "a-1.0-py2.py3-none-any.whl"], 2),
        (["a-1.0.tar.gz", "a-1.0-cp39-cp39-manylinux1_x86_64.whl", "a-1.0-cp310-cp310-manylinux1_x86_64.whl"], 2),
        (["a-1.0-cp38-abi3-manylinux_2_17_x86_64.manylinux2014_x86_64.whl", "a-1.0-cp312-cp312-win_amd64.whl"], 0),
        (["a-1.0-cp311-cp311-macosx_11_0_x86_64.whl", "a-1.0-cp39-cp39-manylinux_2_17_aarch64.whl", "a-1.0.tar.gz"], 2),
        (["a-1.0-pp39-pypy39_pp73-manylinux2014_x86_64.whl", "a-1.0.tar.gz"], 1),
    ],
)
def test_the_sources_are_read_from_the_plainest_file_for_the_newest_python(names, chosen):
    assert readable([file(name) for name in names]) == file(names[chosen])


def test_the_choice_does_not_depend_on_the_order_of_the_page():
    names = ["a-1.0-cp39-cp39-manylinux1_x86_64.whl", "a-1.0-cp39-cp39-manylinux2010_x86_64.whl"]
    assert readable([file(name) for name in names]) == readable([file(name) for name in reversed(names)])


def test_a_wheel_that_is_there_is_good_enough_but_an_sdist_is_not():
    names = ["a-1.0.tar.gz", "a-1.0-cp39-cp39-manylinux1_x86_64.whl", "a-1.0-cp310-cp310-manylinux1_x86_64.whl"]
    listed = [file(name) for name in names]
    assert readable(listed, {names[0], names[1]}) == listed[1]
    assert readable(listed, {names[0]}) == listed[2]


def test_a_release_for_other_machines_only_has_nothing_to_read():
    assert readable([file("a-1.0-cp36-cp36m-win_amd64.whl")]) is None


def test_the_index_is_the_one_pip_would_use(monkeypatch):
    monkeypatch.setenv("PIP_INDEX_URL", "https://mirror.example/simple")
    assert configured() == "https://mirror.example/simple"
    monkeypatch.delenv("PIP_INDEX_URL")
    assert configured() == DEFAULT


def test_a_file_is_fetched_once(tmp_path):
    with serving({"/files/a-1.0.tar.gz": b"data"}) as (url, asked):
        wanted = File("a-1.0.tar.gz", Version("1.0"), f"{url}/files/a-1.0.tar.gz", hashlib.sha256(b"data").hexdigest(), yanked=False)
        assert [download(wanted, tmp_path).read_bytes() for _ in range(2)] == [b"data", b"data"]
        assert asked == ["/files/a-1.0.tar.gz"]


@pytest.mark.parametrize(("sha256", "said"), [("0f", "sha256 is"), ("", "gives no sha256")])
def test_a_file_that_cannot_be_verified_is_not_kept(tmp_path, sha256, said):
    with serving({"/a-1.0.tar.gz": b"data"}) as (url, _), pytest.raises(IndexFault, match=rf"^a-1\.0\.tar\.gz: .*{said}"):
        download(File("a-1.0.tar.gz", Version("1.0"), f"{url}/a-1.0.tar.gz", sha256, yanked=False), tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_what_is_not_there_is_asked_for_once_and_told_in_one_line():
    with serving({}) as (url, asked):
        with pytest.raises(IndexFault, match=r"/simple/a/: 404 Not Found$"):
            index.page(f"{url}/simple/", "a")
        assert asked == ["/simple/a/"]


def test_a_server_that_stumbles_is_asked_again(monkeypatch):
    monkeypatch.setattr(index, "_pauses", lambda: iter([0.0, 0.0]))
    with serving({"/simple/a/": b"<a>"}, stumbles=1) as (url, asked):
        assert index.page(f"{url}/simple", "a") == (f"{url}/simple/a/", "<a>")
        assert asked == ["/simple/a/", "/simple/a/"]


@pytest.mark.parametrize("url", ["http://127.0.0.1:1/simple", "nonsense"])
def test_an_index_that_cannot_be_reached_is_told_in_one_line(monkeypatch, url):
    monkeypatch.setattr(index, "_pauses", lambda: iter([0.0]))
    with pytest.raises(IndexFault) as fault:
        index.page(url, "a")
    assert str(fault.value).startswith(f"{url}/a/: ")
    assert "\n" not in str(fault.value)


def test_what_is_written_is_there_whole_or_not_at_all(tmp_path):
    target = Path(tmp_path, "new", "file")
    index.write(target, b"data")
    assert target.read_bytes() == b"data"
    assert list(target.parent.iterdir()) == [target]
