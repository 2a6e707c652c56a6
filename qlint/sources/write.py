"""A file's new content in place of the old, at once or not at all."""

from __future__ import annotations

import os
import shutil
import stat
import tempfile
from contextlib import suppress

_WRITABLE = stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH


class WriteError(ValueError):
    """A file that was not written, and is as it was; the message says why in one line that follows the file's path."""


def replace(path: str | os.PathLike[str], data: bytes, *, original: bytes) -> None:
    """Puts `data` in the place of the `original` bytes of the file at `path`, of which a symbolic link leads to the file meant.

    Permissions, extended attributes and, where that is allowed, the owner stay; nothing is written if nothing
    changes. Raises WriteError if the file is read-only, holds other bytes than the original by now, or can't be written.
    """
    if data == original:
        return
    target = os.path.realpath(path)
    try:
        _check(target, original)
        _put(target, data)
    except OSError as error:
        raise WriteError(f"cannot be written: {error.strerror}") from error


def _check(target: str, original: bytes) -> None:
    with open(target, "rb") as file:
        if file.read() != original:
            raise WriteError("has changed since it was read, and is not written")
        if not os.fstat(file.fileno()).st_mode & _WRITABLE:  # says no to root as well
            raise WriteError("cannot be written: it is read-only")
    if not os.access(target, os.W_OK):
        raise WriteError("cannot be written: it is read-only")


def _put(target: str, data: bytes) -> None:
    """Writes beside the file, on the same file system, and renames: whoever reads sees the old content or the new."""
    descriptor, beside = tempfile.mkstemp(prefix=".qlint-", dir=os.path.dirname(target))
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        _liken(beside, target)
        os.replace(beside, target)
    except BaseException:
        with suppress(OSError):
            os.unlink(beside)
        raise
    _settle(os.path.dirname(target))


def _liken(beside: str, target: str) -> None:
    """Gives the new file what the old one has around its content; the time of the change is now."""
    status = os.stat(target)
    if hasattr(os, "chown"):
        with suppress(OSError):  # only root gives files away
            os.chown(beside, status.st_uid, status.st_gid)
    with suppress(OSError):
        shutil.copystat(target, beside)
    os.chmod(beside, stat.S_IMODE(status.st_mode))
    os.utime(beside)


def _settle(directory: str) -> None:
    """Has the renaming on the disk as well, where directories can be opened for that."""
    with suppress(OSError):
        descriptor = os.open(directory, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
