"""Runs probes in the environment of their releases: `python prove.py < jobs`, with JSON in and out.

A job is `{"directory", "program", "marks": {FILE: [LINE, ...]}}`. The answer has, for each: `raised`, a list of (file, line, error), one
for each marked line whose statement raised; `ended`, the error that nothing caught, or ""; `warned`, the deprecations that were told.
Each program is run in a fork of its own. Nothing of it reaches the network: what the service would say is made from a fake device.
"""

import ast
import builtins
import importlib.machinery
import json
import os
import signal
import sys
import tempfile
import traceback
import types
import warnings
from pathlib import Path

_SECONDS = 120


class Marked(ast.NodeTransformer):
    """Puts each statement with a mark into a `try` that takes down what it raises; each alias of an import list by itself."""

    def __init__(self, file, lines):
        self.file = file
        self.lines = set(lines)

    def visit(self, node):
        super().generic_visit(node)
        for field in ("body", "orelse", "finalbody"):
            statements = getattr(node, field, None)
            if isinstance(statements, list):
                setattr(node, field, [new for each in statements for new in self._wrapped(each)])
        return node

    def _wrapped(self, statement):
        if isinstance(statement, (ast.Import, ast.ImportFrom)) and len(statement.names) > 1:
            statements = [self._alone(statement, alias) for alias in statement.names]
        else:
            statements = [statement]
        for each in statements:
            marks = self.lines & set(range(_first(each), _last(each) + 1))
            yield self._tried(each, marks) if marks else each

    def _alone(self, statement, alias):
        fields = {name: value for name, value in ast.iter_fields(statement) if name != "names"}
        place = {"lineno": alias.lineno, "end_lineno": alias.end_lineno, "col_offset": 0, "end_col_offset": 0}
        return type(statement)(**fields, names=[alias], **place)

    def _tried(self, statement, marks):
        code = f"try: pass\nexcept Exception as _error: __raised__({self.file!r}, {sorted(marks)}, _error)"
        tried = ast.parse(code).body[0]
        tried.body = [statement]
        return ast.copy_location(tried, statement)


def _first(statement):
    return min([statement.lineno, *(each.lineno for each in getattr(statement, "decorator_list", ()))])


def _last(statement):
    """The last line of a statement, or of the head of one that has a body."""
    body = getattr(statement, "body", None)
    return max(statement.lineno, body[0].lineno - 1) if body else statement.end_lineno


def _loader(directory, marks):
    class Loader(importlib.machinery.SourceFileLoader):
        """Compiles the files of a clause with their marked statements taken down."""

        def source_to_code(self, data, path, *, _optimize=-1):
            file = Path(path).relative_to(directory).as_posix()
            tree = Marked(file, marks.get(file, ())).visit(ast.parse(data, filename=path))
            return compile(ast.fix_missing_locations(tree), path, "exec", dont_inherit=True, optimize=_optimize)

    return Loader


def run(job):
    """The answer to one job."""
    directory = Path(job["directory"])
    raised, loader = [], _loader(directory, job["marks"])
    finder = importlib.machinery.FileFinder.path_hook((loader, [".py"]))
    sys.path_hooks.insert(0, lambda path: _of(finder, path, directory))
    sys.path.insert(0, str(directory))
    path = str(directory / job["program"])
    module = types.ModuleType("__main__")
    module.__file__ = path
    module.__builtins__ = __builtins__
    sys.modules["__main__"], sys.argv = module, [path]
    builtins.__raised__ = lambda file, lines, error: raised.extend((file, line, _said(error)) for line in lines)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        ended = _ended(lambda: exec(loader("__main__", path).get_code("__main__"), module.__dict__))
    told = sorted({str(each.message) for each in caught if issubclass(each.category, (DeprecationWarning, PendingDeprecationWarning))})
    return {"raised": raised, "ended": ended, "warned": told}


def _of(finder, path, directory):
    if not Path(path).is_relative_to(directory):
        raise ImportError(path)
    return finder(path)


def _ended(execute):
    try:
        execute()
    except BaseException as error:
        last = traceback.extract_tb(error.__traceback__)[-1]
        own = [frame.lineno for frame in traceback.extract_tb(error.__traceback__) if frame.filename.endswith(("fires.py", "silent.py"))]
        return f"{_said(error)} (line {own[-1] if own else '?'}; {Path(last.filename).name}:{last.lineno})"
    return ""


def _said(error):
    return f"{type(error).__name__}: {str(error).strip().splitlines()[0][:200] if str(error).strip() else ''}"


def _forked(job):
    reader, writer = os.pipe()
    child = os.fork()
    if not child:
        os.close(reader)
        signal.alarm(_SECONDS)
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, 1)
        os.dup2(null, 2)
        try:
            answer = run(job)
        except BaseException as error:
            answer = {"raised": [], "ended": f"not run: {_said(error)}", "warned": []}
        with open(writer, "w", encoding="utf-8") as stream:
            json.dump(answer, stream)
        os._exit(0)
    os.close(writer)
    with open(reader, encoding="utf-8") as stream:
        text = stream.read()
    os.waitpid(child, 0)
    return json.loads(text) if text else {"raised": [], "ended": f"not run: over after {_SECONDS} seconds", "warned": []}


def main():
    """Reads jobs, writes their answers."""
    jobs = json.load(sys.stdin)
    sys.dont_write_bytecode = True
    sys.path.insert(0, str(Path(__file__).parent))
    with tempfile.TemporaryDirectory() as home:
        os.environ.update(HOME=home, MPLBACKEND="Agg", QISKIT_PARALLEL="FALSE", RAYON_NUM_THREADS="1")
        # The packages are imported once for all forks.
        import without_a_network

        without_a_network.prepare()
        json.dump([_forked(job) for job in jobs], sys.stdout)


if __name__ == "__main__":
    main()
