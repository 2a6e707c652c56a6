"""The programs below a directory: Python files, and the code cells of notebooks."""

import json
import os
import re
from pathlib import Path

SKIPPED = {".git", ".venv", "__pycache__", "node_modules", "site-packages", "venv"}
SUFFIXES = (".ipynb", ".py")
# A cell whose first line is such a magic is Python below it; of any other cell magic it is not.
TRANSPARENT = re.compile(r"\s*%%(?:time|timeit|capture)\b")
# A line that is IPython's alone: a magic, a command for the shell, a question.
LINE_OF_IPYTHON = re.compile(r"\s*[%!?]|.*\?\s*$")


def files(tree):
    """The files that say `qiskit`, in a fixed order; links are not followed."""
    for directory, folders, names in os.walk(tree):
        folders[:] = sorted(set(folders) - SKIPPED)
        for name in sorted(names):
            file = Path(directory, name)
            if name.endswith(SUFFIXES) and not file.is_symlink() and b"qiskit" in file.read_bytes():
                yield file


def texts(file):
    """(None, text) of a Python file, (number, text) of each code cell of a notebook, and nothing of what is no notebook."""
    if file.suffix == ".py":
        yield None, file.read_bytes().decode("utf-8", "replace")
        return
    try:
        notebook = json.loads(file.read_bytes())
    except ValueError:
        return
    code = (cell for cell in notebook.get("cells", ()) if cell.get("cell_type") == "code")
    for number, cell in enumerate(code, 1):
        source = cell.get("source", "")
        yield number, without_magics(source if isinstance(source, str) else "".join(source))


def without_magics(text):
    """The cell with an empty line where a line is IPython's; all of it empty if another language stands in it."""
    if re.match(r"\s*%%", text) and not TRANSPARENT.match(text):
        return ""
    return "\n".join("" if LINE_OF_IPYTHON.match(line) else line for line in text.split("\n"))
