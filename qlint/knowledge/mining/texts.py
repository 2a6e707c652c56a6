"""The text that an expression of a syntax tree spells, as far as its constants say."""

from __future__ import annotations

import ast
from collections.abc import Mapping


def message(node: ast.expr | None, strings: Mapping[str, str]) -> str:
    """The text of a string expression, with `{}` where a part of it is not known; "" for what is no string.

    `strings` are the names whose text is known.
    """
    match node:
        case ast.Constant(value=str(text)):
            return text
        case ast.Name(id=name):
            return strings.get(name, "")
        case ast.JoinedStr(values=parts) | ast.Tuple(elts=parts):
            return "".join(message(each, strings) for each in parts)
        case ast.FormattedValue(value=value):
            return message(value, strings) or "{}"
        case ast.BinOp(left=left, op=ast.Add(), right=right):
            return message(left, strings) + message(right, strings)
        case ast.BinOp(left=left, op=ast.Mod()):
            return message(left, strings)
        case ast.Call(func=ast.Attribute(value=value, attr="format")):
            return message(value, strings)
        case ast.Call(func=ast.Name(id="DeprecationWarning"), args=[value, *_]):
            return message(value, strings)
    return ""
