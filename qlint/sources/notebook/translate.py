"""One code cell as Python: what is IPython's gives way to neutral Python that stands nowhere in the notebook."""

from __future__ import annotations

import ast
import re
import warnings
from collections.abc import Iterator
from dataclasses import dataclass, field
from keyword import iskeyword

from qlint.sources.exported import called
from qlint.sources.mapped import Mapped, joined
from qlint.sources.notebook import magics
from qlint.sources.notebook.lines import Line, logical_lines
from qlint.sources.notebook.magics import Effect
from qlint.sources.notebook.shell import installs, is_install

# A module that nobody has: what comes from it is known to nobody.
NOBODYS = "__notebook__"
_ANYTHING = f"from {NOBODYS} import *"
_SOMETHING = f'__import__("{NOBODYS}")'

_CELL_MAGIC = re.compile(r"(?:[ \t]*(?:\r\n|[\r\n]))*(%%[ \t]*(!|[\w.]+)?([^\r\n]*))")
_MAGIC = re.compile(r"%{1,2}[ \t]*(?P<name>[\w.]+)(?P<arguments>[\s\S]*)")
_OPTIONS = re.compile(r"(?:[ \t]+-(?:[nrlsTDp][ \t]*\S+|\w+|-[\w-]+))*[ \t]*")
# What sets a token for the processes below, which the rules may want to see.
_TOKEN = re.compile(r"""\b[A-Z_]*TOKEN(?:[ \t]*=[ \t]*|[ \t]+)["']?[\w-]{32,}""")
_NOQA = re.compile(r"#[ \t]*noqa.*", re.IGNORECASE)
_PROMPT = re.compile(r"(?:>>>|\.\.\.)(?: |(?=[\r\n]|\Z))|(?:In \[\d*\]| *\.{3,}): ?")
_FIRST = re.compile(r"(?:[ \t]*(?:\r\n|[\r\n]))*([ \t]*)")
_BOUND = re.compile(
    r"""^[ \t]*(?=\S)(?:
        (?:async[ \t]+)?def[ \t]+(?P<function>\w+) | class[ \t]+(?P<cls>\w+)
      | (?:from[ \t]+[\w.]+[ \t]+)?import[ \t]+(?P<imported>[\w.,* \t()]+)
      | (?:async[ \t]+)?for[ \t]+(?P<looped>[\w, \t()]+)\bin\b
      | (?:async[ \t]+)?with\b.*?\bas[ \t]+(?P<opened>[\w, \t()]+)
      | (?P<assigned>(?:[\w,* \t)]|(?<![\w)])\()+)(?::[^=\r\n]*)?=(?!=)
    )""",
    re.VERBOSE | re.MULTILINE,
)


@dataclass(slots=True)
class Translated:
    """`code` is what goes into the program, `commands` install something.

    `broken` is the code of a cell that does not parse, with the error; `apart` is Python that runs elsewhere.
    """

    code: Mapped
    commands: list[Mapped] = field(default_factory=list)
    broken: tuple[Mapped, SyntaxError] | None = None
    apart: Mapped | None = None


def translated(cell: Mapped, registered: frozenset[str]) -> Translated:
    """The cell as Python. `registered` are the modules whose magics the notebook loads."""
    return _Translation(cell, registered).result()


def error_of(text: str) -> SyntaxError | None:
    """Why the text does not parse; None if it does."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of odd escapes: the notebook's readers know from Python itself
            ast.parse(text)
    except SyntaxError as error:
        return error
    except (ValueError, RecursionError, MemoryError) as error:
        return SyntaxError(str(error) or "too complex for the parser")
    return None


class _Translation:
    """The work on one cell; `cell` is what is left of it after each step."""

    def __init__(self, cell: Mapped, registered: frozenset[str]) -> None:
        self.cell, self.registered = _cleaned(cell), registered
        self.commands: list[Mapped] = []
        self.head: list[Mapped] = []

    def result(self) -> Translated:
        while (magic := _CELL_MAGIC.match(self.cell.text)) is not None:
            if (done := self._cell_magic(magic)) is not None:
                return done
        if error_of(self.cell.text) is None:
            return self._finished(self.cell)
        code = self._in_python(_cleaned(self.cell))
        error = error_of(code.text)
        if error is None:
            return self._finished(code)
        done = self._finished(code.stand_in("\n".join(_names_bound(code.text)), 0))
        done.broken = (joined([*self.head, code]), error)
        return done

    def _in_python(self, code: Mapped) -> Mapped:
        """The code with something else in the place of all that is IPython's."""
        lines = list(logical_lines(code.text))
        alone = sum(line.stop > line.body for line in lines) == 1
        parts: list[Mapped] = []
        done = 0
        for line in lines:
            if (special := self._special(code, line, alone=alone)) is not None:
                parts += (code.part(done, line.special), special)
                done = line.stop
        return joined([*parts, code.part(done, len(code.text))])

    def _finished(self, code: Mapped) -> Translated:
        return Translated(joined([*self.head, code]), [*self.commands, *called(code)])

    def _cell_magic(self, magic: re.Match[str]) -> Translated | None:
        """Takes the first line away and returns None if code follows, else returns what the cell is."""
        name, arguments = magic[2] or "", magic[3]
        if magics.of_cell(name) is Effect.CODE:
            self._loaded(name, magic)
            if name == "capture" and (bound := re.match(r"(?:[ \t]+--?\S+)*[ \t]+([^\W\d]\w*)", arguments)) is not None:
                self.head.append(self.cell.stand_in(f"from {NOBODYS} import {bound[1]}\n", magic.start(1)))
            self.cell = self.cell.part(magic.end(), len(self.cell.text))
            return None
        if name in ("bash", "sh", "script", "cmd", "!", "sx", "system"):
            self.commands.extend(self.cell.part(*place) for place in installs(self.cell.text, magic.end(), len(self.cell.text)))
        binds = magics.of_cell(name) is Effect.ANYTHING or "--out" in arguments or "--err" in arguments
        stands = self.cell.stand_in(_ANYTHING if binds else "pass", magic.start(1))
        done = self._finished(_with_tokens(self.cell, stands, magic.end(), len(self.cell.text)))
        if name in ("python", "python3") or (name in ("writefile", "file") and arguments.strip().strip("'\"").endswith(".py")):
            done.apart = self.cell.part(magic.end(), len(self.cell.text))
        return done

    def _loaded(self, name: str, magic: re.Match[str]) -> None:
        module = magics.module_of(name, self.registered)
        if module is not None:
            self.head.append(_import(self.cell, module, magic.start(1), magic.end(2)))
            self.head.append(self.cell.stand_in("\n", magic.end(2)))

    def _special(self, code: Mapped, line: Line, *, alone: bool) -> Mapped | None:
        """What stands for IPython's part of a line; None for a line of Python. `alone`: the cell has no other line."""
        text = code.text
        match line.mark:
            case "":
                if is_install(text, line.body, line.stop):
                    self._installs(code, line.body, line.stop)
                    return code.stand_in("pass", line.body)
                if not (alone and _first_word(text, line) in magics.AUTOMATIC):
                    return None
                harmless = magics.of_line(_first_word(text, line)) is not Effect.ANYTHING
                return code.stand_in("pass" if harmless else _ANYTHING, line.body)
            case "!" | "!!":
                self._installs(code, line.special + len(line.mark), line.stop)
                stands = code.stand_in("pass" if line.special == line.body else _SOMETHING, line.special)
                return _with_tokens(code, stands, line.special, line.stop)
            case "%" | "%%":
                return self._magic(code, line)
            case _:
                return code.stand_in("pass", line.body)

    def _installs(self, code: Mapped, start: int, stop: int) -> None:
        self.commands.extend(code.part(*place) for place in installs(code.text, start, stop))

    def _magic(self, code: Mapped, line: Line) -> Mapped:
        """What stands for a line magic, or for what is assigned from one."""
        alone = line.special == line.body
        match = _MAGIC.match(code.text, line.special, line.stop)
        if match is None:
            return code.stand_in("pass" if alone else _SOMETHING, line.special)
        name = match["name"]
        self._installs(code, match.start("name"), line.stop)
        module = magics.module_of(name, self.registered)
        if alone and module is not None:
            return self._registered(code, module, match)
        if line.mark == "%" and magics.of_line(name) is Effect.CODE and (alone or name == "time"):
            return _statement(code, match, line.stop)
        anything = alone and magics.of_line(name) is Effect.ANYTHING
        stands = code.stand_in(_ANYTHING if anything else "pass" if alone else _SOMETHING, line.special)
        return _with_tokens(code, stands, line.special, line.stop)

    def _registered(self, code: Mapped, module: str, match: re.Match[str]) -> Mapped:
        special = _import(code, module, match.start(), match.end("name"))
        comment = _NOQA.search(code.text, match.end("name"), match.end())
        return joined([special, code.stand_in("  ", match.end()), code.part(comment.start(), comment.end())] if comment else [special])


def _with_tokens(code: Mapped, stands: Mapped, start: int, stop: int) -> Mapped:
    """What stands for IPython's part [start, stop), with the settings of tokens in it as comments: they are told by their text."""
    found = [each.span() for each in _TOKEN.finditer(code.text, start, stop)]
    return joined([stands, *(each for place in found for each in (code.stand_in("  # ", place[0]), code.part(*place)))])


def _import(code: Mapped, module: str, start: int, end: int) -> Mapped:
    """An import of the module that registers a magic, in the place of the magic's name."""
    name = code.stand_in(module, start, end)
    return joined([code.stand_in("import ", start), name, code.stand_in(f" as {NOBODYS}", end)])


def _statement(code: Mapped, match: re.Match[str], stop: int) -> Mapped:
    """The statement behind a magic that runs it."""
    options = _OPTIONS.match(code.text, match.end("name"), stop)
    start = options.end() if options else match.end("name")
    statement = code.part(start, stop)
    if statement.text.strip() and error_of(statement.text) is None:
        return statement
    return code.stand_in("pass", match.start())


def _first_word(text: str, line: Line) -> str:
    return re.split(r"\W", text[line.body : line.stop], maxsplit=1)[0]


def _cleaned(cell: Mapped) -> Mapped:
    """The cell without what IPython cuts off: the indentation of its first line, and prompts that were copied with the code."""
    first = _FIRST.match(cell.text)
    indent = first[1] if first else ""
    prompts = first is not None and _PROMPT.match(cell.text, first.end()) is not None
    if not indent and not prompts:
        return cell
    parts: list[Mapped] = []
    for line in re.finditer(r"[^\r\n]*(?:\r\n|\n|\r|\Z)", cell.text):
        start = line.start() + (len(indent) if line[0].startswith(indent) else 0)
        prompt = _PROMPT.match(cell.text, start) if prompts else None
        parts.append(cell.part(prompt.end() if prompt else start, line.end()))
    return joined(parts)


def _names_bound(text: str) -> Iterator[str]:
    """Imports, from a module that nobody has, of what a text that doesn't parse seems to bind."""
    names: set[str] = set()
    for match in _BOUND.finditer(text):
        bound = match[match.lastgroup or 0]
        if match.lastgroup == "imported":
            bound = ",".join(re.split(r"\bas\b", each)[-1] for each in bound.split(","))
        names.update(re.findall(r"(?<![\w.])[^\W\d]\w*", bound))
        if match.lastgroup == "imported" and ("*" in bound or bound.strip() in ("", "(")):
            yield _ANYTHING
    found = sorted(name for name in names if name.isidentifier() and not iskeyword(name))
    if found:
        yield f"from {NOBODYS} import {', '.join(found)}"
