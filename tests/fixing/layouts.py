"""Programs in other layouts: the same statements, as other people would have written them.

Each layout is a function from a text to a text that means the same, and to the same tree but for blocks around it and names.
"""

from __future__ import annotations

import ast
import io
import keyword
import tokenize
from collections.abc import Callable, Iterator
from itertools import pairwise
from random import Random

Layout = Callable[[str, Random], str]


def tokens(text: str) -> list[tokenize.TokenInfo]:
    return list(tokenize.generate_tokens(io.StringIO(text).readline))


def comments(text: str) -> list[str]:
    """The comments of a text with any line ends."""
    return sorted(each.string for each in tokens(text.replace("\r\n", "\n")) if each.type == tokenize.COMMENT)


def _starts(text: str) -> list[int]:
    starts = [0]
    for line in text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    return starts


def _inserted(text: str, pieces: list[tuple[int, str]]) -> str:
    for offset, piece in sorted(pieces, reverse=True):
        text = text[:offset] + piece + text[offset:]
    return text


def _ends(text: str) -> Iterator[int]:
    """The ends of the lines that a comment may follow."""
    starts = _starts(text)
    for each in tokens(text):
        if each.type in (tokenize.NEWLINE, tokenize.NL) and each.string:
            offset = starts[each.start[0] - 1] + each.start[1]
            line = text[starts[each.start[0] - 1] : offset]
            if "#" not in line and line.strip():
                yield offset


def commented(text: str, random: Random) -> str:
    """With comments behind many lines, and on lines of their own."""
    ends = [offset for offset in _ends(text) if random.random() < 0.7]
    text = _inserted(text, [(offset, f"  # {number} é, (why") for number, offset in enumerate(ends)])
    starts = _starts(text)
    first = {each.start[0] for each in _first_tokens(text)}
    above = [line for line in sorted(first) if random.random() < 0.4]
    return _inserted(
        text, [(starts[line - 1], f"{_indent(text, starts[line - 1])}# above {number}\n") for number, line in enumerate(above)]
    )


def _indent(text: str, start: int) -> str:
    line = text[start:].split("\n", 1)[0]
    return line[: len(line) - len(line.lstrip(" \t"))]


def _first_tokens(text: str) -> Iterator[tokenize.TokenInfo]:
    """The first token of each logical line."""
    quiet = {tokenize.NL, tokenize.COMMENT, tokenize.INDENT, tokenize.DEDENT, tokenize.NEWLINE, tokenize.ENDMARKER}
    fresh = True
    for each in tokens(text):
        if each.type == tokenize.NEWLINE:
            fresh = True
        elif fresh and each.type not in quiet:
            yield each
            fresh = False


def exploded(text: str, random: Random) -> str:
    """With line breaks, and comments, behind commas in brackets."""
    starts, depth, pieces = _starts(text), 0, list[tuple[int, str]]()
    for each in tokens(text):
        depth += each.string in ("(", "[", "{") if each.type == tokenize.OP else 0
        depth -= each.string in (")", "]", "}") if each.type == tokenize.OP else 0
        end = starts[each.end[0] - 1] + each.end[1]
        if depth and each.string in (",", "(") and random.random() < 0.5:
            pieces.append((end, f"  # {len(pieces)} in brackets\n        " if random.random() < 0.6 else "\n  "))
    return _inserted(text, pieces)


def joined(text: str, random: Random) -> str:
    """With neighbouring simple statements on one line, parted by semicolons."""
    lines = text.split("\n")
    simple = {each.lineno: each for each in ast.walk(ast.parse(text)) if isinstance(each, _SIMPLE) and each.lineno == each.end_lineno}
    for number in sorted(simple, reverse=True):
        here, below = simple[number], simple.get(number + 1)
        alone = below is not None and below.col_offset == here.col_offset and not {"#"}.intersection(lines[number - 1] + lines[number])
        if alone and lines[number - 1].lstrip().startswith(_words(here)) and not _is_future(here) and random.random() < 0.6:
            lines[number - 1 : number + 1] = [f"{lines[number - 1]}{random.choice(['; ', ';', ' ;  '])}{lines[number].lstrip()}"]
    return "\n".join(lines)


_SIMPLE = (ast.Expr, ast.Assign, ast.AugAssign, ast.Import, ast.ImportFrom, ast.Delete, ast.Assert)


def _words(node: ast.stmt) -> str:
    return {ast.Import: "import", ast.ImportFrom: "from", ast.Delete: "del", ast.Assert: "assert"}.get(type(node), "")


def _is_future(node: ast.stmt) -> bool:
    return isinstance(node, ast.ImportFrom) and node.module == "__future__"


def _logical(text: str) -> list[tuple[int, int]]:
    """The first lines of the logical lines of the text, with their indentation."""
    return [(each.start[0], each.start[1]) for each in _first_tokens(text)]


def tabbed(text: str, random: Random) -> str:
    """With tabs in front of statements, if there are none yet."""
    lines = text.split("\n")
    if any(line.lstrip(" ").startswith("\t") for line in lines):
        return text
    for number, indent in _logical(text):
        if indent % 4 == 0:
            lines[number - 1] = "\t" * (indent // 4) + lines[number - 1][indent:]
    return "\n".join(lines)


def continued(text: str, random: Random) -> str:
    """With lines that go on behind a backslash."""
    starts, depth, pieces = _starts(text), 0, list[tuple[int, str]]()
    found = tokens(text)
    commented_lines = {each.start[0] for each in found if each.type == tokenize.COMMENT}
    for before, each in pairwise(found):
        depth += before.string in ("(", "[", "{") if before.type == tokenize.OP else 0
        depth -= before.string in (")", "]", "}") if before.type == tokenize.OP else 0
        quiet = each.type not in (tokenize.OP, tokenize.NAME, tokenize.NUMBER) or before.type not in (tokenize.OP, tokenize.NAME)
        if quiet or before.end[0] != each.start[0] or each.start[0] in commented_lines or random.random() < 0.85:
            continue
        pieces.append((starts[each.start[0] - 1] + each.start[1], " \\\n      "))
    return _inserted(text, pieces)


def fed(text: str, random: Random) -> str:
    """With form feeds in front of statements of the top level."""
    starts = _starts(text)
    return _inserted(text, [(starts[line - 1], "\x0c") for line, indent in _logical(text) if not indent and random.random() < 0.3])


def in_function(text: str, random: Random) -> str:
    """All of it in a function that is called."""
    return f"def main():\n{_indented(text)}\n\nmain()\n"


def in_method(text: str, random: Random) -> str:
    return f"class Lab:\n    def work(self):\n{_indented(_indented(text))}\n\nLab().work()\n"


def in_try(text: str, random: Random) -> str:
    return f"try:\n{_indented(text)}\nfinally:\n    print('over')\n"


def in_with(text: str, random: Random) -> str:
    return f"import contextlib\n\nwith contextlib.suppress(KeyError):\n{_indented(text)}\n"


def under_main(text: str, random: Random) -> str:
    """The imports at the top, and all that follows the last of them under the usual condition."""
    body = ast.parse(text).body
    last = max((index for index, each in enumerate(body) if isinstance(each, ast.Import | ast.ImportFrom)), default=-1)
    if not 0 <= last < len(body) - 1:
        return text
    split = _starts(text)[(body[last].end_lineno or 1)]
    return f"{text[:split]}\nif __name__ == '__main__':\n{_indented(text[split:])}\n"


def in_conditions(text: str, random: Random) -> str:
    """Simple statements as one-line suites."""
    lines = text.split("\n")
    for each in ast.parse(text).body:
        if isinstance(each, ast.Expr | ast.Assign) and each.lineno == each.end_lineno and random.random() < 0.3:
            lines[each.lineno - 1] = f"if True: {lines[each.lineno - 1]}"
    return "\n".join(lines)


def _indented(text: str) -> str:
    inside = {
        line
        for each in tokens(text)
        if each.type == tokenize.STRING and each.start[0] != each.end[0]
        for line in range(each.start[0] + 1, each.end[0] + 1)
    }
    lines = text.rstrip("\n").split("\n")
    return "\n".join(line if number in inside or not line.strip() else f"    {line}" for number, line in enumerate(lines, 1))


def renamed(text: str, random: Random) -> str:
    """With names of its own that are not written in ASCII."""
    tree, starts = ast.parse(text), _starts(text)
    own = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
    kept = {each for node in ast.walk(tree) if isinstance(node, ast.JoinedStr | ast.Global | ast.Nonlocal) for each in _names(node)}
    kept |= {
        alias.asname or alias.name.split(".")[0]
        for node in ast.walk(tree)
        for alias in getattr(node, "names", ())
        if isinstance(alias, ast.alias)
    }
    kept |= {node.arg for node in ast.walk(tree) if isinstance(node, ast.arg)}
    lines = text.split("\n")
    pieces = [
        (starts[node.lineno - 1] + len(lines[node.lineno - 1].encode()[: node.end_col_offset].decode()), "é")
        for node in ast.walk(tree)
        if isinstance(node, ast.Name) and node.id in own - kept and not keyword.iskeyword(node.id) and "__" not in node.id
    ]
    return _inserted(text, pieces)


def _names(node: ast.AST) -> Iterator[str]:
    yield from getattr(node, "names", ()) if isinstance(node, ast.Global | ast.Nonlocal) else ()
    yield from (each.id for each in ast.walk(node) if isinstance(each, ast.Name))


def noisy(text: str, random: Random) -> str:
    """With decorated functions and nested f-strings in between."""
    starts = _starts(text)
    places = [line for line, indent in _logical(text) if not indent and random.random() < 0.3]
    tree = ast.parse(text)
    heads = {each.lineno for each in tree.body if not getattr(each, "decorator_list", ())} - {tree.body[0].lineno if tree.body else 0}
    return _inserted(text, [(starts[line - 1], _NOISE.format(number)) for number, line in enumerate(places) if line in heads])


_NOISE = "@(lambda it: it)\ndef _noise_{0}(x=1, *, y: 'int' = 2):\n\tz = f'{{x!r:>{{y + 1}}}} #{{f\"{{x}}\"}}'; return z\n"

# Those that leave the tree as it is, and those that put something around it or give names.
LAYOUTS: dict[str, Layout] = {each.__name__: each for each in (commented, exploded, joined, tabbed, continued, fed)}
SURROUNDINGS: dict[str, Layout] = {
    each.__name__: each for each in (in_function, in_method, in_try, in_with, under_main, in_conditions, renamed, noisy)
}
