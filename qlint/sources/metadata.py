"""Which files say what a project wants installed, by their names."""

from __future__ import annotations

import re
from enum import Enum
from pathlib import PurePath


class Form(str, Enum):
    """The form of such a file."""

    PYPROJECT = "pyproject.toml"
    SETUP_CFG = "setup.cfg"
    SETUP_PY = "setup.py"
    REQUIREMENTS = "requirements file"
    PIPFILE = "Pipfile"
    CONDA = "conda environment"
    TOML_LOCK = "lock file"
    PIPFILE_LOCK = "Pipfile.lock"


_NAMED = {
    "pyproject.toml": Form.PYPROJECT,
    "setup.cfg": Form.SETUP_CFG,
    "setup.py": Form.SETUP_PY,
    "Pipfile": Form.PIPFILE,
    "Pipfile.lock": Form.PIPFILE_LOCK,
    "uv.lock": Form.TOML_LOCK,
    "poetry.lock": Form.TOML_LOCK,
    "pdm.lock": Form.TOML_LOCK,
}
_LOCK = re.compile(r"pylock\.(?:[^.]+\.)?toml")
_REQUIREMENTS = re.compile(r"(?:.*[-_.])?(?:requirements?|constraints?)(?:[-_.].*)?\.(?:txt|in)", re.IGNORECASE)
_CONDA = re.compile(r"(?:.*[-_.])?(?:environment|conda|env)(?:[-_.].*)?\.ya?ml", re.IGNORECASE)
_FOLDER = re.compile(r"(?:requirements?|constraints?|reqs)", re.IGNORECASE)


def form(path: PurePath) -> Form | None:
    """The form of the file at `path`, None for a file of another kind."""
    if path.name in _NAMED:
        return _NAMED[path.name]
    if _LOCK.fullmatch(path.name):
        return Form.TOML_LOCK
    if _REQUIREMENTS.fullmatch(path.name) or (path.suffix in {".txt", ".in"} and _FOLDER.fullmatch(path.parent.name)):
        return Form.REQUIREMENTS
    return Form.CONDA if _CONDA.fullmatch(path.name) else None


def checked(path: PurePath) -> bool:
    """Whether the file is one that people write as a list of requirements, and that rules look into; constraints ask for nothing."""
    return form(path) is Form.REQUIREMENTS and not path.name.lower().startswith("constraint")
