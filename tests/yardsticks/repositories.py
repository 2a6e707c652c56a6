"""The public repositories of the yardsticks, each at a commit: `repositories.tsv`, and how they are had.

A directory `OWNER+NAME` in QLINT_REPOSITORIES (or `.make/yardsticks/repositories`) is used as it is; where there is none, the commit
is fetched with git.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FILE = Path(__file__).with_name("repositories.tsv")
HOST = "https://github.com"
PARTS = ("uses", "without")
_HEADER = "repository\tcommit\tpart\town\twritten for\n"


class CannotFetchError(Exception):
    """git is not there, or can't fetch the commit; the text is one line."""


@dataclass(frozen=True, slots=True)
class Repository:
    """`part` is `uses` or `without` (Qiskit); `own` the watched module that it is the source of, if any.

    `written_for` are the requirements that the newest of its programs was written for, where it is a yardstick for old programs.
    """

    name: str
    commit: str
    part: str
    own: str = ""
    written_for: tuple[str, ...] = ()

    @property
    def folder(self) -> str:
        """The name of its directory."""
        return self.name.replace("/", "+")


def read(text: str) -> tuple[Repository, ...]:
    """The repositories of the table; raises ValueError for a row that is none."""
    if not text.startswith(_HEADER):
        raise ValueError(f"no header {_HEADER!r}")
    return tuple(map(_row, text.splitlines()[1:]))


def _row(line: str) -> Repository:
    name, commit, part, own, written_for = line.split("\t")
    if len(commit) != 40 or part not in PARTS:
        raise ValueError(f"no commit, or not one of {PARTS}: {line!r}")
    return Repository(name, commit, part, own, tuple(written_for.split()))


def home() -> Path:
    """The directory of the directories `OWNER+NAME`."""
    return Path(os.environ.get("QLINT_REPOSITORIES") or ROOT / ".make" / "yardsticks" / "repositories")


def checkout(repository: Repository, *, host: str = HOST) -> Path:
    """The directory of the repository, fetched if it isn't there; raises CannotFetchError."""
    directory = home() / repository.folder
    if not directory.is_dir():
        part = directory.with_name(f"{directory.name}.part")
        shutil.rmtree(part, ignore_errors=True)
        part.mkdir(parents=True)
        _git(part, "init", "--quiet")
        _git(part, "fetch", "--quiet", "--depth", "1", f"{host}/{repository.name}", repository.commit)
        _git(part, "checkout", "--quiet", repository.commit)
        part.replace(directory)
    return directory


def _git(directory: Path, *arguments: str) -> None:
    environment = {**os.environ, "GIT_TERMINAL_PROMPT": "0", "GIT_LFS_SKIP_SMUDGE": "1"}
    try:
        done = subprocess.run(["git", *arguments], capture_output=True, text=True, check=False, env=environment, cwd=directory)
    except FileNotFoundError as error:
        raise CannotFetchError("no git") from error
    if done.returncode:
        said = (done.stderr.strip() or "no output").splitlines()[-1]
        raise CannotFetchError(f"`git {' '.join(arguments)}` failed: {said}")
