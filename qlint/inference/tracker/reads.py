"""What was read of the project's files: on which of them a judgement rests."""

from __future__ import annotations

from pathlib import Path


class Reads:
    """The `files` that were read, and the `words` for which the texts of all were searched. Not for more than one thread."""

    def __init__(self) -> None:
        self.files: set[Path] = set()
        self.words: set[str] = set()

    def taken(self) -> Reads:
        """What was read since this was asked last."""
        found = Reads()
        found.files, self.files = self.files, set()
        found.words, self.words = self.words, set()
        return found

    def rest_on(self, file: Path, *contents: bytes) -> bool:
        """Whether it may have made a difference which of the contents the file has."""
        return file in self.files or any(not word.isascii() or word.encode() in data for word in self.words for data in contents)
