"""What the second tier says of an expression."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Answer:
    """The classes of which an expression may be an instance; None as a value is left out.

    `watched` holds definition paths of watched classes, as `Knowledge.class_` takes them, `others` the
    qualified names of all other classes. Unless `complete`, it may be something else as well. `own` are
    the attributes that the linted project itself gives these objects, in classes derived from the
    watched ones or from outside: they say nothing about the watched package.
    """

    watched: frozenset[str] = frozenset()
    others: frozenset[str] = frozenset()
    own: frozenset[str] = frozenset()
    complete: bool = False

    @property
    def certain(self) -> bool:
        """Whether it is an instance of `watched` classes, whatever happens."""
        return self.complete and bool(self.watched) and not self.others

    @property
    def foreign(self) -> bool:
        """Whether it is certainly nothing of a watched package."""
        return self.complete and bool(self.others) and not self.watched


UNKNOWN = Answer()
