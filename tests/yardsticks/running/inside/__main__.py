"""Runs one program statement by statement: `python -I inside PROGRAM OUTPUT SECONDS [PATH ...]`.

PROGRAM is a script or a notebook, OUTPUT a file that gets JSON objects. Of each statement: `cell`, `line`, `end` and `error` ("" for
none) with its `message`, the places `at` that it came through, and the `names` that are not bound since. Of each cell that is through:
`cell`, `printed`, `value` and `figures`. `done` at the end. A script is cell 1. A statement that fails, or takes more than SECONDS, does
not end the program: what follows is run, and fails where it needs it. The PATHs are searched for modules; with an `accounts` among them,
IBM's services are replaced.
"""

import ast
import io
import json
import os
import random
import signal
import sys
import traceback
import warnings

import shells
import values


class TooLongError(BaseException):
    """A statement took more time than it has."""


def main(program, output, seconds, *paths):
    """Runs the program."""
    sys.path[:0] = [os.path.dirname(program), *paths]
    sys.argv = [program]
    warnings.simplefilter("ignore")
    signal.signal(signal.SIGALRM, _end)
    if any(os.path.exists(os.path.join(path, "accounts.py")) for path in paths):
        __import__("accounts").replace_all()
    shell = shells.shell(program)
    with open(output, "a", encoding="utf-8") as file:
        for number, cell in enumerate(_cells(program), 1):
            for row in _rows(shell, number, cell, int(seconds)):
                file.write(json.dumps({"cell": number, **row}) + "\n")
                file.flush()
        file.write('{"done": true}\n')


def _end(number, frame):
    raise TooLongError("more time than it has")


def _cells(program):
    with open(program, encoding="utf-8-sig") as file:
        text = file.read()
    if not program.endswith(".ipynb"):
        return [text]
    return ["".join(each["source"]) for each in json.loads(text)["cells"] if each["cell_type"] == "code"]


def _rows(shell, number, cell, seconds):
    try:
        text = shell.python(cell)
        tree = ast.parse(text)
    except SyntaxError as error:
        yield {"line": 0, "end": 0, "error": "SyntaxError", "message": str(error), "at": []}
        return
    _seed()
    values.remember(_name(number), text)
    real, sys.stdout = sys.stdout, io.StringIO()
    value = None
    try:
        for node in _parts(tree.body):
            last = shell.shows and node is tree.body[-1] and isinstance(node, ast.Expr) and not text.rstrip().endswith(";")
            failed, got = _run(node, shell.space, _name(number), seconds)
            value = got if last else None
            names = {"names": sorted(set(_bound(node)))} if failed else {}
            yield {"line": node.lineno, "end": getattr(node, "end_lineno", node.lineno), "error": "", **failed, **names}
        printed = sys.stdout.getvalue()
    finally:
        sys.stdout = real
    yield {"printed": printed[: values.MOST], "value": values.told(value) if value is not None else "", "figures": values.figures()}


def _name(number):
    return f"<cell {number}>"


def _seed():
    """Each cell draws what it draws, whatever those before it drew; in another run, something else."""
    seed = 7 + int(os.environ.get("RUN", "0"))
    random.seed(seed)
    if "numpy" in sys.modules:
        sys.modules["numpy"].random.seed(seed)


def _parts(body):
    """The statements; each name of an import by itself, so that one that is gone takes no others with it."""
    for node in body:
        if isinstance(node, ast.ImportFrom) and node.module != "__future__":
            for name in node.names:
                yield ast.copy_location(ast.ImportFrom(node.module, [name], node.level), name if hasattr(name, "lineno") else node)
        else:
            yield node


def _bound(node):
    """The names that a statement binds, also those within a function of its own; "*" for any."""
    for each in ast.walk(node):
        if isinstance(each, ast.Name) and isinstance(each.ctx, ast.Store):
            yield each.id
        elif isinstance(each, (ast.FunctionDef, ast.ClassDef)):
            yield each.name
        elif isinstance(each, ast.alias):
            yield (each.asname or each.name).partition(".")[0]


def _run(node, space, name, seconds):
    """What the error was, if there was one, and the value of an expression."""
    signal.alarm(seconds)
    try:
        if isinstance(node, ast.Expr):
            return {}, eval(compile(ast.Expression(node.value), name, "eval"), space)
        module = ast.parse("")
        module.body = [node]
        exec(compile(module, name, "exec"), space)
    except (Exception, SystemExit, KeyboardInterrupt, TooLongError) as error:
        return _told(error), None
    finally:
        signal.alarm(0)
    return {}, None


def _told(error):
    frames = [each for each in traceback.extract_tb(error.__traceback__) if each.filename.startswith("<cell ")]
    at = [[int(each.filename[6:-1]), each.lineno] for each in frames]
    return {"error": type(error).__name__, "message": str(error)[:500], "at": at}


if __name__ == "__main__":
    main(*sys.argv[1:])
    # What programs left behind - threads, widgets, windows - has no say in how they end.
    sys.stdout.flush()
    os._exit(0)
