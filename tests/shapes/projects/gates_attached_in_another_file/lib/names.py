"""Names."""

NAMES = ["compile", "schedule"]
