"""Conda environments (`environment.yml`), with what they have pip install."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qlint.manifests import requirements
from qlint.manifests.asked import Asked, Include, Manifest, ManifestError, Page
from qlint.model import Span
from qlint.sources.document import WATCHED
from qlint.sources.text import Text

_SPEC = re.compile(r"(?:[\w./-]+::)?([\w.-]+)(?:\[[^\]]*\])?\s*(.*)", re.DOTALL)
_RELEASE = re.compile(r"(===?|!=|<=|>=|~=|=|<|>)?\s*([^\s,=]+)(?:=\S+)?")


def read(path: str, text: Text) -> Manifest:
    """What the environment with that text asks for; raises ManifestError for text that is no YAML."""
    import yaml  # for no other form

    try:
        root = yaml.compose(text.text, Loader=yaml.SafeLoader)
    except yaml.YAMLError as error:
        raise ManifestError(f"is no YAML: {' '.join(str(error).split())}") from error
    page = Page(path, text)
    asked: list[Asked] = []
    includes: list[Include] = []
    for node in _items(_value(root, "dependencies")):
        if isinstance(node, yaml.ScalarNode):
            asked += specs(node.value, _span(node), page)
        for wanted in _items(_value(node, "pip")):
            own = requirements.read(path, Text(str(getattr(wanted, "value", ""))))
            span = _span(wanted)
            asked += (page.named(each.name, each.specifier, span, choice=each.choice, origin=each.origin) for each in own.asked)
            includes += (Include(each.path, page.line(span.start), each.limits) for each in own.includes)
    return Manifest(path, tuple(asked), tuple(includes))


def specs(written: str, span: Span, page: Page) -> Iterator[Asked]:
    """What a package in conda's form ("conda-forge::qiskit=1.0") asks for, which stands at `span`."""
    match = _SPEC.fullmatch(written.strip())
    if match is None or WATCHED not in match[1].lower():
        return
    ranges = [",".join(_releases(part)) for part in match[2].split("|")]
    for each in ranges:
        yield page.named(match[1], each, span, choice=len(ranges) > 1)


def _releases(written: str) -> Iterator[str]:
    for match in _RELEASE.finditer(written):
        operator, release = match[1] or "==", match[2]
        if release == "*":
            continue
        if operator == "=" or (release.endswith("*") and operator in {">=", "<="}):
            # A release after one = is the beginning of those that are meant; conda takes >=1.* for >=1.
            yield f"=={release.rstrip('.*')}.*" if operator == "=" else f"{operator}{release.rstrip('.*')}"
        else:
            yield f"{operator}{release}"


def _items(node: object) -> list[object]:
    value = getattr(node, "value", None)
    return value if type(node).__name__ == "SequenceNode" and isinstance(value, list) else []


def _value(node: object, key: str) -> object:
    """What a mapping of the document has under the key, None if there is none."""
    if type(node).__name__ != "MappingNode":
        return None
    return next((value for name, value in getattr(node, "value", ()) if name.value == key), None)


def _span(node: object) -> Span:
    start, end = node.start_mark.index, node.end_mark.index  # type: ignore[attr-defined]
    return Span(start, max(start, end))
