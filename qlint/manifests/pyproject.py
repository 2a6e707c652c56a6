"""`pyproject.toml`: the project's metadata (PEP 621), dependency groups (PEP 735), and the tables of pdm, uv and hatch."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from qlint.manifests import poetry
from qlint.manifests.asked import Asked, Include, Manifest, Page, Part
from qlint.manifests.toml import Places, Table, parsed, table, texts
from qlint.sources.text import Text


def read(path: str, text: Text) -> Manifest:
    """What the `pyproject.toml` with that text asks for; raises ManifestError for text that is no TOML."""
    document = parsed(text.text)
    page, places = Page(path, text), Places(text)
    reader = _Reader(page, places)
    asked = [*_metadata(document, reader), *poetry.asked(document, page, places), *_groups(document, reader)]
    return Manifest(
        path,
        tuple(_from_elsewhere(asked, document)),
        tuple(_files(document, page, places)),
        packaged=_packaged(document),
        python=_python(document),
    )


def _metadata(document: Table, reader: _Reader) -> Iterator[Asked]:
    project = table(document, "project")
    yield from reader.asked(project.get("dependencies"), "project", Part.RUN)
    for group, wanted in table(project, "optional-dependencies").items():
        yield from reader.asked(wanted, "project.optional-dependencies", Part.EXTRA, group)


def _groups(document: Table, reader: _Reader) -> Iterator[Asked]:
    """Groups of the standard, and those that tools kept before there was one. A group that includes another adds nothing new."""
    tool = table(document, "tool")
    for group, wanted in table(document, "dependency-groups").items():
        yield from reader.asked(wanted, "dependency-groups", Part.GROUP, group)
    for group, wanted in table(tool, "pdm", "dev-dependencies").items():
        yield from reader.asked(wanted, "tool.pdm", Part.GROUP, group)
    yield from reader.asked(table(tool, "uv").get("dev-dependencies"), "tool.uv", Part.GROUP, "dev")
    for key in ("constraint-dependencies", "override-dependencies"):
        yield from reader.asked(table(tool, "uv").get(key), "tool.uv", Part.CONSTRAINT)
    for group, environment in table(tool, "hatch", "envs").items():
        for key in ("dependencies", "extra-dependencies"):
            yield from reader.asked(table(environment).get(key), "tool.hatch.envs", Part.GROUP, group)


@dataclass(frozen=True, slots=True)
class _Reader:
    """Lists of requirements, and where they stand."""

    page: Page
    places: Places

    def asked(self, wanted: object, section: str, part: Part, group: str = "") -> Iterator[Asked]:
        for text in texts(wanted):
            for found in self.page.asked(text, 0, part=part, group=group):
                span = self.places.string(text, section)
                yield replace(found, span=span, line=self.page.line(span.start))


def _from_elsewhere(asked: list[Asked], document: Table) -> Iterator[Asked]:
    """Those that uv takes from a repository or a path have no release that could be known."""
    sources = table(document, "tool", "uv", "sources")
    for each in asked:
        source = next((value for name, value in sources.items() if name.lower().replace("_", "-") == each.name), None)
        origin = table(source).get("git") or table(source).get("path") or table(source).get("url")
        yield replace(each, specifier="", origin=str(origin)) if origin else each


def _files(document: Table, page: Page, places: Places) -> Iterator[Include]:
    """The requirements files from which a build takes the metadata."""
    dynamic = table(document, "tool", "setuptools", "dynamic", "dependencies").get("file")
    hook = table(document, "tool", "hatch", "metadata", "hooks", "requirements_txt").get("files")
    for value in (dynamic, hook):
        for name in [value] if isinstance(value, str) else texts(value):
            yield Include(name, page.line(places.string(name, "tool").start))


def _packaged(document: Table) -> bool:
    """Whether others can install the project: it says how it is built, and no tool is told otherwise."""
    tool = table(document, "tool")
    if table(tool, "poetry").get("package-mode") is False or table(tool, "uv").get("package") is False:
        return False
    return "build-system" in document


def _python(document: Table) -> str:
    written = table(document, "project").get("requires-python") or table(document, "tool", "poetry", "dependencies").get("python")
    if isinstance(written, Mapping):
        written = written.get("version")
    return poetry.specifiers(written)[0] if isinstance(written, str) else ""
