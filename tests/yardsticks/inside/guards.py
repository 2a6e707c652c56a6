"""Where code expects that something may not be there: what is said there is no failure."""

import ast
import re

CAUGHT = {"AttributeError", "BaseException", "Exception", "ImportError", "ModuleNotFoundError", "TypeError"}
TESTED = re.compile(r"version|HAS_|_AVAILABLE|TYPE_CHECKING|legacy|hasattr|find_spec|signature\(|sys\.modules", re.IGNORECASE)
EXPECTED = re.compile(r"\b(?:raises|assertRaises\w*|suppress|warns|importorskip)\(")
SKIPPED = re.compile(r"skip|xfail|expectedFailure")


def by_try(node):
    """Whether the `try` catches what a missing name, member or argument raises."""
    return any(handler.type is None or CAUGHT & _names(handler.type) for handler in node.handlers)


def _names(expression):
    return {each.id for each in ast.walk(expression) if isinstance(each, ast.Name)}


def by_test(expression):
    """Whether the condition asks which release is there, or what it has."""
    return TESTED.search(ast.unparse(expression)) is not None


def by_with(node):
    """Whether the `with` expects an error of its block."""
    return any(EXPECTED.search(ast.unparse(item.context_expr)) for item in node.items)


def by_decorator(node):
    """Whether the function or class is a test that may be skipped, or is expected to fail."""
    return any(SKIPPED.search(ast.unparse(each)) for each in node.decorator_list)
