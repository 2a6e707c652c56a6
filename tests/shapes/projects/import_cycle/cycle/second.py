"""Imports the first, which imports the second."""

from cycle import first


def device(name):
    """A device of the first's login."""
    return first.service().backend(name)


def again(depth):
    """Depends on itself through the other file."""
    return first.again(depth - 1)


print(again(3))
