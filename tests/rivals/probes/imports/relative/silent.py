"""Starts the part that works."""

from lab.works import operator, result

print(operator, result)
