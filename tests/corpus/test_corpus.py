"""The directory QLINT_CORPUS has something in it."""

from __future__ import annotations

import os
from pathlib import Path

from qlint.sources.read import DOCUMENT_SUFFIXES, NOTEBOOK_SUFFIXES


def test_there_is_a_corpus() -> None:
    directory = Path(os.environ["QLINT_CORPUS"])
    assert any(path.suffix.lower() in (*NOTEBOOK_SUFFIXES, *DOCUMENT_SUFFIXES) for path in directory.rglob("*"))
