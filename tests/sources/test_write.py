"""A file is written whole or not at all, and stays what it was around its content."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from qlint.sources import write
from qlint.sources.write import WriteError, replace

OLD, NEW = b"old\n", b"new\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "a.py"
    path.write_bytes(OLD)
    return path


def left(file: Path) -> list[str]:
    return sorted(each.name for each in file.parent.iterdir())


def test_the_new_content_is_there_and_nothing_beside_it(file: Path) -> None:
    replace(file, NEW, original=OLD)
    assert file.read_bytes() == NEW
    assert left(file) == ["a.py"]


@pytest.mark.parametrize("mode", [0o600, 0o644, 0o755, 0o640])
def test_permissions_stay(file: Path, mode: int) -> None:
    file.chmod(mode)
    replace(file, NEW, original=OLD)
    assert file.stat().st_mode & 0o7777 == mode


@pytest.mark.skipif(os.geteuid() != 0, reason="only root gives files away")
def test_the_owner_stays(file: Path) -> None:
    os.chown(file, 65534, 65533)
    replace(file, NEW, original=OLD)
    assert (file.stat().st_uid, file.stat().st_gid) == (65534, 65533)


def test_a_link_leads_to_what_is_written(file: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.py"
    link.symlink_to("a.py")
    replace(link, NEW, original=OLD)
    assert link.is_symlink()
    assert file.read_bytes() == NEW


def test_what_does_not_change_is_not_written(file: Path) -> None:
    before = file.stat().st_mtime_ns, file.stat().st_ino
    replace(file, OLD, original=OLD)
    assert (file.stat().st_mtime_ns, file.stat().st_ino) == before


def test_what_somebody_else_has_changed_is_theirs(file: Path) -> None:
    file.write_bytes(b"theirs")
    with pytest.raises(WriteError, match="has changed since it was read"):
        replace(file, NEW, original=OLD)
    assert file.read_bytes() == b"theirs"


def test_a_file_that_is_read_only_stays_even_for_root(file: Path) -> None:
    file.chmod(0o444)
    with pytest.raises(WriteError, match="read-only"):
        replace(file, NEW, original=OLD)
    assert file.read_bytes() == OLD


def test_a_file_that_is_gone_does_not_come_back(file: Path) -> None:
    file.unlink()
    with pytest.raises(WriteError, match="No such file"):
        replace(file, NEW, original=OLD)
    assert left(file) == []


def test_a_full_disk_loses_nothing(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(write.os, "fsync", full)
    with pytest.raises(WriteError, match="No space left"):
        replace(file, NEW, original=OLD)
    assert file.read_bytes() == OLD
    assert left(file) == ["a.py"]
