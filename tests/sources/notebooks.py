"""Notebooks in the styles in which programs write them."""

from __future__ import annotations

import json
from collections.abc import Iterable

Cell = dict[str, object]


def code(source: str | list[str], **more: object) -> Cell:
    """A code cell with an output that a change must leave alone."""
    outputs = [{"name": "stdout", "output_type": "stream", "text": ['a "b"\n', "é\u2028\n"]}]
    return {"cell_type": "code", "execution_count": 3, "id": "", "metadata": {"tags": ["x"]}, "outputs": outputs, "source": source, **more}


def prose(source: str) -> Cell:
    return {"cell_type": "markdown", "metadata": {}, "source": source.splitlines(keepends=True)}


def notebook(*cells: Cell, metadata: object = None, minor: int = 5) -> dict[str, object]:
    """A notebook of the format 4."""
    metadata = {"language_info": {"name": "python"}} if metadata is None else metadata
    named = [{**cell, "id": f"cell-{number}"} for number, cell in enumerate(cells)]
    return {"cells": named, "metadata": metadata, "nbformat": 4, "nbformat_minor": minor}


def of(*sources: str) -> bytes:
    """A notebook of Python cells, as Jupyter writes it; its prose says the word without which nobody looks into it."""
    cells = (code(source.splitlines(keepends=True)) for source in sources)
    return written(notebook(prose("About qiskit."), *cells))


def written(value: object, *, indent: int | None = 1, ascii_only: bool = False, newline: str = "\n", end: str = "\n") -> bytes:
    text = json.dumps(value, indent=indent, ensure_ascii=ascii_only) + end
    return text.replace("\n", newline).encode()


def code_of(data: bytes) -> list[str]:
    """The texts of the code cells as any reader of JSON sees them."""
    cells: Iterable[Cell] = json.loads(data.decode("utf-8-sig"))["cells"]
    return ["".join(cell["source"]) for cell in cells if cell["cell_type"] == "code"]  # type: ignore[arg-type]
