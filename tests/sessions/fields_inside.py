"""Prints, as JSON, the option classes of an installed qiskit-ibm-runtime: `python fields_inside.py DIRECTORY`.

For each class its fields, and whether its objects refuse others.
"""

from __future__ import annotations

import importlib
import inspect
import json
import pkgutil
import sys
import warnings
from collections.abc import Iterator

OTHER = "a_field_that_nobody_has"
HOLDERS = ("model_fields", "__dataclass_fields__")


def classes() -> Iterator[type]:
    """Those that the modules of options define."""
    for name in ("qiskit_ibm_runtime.options", "qiskit_ibm_runtime.options_models"):
        try:
            package = importlib.import_module(name)
        except ImportError:
            continue
        for each in pkgutil.walk_packages(package.__path__, f"{name}."):
            found = vars(importlib.import_module(each.name)).values()
            yield from (cls for cls in found if inspect.isclass(cls) and cls.__module__ == each.name and "Options" in cls.__name__)


def fields(cls: type) -> list[str]:
    held = (getattr(cls, holder, None) for holder in HOLDERS)
    return sorted(next((each for each in held if isinstance(each, dict)), {}))


def refuses(cls: type) -> bool:
    """Whether an object of the class refuses what is stored under another name."""
    try:
        setattr(cls(), OTHER, 1)
    except ValueError:
        return True
    return False


def main() -> None:
    warnings.simplefilter("ignore")
    sys.path.insert(0, sys.argv[1])
    print(json.dumps({f"{cls.__module__}.{cls.__qualname__}": (fields(cls), refuses(cls)) for cls in classes()}))


if __name__ == "__main__":
    main()
