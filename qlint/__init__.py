"""A linter for Python code that uses Qiskit and IBM's quantum clients; to pylint, the plugin itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pylint.lint import PyLinter

__version__ = "0.1.0"


def register(linter: PyLinter) -> None:
    """Adds qlint's checker to `linter`; pylint calls it for `load-plugins=qlint`."""
    from qlint.frontends import pylint  # not before pylint asks: nobody else pays for astroid

    pylint.register(linter)


def load_configuration(linter: PyLinter) -> None:
    """Checks the options once pylint has read them; pylint calls it."""
    from qlint.frontends import pylint

    pylint.load_configuration(linter)
