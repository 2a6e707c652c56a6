"""Runs one program with the installed packages, IBM's services replaced by devices of this process.

Argument: the program, a script or a notebook. What it prints is what it prints; an error ends it as it would end it for its user.
"""

import json
import runpy
import sys
import warnings

import accounts


def main(program):
    """Runs the program as a user without accounts of their own."""
    warnings.simplefilter("ignore")
    accounts.replace_all()
    if program.endswith(".ipynb"):
        _run_notebook(program)
    else:
        sys.argv = [program]
        runpy.run_path(program, run_name="__main__")


def _run_notebook(path):
    from IPython.core.interactiveshell import InteractiveShell

    with open(path, encoding="utf-8") as file:
        cells = json.load(file)["cells"]
    shell = InteractiveShell.instance()
    # There is no window that `%matplotlib` could be told of; the number of a cell says nothing of what it does.
    shell.enable_gui = lambda gui=None: None
    shell.displayhook.write_output_prompt = lambda: None
    for cell in cells:
        if cell["cell_type"] == "code":
            shell.run_cell("".join(cell["source"])).raise_error()


if __name__ == "__main__":
    main(sys.argv[1])
