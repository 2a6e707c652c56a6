"""Writes which references to the watched packages fail with the releases that are installed here: the yardstick that knows no linter.

    python -I tests/yardsticks/inside TREE

Nothing below TREE is run. The watched packages are imported, and asked by reflection. Each line of the output is a JSON object, one
reference: `path` (below TREE), `cell` (null, or the number of the notebook's code cell), `kind` (import, attribute, method or keyword),
`name` (a dotted path), `ok`, `guarded`, `why` (what failed), and `spans`. The first span is that of the name itself, of others a finding
about it may stand on: [line, column, end line, end column], 1-based, in code points, the end exclusive.
"""

import ast
import json
import os
import sys
import warnings
from pathlib import Path

import bindings
import installed
import programs
import reading
from places import Places


def main(tree):
    """Prints what is told of each program below the directory."""
    warnings.simplefilter("ignore")
    sys.setrecursionlimit(10000)
    installed.load("qiskit_aer")  # it sets the `save_` methods on QuantumCircuit when it is imported
    for file in programs.files(tree):
        for reference in told(file):
            print(json.dumps({"path": file.relative_to(tree).as_posix(), **reference}))


def told(file):
    """The references of one file. A cell that is no Python leaves open what the names are in the cells below."""
    names = {}
    cells = [(cell, text, tree(text)) for cell, text in programs.texts(file)]
    rebound = bindings.rebound(each for _, _, each in cells if each is not None)
    for cell, text, parsed in cells:
        if parsed is None:
            names.clear()
        else:
            yield from reading.references(parsed, Places(text), names, rebound=rebound, cell=cell)


def tree(text):
    """The syntax tree, None of what is no Python."""
    try:
        return ast.parse(text)
    except (SyntaxError, ValueError, RecursionError):
        return None


if __name__ == "__main__":
    main(Path(sys.argv[1]))
    sys.stdout.flush()
    os._exit(0)  # whatever threads the packages left behind
