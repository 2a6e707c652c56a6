"""Writes the history of a distribution as text, in the form that `qlint.knowledge.format` describes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from qlint.knowledge.mining.merge import History
from qlint.knowledge.schema import Base, Class, Deprecation, Distribution, Life, Lives, Module, Signature, Star, Symbol

_COMPONENTS = 3  # of a module's path, which name the file that it lies in


def write(history: History, folder: Path) -> None:
    """Writes the files of the distribution into `folder/NAME` and removes the text files there that it needs no more.

    Each file is replaced at once or not at all. The same history gives the same bytes. Raises ValueError for a word that
    the form has no place for.
    """
    target = folder / history.distribution.name
    texts = {"index": _index(history.distribution), "ended": _ended(history), "words": _words(history), **_tables(history)}
    target.mkdir(parents=True, exist_ok=True)
    for name, text in texts.items():
        new = target / f"{name}.txt.new"
        new.write_bytes(text.encode())
        new.replace(target / f"{name}.txt")
    for file in target.glob("*.txt"):
        if file.stem not in texts:
            file.unlink()


def _index(distribution: Distribution) -> str:
    lines = [
        f"distribution {distribution.name}",
        f"roots {' '.join(distribution.roots)}",
        f"releases {' '.join(distribution.releases)}",
        *([f"extends {' '.join(distribution.extends)}"] if distribution.extends else []),
        *(f"bundle {release} {' '.join(map(_word, specs))}" for release, specs in distribution.bundles.items()),
        *(f"requires {_spelled(each.lives)} {_word(each.spec)}" for each in distribution.requires),
    ]
    return _text(lines)


def _ended(history: History) -> str:
    return _text(f"{name} {release}" for name, release in sorted(history.ended.items()))


def _words(history: History) -> str:
    """The last names of all that the history is about, sorted."""
    paths = (*history.modules, *history.classes, *history.extensions)
    modules = (module.names for module in history.modules.values())
    classes = (cls.members for cls in history.classes.values())
    named = (name for each in (*modules, *classes, *history.extensions.values()) for name in each)
    return _text(sorted({*(path.rpartition(".")[2] for path in paths), *named}))


def _tables(history: History) -> dict[str, str]:
    """The files of modules and classes by name."""
    names = set(_names(history))
    sections: dict[str, list[tuple[str, int, str]]] = {name: [] for name in sorted(names)}
    for path, module in history.modules.items():
        sections[_file(path, names)].append((path, 0, _text(_module(module))))
    for path, cls in history.classes.items():
        sections[_file(path, names)].append((path, 1, _text(_class(cls))))
    for path, members in history.extensions.items():
        lines = [f"extension {path}", *_symbols(members.values())]
        sections[_file(path, names)].append((path, 2, _text(lines)))
    return {name: "\n".join(text for *_, text in sorted(each)) for name, each in sections.items()}


def _names(history: History) -> Iterator[str]:
    """The names of the files that the modules need, those of classes in no known module among them."""
    for path in history.modules:
        yield _start(path)
    for path in (*history.classes, *history.extensions):
        yield _start(_around(path, history))


def _around(path: str, history: History) -> str:
    """The module of the class: what is left of its path without the classes around it."""
    around = path.rpartition(".")[0]
    while around in history.classes:
        around = around.rpartition(".")[0]
    return around or path


def _file(path: str, names: set[str]) -> str:
    """The longest of the names that the path starts with."""
    name = _start(path)
    while name not in names:
        name = name.rpartition(".")[0]
    return name


def _start(path: str) -> str:
    return ".".join(path.split(".")[:_COMPONENTS])


def _module(module: Module) -> Iterator[str]:
    yield f"module {module.path} {_spelled(module.lives)}{'' if module.complete else ' open'}"
    for star in module.stars:
        yield _star(star, module.lives)
    for deprecation in module.deprecations:
        yield f"  {_deprecated(deprecation, module.lives)}"
    yield from _symbols(module.names.values())


def _class(cls: Class) -> Iterator[str]:
    bases = ", ".join(_base(base, cls.lives) for base in cls.bases)
    open = "" if not cls.open else " open" if cls.open == cls.lives else f" open {_spelled(cls.open)}"
    yield f"class {cls.path}({bases}) {_spelled(cls.lives)}{open}"
    if cls.was:
        yield _joined("  was", *map(_word, cls.was))
    for deprecation in cls.deprecations:
        yield f"  {_deprecated(deprecation, cls.lives)}"
    yield from _symbols(cls.members.values())


def _base(base: Base, around: Lives) -> str:
    return _joined(base.path, "" if base.lives == around else _spelled(base.lives))


def _star(star: Star, around: Lives) -> str:
    return _joined("  star", "" if star.lives == around else _spelled(star.lives), *map(_word, star.names))


def _deprecated(deprecation: Deprecation, around: Lives) -> str:
    return _joined(
        "deprecated",
        "" if deprecation.lives == around else _spelled(deprecation.lives),
        f"since {_word(deprecation.since)}" if deprecation.since else "",
        f"argument {_word(deprecation.argument)}" if deprecation.argument else "",
        f"instead {', '.join(map(_word, deprecation.instead))}" if deprecation.instead else "",
    )


def _symbols(symbols: Iterable[Symbol]) -> Iterator[str]:
    for symbol in sorted(symbols, key=lambda each: each.name):
        yield f"  {_word(symbol.name)} {symbol.kind.value} {_spelled(symbol.lives)}"
        around = tuple(Life(life.added, life.gone) for life in symbol.lives)
        for signature in symbol.signatures:
            yield f"    {_signature(signature, around)}"
        for deprecation in symbol.deprecations:
            lives = "" if deprecation.lives == around else _spelled(deprecation.lives)
            yield f"    {_joined(lives, _deprecated(deprecation, deprecation.lives))}"


def _signature(signature: Signature, around: Lives) -> str:
    lives = "" if signature.lives == around else _spelled(signature.lives)
    return _joined(lives, signature.text, f"-> {signature.gives}" if signature.gives else "")


def _spelled(lives: Lives) -> str:
    return " ".join(_life(life) for life in lives)


def _life(life: Life) -> str:
    gone = f"<{life.gone}" if life.gone is not None else ""
    return f"{life.added}{gone}{f'={_word(life.definition)}' if life.definition else ''}"


def _joined(*parts: str) -> str:
    return " ".join(filter(None, parts))


def _text(lines: Iterable[str]) -> str:
    return "".join(f"{line}\n" for line in lines)


def _word(text: str) -> str:
    """The text itself; raises ValueError where it is not one word, which would be read back as something else."""
    if not text or text.split() != [text]:
        raise ValueError(f"not one word: {text!r}")
    return text
