"""Functions of packages that are not watched, and that do nothing with what they are given but to call it."""

from __future__ import annotations

# Calls `fun(x, *args)`, by its first three arguments: fun, x0, args.
MINIMIZE = "scipy.optimize.minimize"
