"""What stands in front of a line of code in its file: indentation, the marks of quotes, prompts."""

from __future__ import annotations

import re

_PYTHON = re.compile(r"(?P<before>.*?)(?:>>>|\.\.\.) ")
_IPYTHON = re.compile(r"(?P<before>.*?)(?P<prompt>In \[\d*\]: )")
_GOES_ON = re.compile(r"[\s)\]}]|\Z")


def led(text: str, prefix: str) -> str:
    """`text`, its later lines led by what has to stand in front of them if `prefix` stands in front of the first."""
    lines = text.split("\n")
    ahead = [_leading(prefix, line) for line in lines[1:]]
    if ahead and not lines[-1]:  # the rest of the line that the edit stands in
        ahead[-1] = prefix
    return "\n".join([lines[0], *(f"{each}{line}" for each, line in zip(ahead, lines[1:], strict=True))])


def _leading(prefix: str, line: str) -> str:
    """At a prompt, what goes on with a statement has another one than what begins with it."""
    if (prompt := _PYTHON.fullmatch(prefix)) is not None:
        return f"{prompt['before']}{'...' if _GOES_ON.match(line) else '>>>'} "
    if (prompt := _IPYTHON.fullmatch(prefix)) is not None:
        return f"{prompt['before']}{'...: '.rjust(len(prompt['prompt']))}"
    return prefix
