"""Runs in an environment of `environments`: tells which lines of small programs fail there.

The first argument is a file of JSON: a list of [lines that must work, lines that are tried]. What each of these raised is printed
as JSON, "" for nothing.
"""

import contextlib
import io
import json
import logging
import sys
import warnings


def failures(prelude, tried):
    space = {}
    exec("\n".join(prelude), space)
    return [failure(line, space) for line in tried]


def failure(line, space):
    try:
        exec(line, dict(space))
    except Exception as error:
        return type(error).__name__
    return ""


def main(file):
    with open(file, encoding="utf-8") as lines:
        programs = json.load(lines)
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        told = [failures(*program) for program in programs]
    print(json.dumps(told))


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    logging.disable(logging.CRITICAL)
    main(sys.argv[1])
