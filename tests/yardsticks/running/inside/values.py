"""What is kept of the values that a program shows."""

import linecache
import sys

MOST = 60000
# What is a picture or a piece of a page: that there is one is all that two releases share.
_PICTURES = {"Figure", "TextDrawing", "HTML", "Math", "Latex", "Markdown", "Image", "Video", "IFrame", "YouTubeVideo", "SVG"}


def told(value):
    """The text for a value that is shown."""
    name = type(value).__name__
    if name in _PICTURES or hasattr(value, "_ipython_display_") or "widget" in type(value).__module__:
        return "<" + name + ">"
    try:
        return repr(value)[:MOST]
    except Exception as error:
        return "<no text: " + type(error).__name__ + ">"


def figures():
    """How many figures were drawn since it was asked last."""
    pyplot = sys.modules.get("matplotlib.pyplot")
    if pyplot is None:
        return 0
    number = len(pyplot.get_fignums())
    pyplot.close("all")
    return number


def remember(name, text):
    """Lets `inspect` find the source of what a cell defines."""
    linecache.cache[name] = (len(text), None, text.splitlines(True), name)


def as_before():
    """numpy's numbers are written as they were before its release 2."""
    try:
        import numpy
    except ImportError:
        return
    if not numpy.__version__.startswith(("0.", "1.")):
        numpy.set_printoptions(legacy="1.25")
