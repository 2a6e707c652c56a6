"""What is read of a wheel or an sdist, unpacked: sources and metadata, never anything that runs."""

from __future__ import annotations

import re
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Collection, Iterator
from email.parser import HeaderParser
from pathlib import Path, PurePosixPath

from packaging.requirements import InvalidRequirement, Requirement
from packaging.utils import canonicalize_name

_SUFFIXES = {".py", ".pyi", ".rs"}
_NAMES = {"Cargo.lock", "Cargo.toml", "METADATA", "requires.txt"}
_EXTENSIONS = {".so", ".pyd"}
# Where wheels put what belongs beside their packages: the oldest of qiskit-aer spell out the place for one Python.
_SCHEME = re.compile(r"[^/]+\.data/(?:purelib|platlib|data/lib/python[\d.]+/site-packages)/")

Member = tuple[str, Callable[[], bytes]]  # a file's path in the archive, and what reads it


class ArchiveFault(Exception):
    """The archive can't be unpacked; the message is one line."""


def unpack(archive: Path, folder: Path) -> Path:
    """Puts the sources of the archive into the folder, and says which one holds its packages. Raises ArchiveFault.

    Of extension modules there are only empty files that bear their names. The folder that an sdist has around all is left out.
    """
    try:
        for name, read in _members(archive):
            _put(folder, name, read)
    except (OSError, EOFError, zlib.error, zipfile.BadZipFile, tarfile.TarError) as error:
        raise ArchiveFault(f"{archive.name}: {' '.join(str(error).split())}") from error
    source = folder / "src"
    return source if any(source.glob("*/__init__.py")) else folder


def requires(folder: Path, watched: Collection[str]) -> tuple[str, ...]:
    """The requirements on the projects `watched` that the unpacked wheel or sdist states, without those of extras, sorted.

    A marker of another kind is taken as met: what holds on some machines is required.
    """
    found = (_requirement(line) for line in _stated(folder))
    return tuple(sorted({spec for name, spec in filter(None, found) if name in watched}))


def _members(archive: Path) -> Iterator[Member]:
    return _wheel(archive) if archive.suffix == ".whl" else _sdist(archive)


def _wheel(archive: Path) -> Iterator[Member]:
    with zipfile.ZipFile(archive) as opened:
        for info in opened.infolist():
            if not info.is_dir():
                yield _SCHEME.sub("", info.filename, count=1), lambda info=info: opened.read(info)  # type: ignore[misc]


def _sdist(archive: Path) -> Iterator[Member]:
    with tarfile.open(archive, "r:gz") as opened:
        for info in opened:
            if info.isfile() and (file := opened.extractfile(info)):
                yield info.name.removeprefix("./").partition("/")[2], file.read


def _put(folder: Path, name: str, read: Callable[[], bytes]) -> None:
    path = PurePosixPath(name)
    wanted = path.suffix in _SUFFIXES or path.name in _NAMES
    if not (wanted or path.suffix in _EXTENSIONS):
        return
    if path.is_absolute() or ".." in path.parts or "\\" in name or ":" in name:
        raise ArchiveFault(f"a path that leads out of the archive: {name!r}")
    target = folder / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(read() if wanted else b"")


def _stated(folder: Path) -> Iterator[str]:
    """The lines that state requirements: `Requires-Dist` of a wheel, else `requires.txt` of an sdist."""
    for file in sorted(folder.glob("*.dist-info/METADATA")):
        yield from HeaderParser().parsestr(file.read_text(encoding="utf-8", errors="replace")).get_all("Requires-Dist", [])
    for file in sorted(folder.glob("*.egg-info/requires.txt")):
        yield from _unconditional(file.read_text(encoding="utf-8", errors="replace"))


def _unconditional(text: str) -> Iterator[str]:
    """The lines of a `requires.txt` that no extra heads (`[extra]` or `[extra:marker]`, while `[:marker]` is none)."""
    extra = False
    for line in text.splitlines():
        if line.startswith("["):
            extra = not line.startswith("[:")
        elif line and not extra:
            yield line


def _requirement(line: str) -> tuple[str, str] | None:
    """The project that it is on, and the requirement without its marker; None for an extra's, and what is none."""
    try:
        requirement = Requirement(line)
    except InvalidRequirement:
        return None
    if "extra ==" in str(requirement.marker or ""):
        return None
    name = canonicalize_name(requirement.name)
    return name, f"{name}{requirement.specifier}"
