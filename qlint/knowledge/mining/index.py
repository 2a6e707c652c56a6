"""A small client of a package index: what files there are, which one of a release is read, and its download."""

from __future__ import annotations

import hashlib
import os
import re
import time
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from html.parser import HTMLParser
from http.client import HTTPException
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.parse import unquote, urldefrag, urljoin, urlsplit
from urllib.request import Request, urlopen

from packaging.utils import InvalidSdistFilename, InvalidWheelFilename, parse_sdist_filename, parse_wheel_filename
from packaging.version import Version

DEFAULT = "https://pypi.org/simple"
_TRIES = 4
_TIMEOUT = 60.0  # seconds
_NOWHERE = (False, 0, "")
_CPYTHON = re.compile(r"cp3(\d+)")


class IndexFault(Exception):
    """The index, or a folder of its files, does not have what is needed; the message is one line."""


@dataclass(frozen=True, slots=True)
class File:
    """A wheel or an sdist on the index. `sha256` is "" where the index does not say it."""

    name: str
    version: Version
    url: str
    sha256: str
    yanked: bool

    @property
    def wheel(self) -> bool:
        return self.name.endswith(".whl")


def configured() -> str:
    """The index that pip would use here, as far as the environment says it."""
    return os.environ.get("PIP_INDEX_URL") or DEFAULT


def page(index: str, project: str) -> tuple[str, str]:
    """Where the page of the project lies, and its text. Raises IndexFault."""
    url = f"{index.rstrip('/')}/{project}/"
    return url, _get(url, accept="text/html").decode(errors="replace")


def files(text: str, url: str) -> tuple[File, ...]:
    """The files that a project's page of the simple index (PEP 503) lists; others than wheels and `.tar.gz` are left out."""
    parser = _Page()
    parser.feed(text)
    return tuple(file for href, yanked in parser.links if (file := _file(urljoin(url, href), yanked=yanked)))


def readable(files: Sequence[File], there: Collection[str] = ()) -> File | None:
    """The file of a release whose Python sources are read; None where it has none that can be.

    That is a wheel for every Python, else one for Linux on x86-64 with the highest Python, else the sdist. Which Python a wheel is
    for makes no difference to its sources, so those in the folder (their names are `there`) come first.
    """
    wheels = [file for file in files if file.wheel and _rank(file) > _NOWHERE]
    at_hand = [file for file in wheels if file.name in there]
    return max(at_hand or wheels, key=_rank, default=None) or sdist(files)


def sdist(files: Iterable[File]) -> File | None:
    return next((file for file in files if not file.wheel), None)


def download(file: File, folder: Path) -> Path:
    """The file in the folder, fetched unless it is there. It appears there whole or not at all. Raises IndexFault."""
    target = folder / file.name
    if target.exists():
        return target
    if not file.sha256:
        raise IndexFault(f"{file.name}: the index gives no sha256 for it")
    data = _get(file.url)
    found = hashlib.sha256(data).hexdigest()
    if found != file.sha256:
        raise IndexFault(f"{file.name}: sha256 is {found}, the index says {file.sha256}")
    write(target, data)
    return target


def write(target: Path, data: bytes) -> None:
    """Puts the data there whole or not at all; the folder is made."""
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_name(f"{target.name}.{os.getpid()}.part")
    part.write_bytes(data)
    part.replace(target)


class _Page(HTMLParser):
    """Collects the links of a page, and whether they are yanked."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[tuple[str, bool]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "a" and (href := given.get("href")):
            self.links.append((href, "data-yanked" in given))


def _file(link: str, *, yanked: bool) -> File | None:
    url, fragment = urldefrag(link)
    name = unquote(urlsplit(url).path.rpartition("/")[2])
    release = _version(name)
    algorithm, _, digest = fragment.partition("=")
    return File(name, release, url, digest if algorithm == "sha256" else "", yanked) if release else None


def _version(name: str) -> Version | None:
    """The release that a wheel or an sdist belongs to; None for other files, and names that say no release."""
    try:
        if name.endswith(".whl"):
            return parse_wheel_filename(name)[1]
        return parse_sdist_filename(name)[1] if name.endswith(".tar.gz") else None
    except (InvalidWheelFilename, InvalidSdistFilename):
        return None


def _rank(wheel: File) -> tuple[bool, int, str]:
    """How well a wheel serves: for every Python, highest Python 3, name (which tells equals apart); `_NOWHERE` for other machines."""
    tags = parse_wheel_filename(wheel.name)[3]
    everywhere = any(tag.platform == "any" for tag in tags)
    pythons = [int(match[1]) for tag in tags if _linux(tag.platform) and (match := _CPYTHON.fullmatch(tag.interpreter))]
    return (everywhere, max(pythons, default=0), wheel.name) if everywhere or pythons else _NOWHERE


def _linux(platform: str) -> bool:
    return "linux" in platform and platform.endswith("x86_64")


def _get(url: str, *, accept: str = "*/*") -> bytes:
    """What lies at the URL; tried again where the fault may pass."""
    fault = ""
    for pause in _pauses():
        time.sleep(pause)
        try:
            with urlopen(Request(url, headers={"Accept": accept}), timeout=_TIMEOUT) as answer:
                data: bytes = answer.read()
                return data
        except HTTPError as error:
            fault = f"{error.code} {error.reason}"
            if error.code < 500 and error.code != 429:
                break
        except (URLError, HTTPException, OSError, ValueError) as error:
            fault = " ".join(str(getattr(error, "reason", "") or error or type(error).__name__).split())
    raise IndexFault(f"{url}: {fault}")


def _pauses() -> Iterator[float]:
    """The seconds to wait before each try."""
    yield 0.0
    yield from (2.0**each for each in range(_TRIES - 1))
