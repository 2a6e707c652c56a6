"""What must hold of the places of every text that is cut out of a container."""

from __future__ import annotations

import re
from itertools import pairwise

from qlint.sources.source import Segment, Source

_NEUTRAL = re.compile(r'(?:[ \n]|pass|from __notebook__ import [\w, *]+|(?:\*\*)?__import__\("__notebook__"\))*')


def assert_placed(source: Source, container: str) -> None:
    """Each character stands in the container where it is said to stand, in order; what stands nowhere is neutral Python.

    A character that is an escape in the container stands where that begins.
    """
    assert source.container.text == container
    end = Segment(len(source.text), len(container), 0)
    neutral = ""
    for segment, after in pairwise((*source.segments, end)):
        reached = segment.start + segment.length
        assert source.text[segment.start : reached] == container[segment.origin : segment.origin + segment.length]
        assert (reached, segment.origin) <= (after.start, after.origin)
        escaped = segment.length == 0 and container[segment.origin : segment.origin + 1] == "\\"
        between = source.text[reached : after.start]
        neutral += between if _NEUTRAL.fullmatch(between) else between[escaped:]
    assert _NEUTRAL.fullmatch(neutral)
    assert source.segments[0].start == 0
