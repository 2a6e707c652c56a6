"""Deprecations are read from decorators and warnings as the real releases write them (names changed, no message copied)."""

from __future__ import annotations

import ast

import pytest

from qlint.knowledge.mining import announced
from qlint.knowledge.mining.announced import Function
from qlint.knowledge.mining.surface import Announcement


def function(source: str) -> tuple[Announcement, ...]:
    node = ast.parse(source).body[-1]
    assert isinstance(node, Function)
    return announced.of_function(node)


def warned(body: str, parameters: str = "old=None, **rest") -> tuple[Announcement, ...]:
    lines = "\n".join(f"    {line}" for line in body.splitlines())
    return function(f"def draw({parameters}):\n{lines}\n")


def of_class(source: str) -> tuple[Announcement, ...]:
    node = ast.parse(source).body[-1]
    assert isinstance(node, ast.ClassDef)
    return announced.of_class(node)


WARN = 'warnings.warn("is deprecated as of Lib 0.46", DeprecationWarning, stacklevel=2)'
WHOLE = Announcement("0.46")
OF_OLD = Announcement("0.46", "old")


@pytest.mark.parametrize(
    ("decorator", "expected"),
    [
        ('deprecate_func(since="1.2", additional_msg="Use `lib.draw_all` instead.")', Announcement("1.2", "", ("lib.draw_all",))),
        ('deprecate_func(since=1.1, package_name="lib", is_property=True)', Announcement("1.1")),
        ('deprecate_func(since="2.1", additional_msg=("Use lib.DrawGate instead.",))', Announcement("2.1", "", ("lib.DrawGate",))),
        ('deprecate_function("draw is deprecated as of Lib 0.22.0. " "Use `paint()` instead.")', Announcement("0.22.0", "", ("paint",))),
        ('deprecate_function("draw()", "0.24", "Please use paint() instead.", stacklevel=1)', Announcement("0.24", "", ("paint",))),
        ('deprecate_function("Since Terra 0.23 ...", since="0.23.0")', Announcement("0.23.0")),
        ('deprecate_arg("old", since="0.45.0")', Announcement("0.45.0", "old")),
        ('deprecate_arg(name="old", since="1.4", new_alias="new")', Announcement("1.4", "old", ("new",))),
        (
            'deprecate_arg("old", since="1.3", additional_msg="The `new` parameter should be used instead.")',
            Announcement("1.3", "old", ("new",)),
        ),
        ('deprecate_arg("old", since="1.3", predicate=lambda old: old is not None)', Announcement("1.3", "old")),
        ('deprecate_arguments({"old": "new"})', Announcement("", "old", ("new",))),
        ('deprecate_arguments({"old": None}, since="0.23")', Announcement("0.23", "old")),
        ("deprecate_pulse_func", Announcement("1.3")),
        ("deprecate_pulse_dependency(is_property=True)", Announcement("1.3")),
        ('deprecate_pulse_arg("old")', Announcement("1.3", "old")),
        ("utils.deprecated_functionality", Announcement()),
    ],
)
def test_a_decorator_announces(decorator: str, expected: Announcement) -> None:
    assert function(f"@{decorator}\ndef draw(): ...\n") == (expected,)


@pytest.mark.parametrize(
    "decorator",
    [
        'deprecate_func(since="1.3", pending=True)',
        'deprecate_function("gone soon", category=PendingDeprecationWarning)',
        'deprecate_arg("old", since="1.3", pending=True)',
        'deprecate_arg("old", since="2.3", predicate=lambda old: isinstance(old, str))',
        'deprecate_arg("old", since="2.3", predicate=lambda old: old is None)',
        "functools.wraps(other)",
        "ignore_pulse_deprecation_warnings",
        "draw.setter\n@deprecate_function('deprecated since 0.2')",
    ],
)
def test_a_decorator_announces_nothing_of_the_whole(decorator: str) -> None:
    assert function(f"@{decorator}\ndef draw(): ...\n") == ()


def test_each_of_several_decorators_is_told() -> None:
    source = '@deprecate_arg("a", since="1.1")\n@deprecate_arg("b", since="1.2")\n@deprecate_func(since="1.3")\ndef draw(a, b): ...\n'
    assert function(source) == (Announcement("1.1", "a"), Announcement("1.2", "b"), Announcement("1.3"))


@pytest.mark.parametrize(
    "body",
    [
        WARN,
        f"'''doc'''\nx = 1\n{WARN}\nreturn x",
        f"with quiet():\n    {WARN}",
        f"if x:\n    raise ValueError\n{WARN}",
        'warnings.warn("is deprecated as of Lib 0.46", category=DeprecationWarning)',
        'warn("is deprecated as of " "Lib 0.46", DeprecationWarning)',
        'text = "is deprecated as of Lib 0.46"\nwarnings.warn(text, DeprecationWarning)',
        'warnings.warn(DeprecationWarning("is deprecated as of Lib 0.46"), stacklevel=2)',
        'issue_deprecation_msg(msg="The thing is deprecated", version="0.46", remedy="")',
        'issue_deprecation_msg("The thing is deprecated", "0.46", "Ask again.", 3)',
    ],
)
def test_a_warning_that_all_come_by_is_of_the_whole(body: str) -> None:
    assert warned(body) == (WHOLE,)


@pytest.mark.parametrize(
    "condition", ["old is not None", "old", '"old" in rest', "old or new", "old is not None or new is not None", "not old:\n    pass\nelse"]
)
def test_a_warning_where_an_argument_is_given_is_of_the_argument(condition: str) -> None:
    found = warned(f"if {condition}:\n    {WARN}", "old=None, new=None, **rest")
    assert found[0] == OF_OLD
    assert [each.argument for each in found[1:]] == (["new"] if "new" in condition else [])


def test_a_warning_hangs_on_what_was_taken_from_the_rest() -> None:
    assert warned(f'value = rest.pop("old", None)\nif value is not None:\n    {WARN}', "**rest") == (OF_OLD,)


def test_a_warning_in_a_later_branch_is_still_of_its_argument() -> None:
    assert warned(f"if kind == 1:\n    pass\nelif old:\n    {WARN}", "kind, old=None") == (OF_OLD,)


def test_a_helper_names_the_argument() -> None:
    body = 'if old:\n    deprecate_arguments("old", "0.24.0", "Please use the \'mode\' parameter instead.")'
    assert warned(body) == (Announcement("0.24.0", "old", ("mode",)),)


@pytest.mark.parametrize(
    "body",
    [
        f"if old is None:\n    {WARN}",
        f"if isinstance(old, str):\n    {WARN}",
        f"if old and other:\n    {WARN}",
        f"if self.simple:\n    {WARN}",
        f"if local:\n    {WARN}",
        f"old = old or 1\nif old:\n    {WARN}",
        f"for each in old:\n    {WARN}",
        f"try:\n    {WARN}\nexcept ValueError:\n    {WARN}",
        f"if easy():\n    return 1\n{WARN}",
        f"if easy():\n    if old:\n        {WARN}",
        f"def inner():\n    {WARN}",
        'warnings.warn("is deprecated", PendingDeprecationWarning)',
        'warnings.warn("is deprecated as of 0.46", UserWarning)',
        'warnings.filterwarnings("ignore", category=DeprecationWarning)',
        'warnings.warn("Later, the result is a string", DeprecationWarning)',
        'warnings.warn(f"{old} is deprecated", DeprecationWarning)',
    ],
)
def test_a_warning_under_another_condition_announces_nothing(body: str) -> None:
    assert warned(body) == ()


def test_functions_that_warn_for_others_are_not_deprecated() -> None:
    assert function(f"def _warn_of_it(x):\n    {WARN}\n") == ()
    assert function(f"def issue_deprecation_msg(x):\n    {WARN}\n") == ()


def test_what_makes_the_objects_of_a_class_announces_it() -> None:
    source = f"class Box:\n    def __init__(self, old=None):\n        {WARN}\n        if old:\n            {WARN}\n"
    assert of_class(source) == (WHOLE,)
    maker = ast.parse(source).body[0].body[0]  # type: ignore[attr-defined]
    assert announced.of_function(maker) == (OF_OLD,)


def test_a_class_is_not_announced_by_its_methods() -> None:
    assert of_class(f"class Box:\n    def draw(self):\n        {WARN}\n") == ()
    assert of_class('@deprecate_func(since="1.2")\nclass Box: ...\n') == (Announcement("1.2"),)


def test_a_module_that_warns_when_imported() -> None:
    assert announced.of_module(ast.parse(f"import warnings\n{WARN}\n")) == (WHOLE,)
    assert announced.of_module(ast.parse(f"import sys\nif sys.version_info < (3, 9):\n    {WARN}\n")) == ()


HOOK = """
_TABLE = {table}
def __getattr__(name):
    if {test}:
        {look}
        warnings.warn(f"Accessing '{{name}}' is deprecated since Lib 0.46. Import from '{{module}}' instead.", DeprecationWarning)
        return load(module, name)
    raise AttributeError
"""


@pytest.mark.parametrize(
    ("test", "look"), [("name in _TABLE", "module = _TABLE[name]"), ("(module := _TABLE.get(name)) is not None", "pass")]
)
def test_names_that_a_module_hands_out_with_a_warning(test: str, look: str) -> None:
    source = HOOK.replace("{table}", "{'Old': 'lib.new'}").replace("{test}", test).replace("{look}", look)
    source = source.replace("{{", "{").replace("}}", "}")
    assert announced.of_names(ast.parse(source)) == {"Old": (Announcement("0.46", "", ("lib.new",)),)}


def test_names_that_a_module_hands_out_quietly_are_not_announced() -> None:
    assert announced.of_names(ast.parse('def __getattr__(name):\n    if name == "Old":\n        return 1\n')) == {}
