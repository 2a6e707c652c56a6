"""One file, read in its form; what can't be read is a problem of that file, and no failure."""

from __future__ import annotations

from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from pathlib import Path

from qlint.manifests.asked import Manifest, ManifestError
from qlint.sources.decode import ReadError, marked_text
from qlint.sources.document import WATCHED
from qlint.sources.metadata import Form, form
from qlint.sources.text import Text

_MOST = 50_000_000  # bytes; no file that people or tools write for this purpose comes near


def read(path: Path, *, otherwise: Form | None = None) -> Manifest:
    """What the file says. One whose name has no form is read in that of `otherwise`."""
    try:
        data = path.read_bytes() if path.stat().st_size < _MOST else b""
        return parse(str(path), data, otherwise=otherwise)
    except OSError as error:
        return Manifest(str(path), problem=f"cannot be read: {error.strerror}")


def parse(path: str, data: bytes, *, otherwise: Form | None = None) -> Manifest:
    """What a file with these bytes says; only one that mentions a watched distribution, or leads to another file, is looked into."""
    kind = form(Path(path)) or otherwise
    if not _matters(data, kind):
        return Manifest(path, packaged=_packaged(data, kind))
    try:
        return _parsed(path, Text(marked_text(data)), kind)
    except (ReadError, ManifestError) as error:
        return Manifest(path, packaged=_packaged(data, kind), problem=str(error))
    except RecursionError:
        return Manifest(path, problem="is nested too deeply to be read")


def _matters(data: bytes, kind: Form | None) -> bool:
    if WATCHED.encode() in data.lower() or data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return True
    match kind:
        case Form.REQUIREMENTS:
            return b"-r" in data or b"-c" in data
        case Form.CONDA:
            return b"-r" in data
        case Form.PYPROJECT:
            return b"dynamic" in data
        case Form.SETUP_CFG:
            return b"file:" in data
        case _:
            return False


def _packaged(data: bytes, kind: Form | None) -> bool:
    match kind:
        case Form.PYPROJECT:
            return b"[build-system]" in data
        case Form.SETUP_CFG:
            return b"[metadata]" in data or b"[options]" in data
        case _:
            return kind is Form.SETUP_PY


def _parsed(path: str, text: Text, kind: Form | None) -> Manifest:
    match kind:
        case Form.PYPROJECT:
            from qlint.manifests.pyproject import read
        case Form.SETUP_CFG:
            from qlint.manifests.setup_cfg import read
        case Form.SETUP_PY:
            from qlint.manifests.setup_py import read
        case Form.REQUIREMENTS:
            from qlint.manifests.requirements import read
        case Form.PIPFILE:
            from qlint.manifests.pipfile import read
        case Form.PIPFILE_LOCK:
            from qlint.manifests.pipfile import read_lock as read
        case Form.CONDA:
            from qlint.manifests.conda import read
        case Form.TOML_LOCK:
            from qlint.manifests.locks import read
        case None:
            return Manifest(path)
    return read(path, text)
