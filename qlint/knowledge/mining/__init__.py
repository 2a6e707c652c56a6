"""Rebuilds the history from the published packages: download, read, merge, write. Nothing that it reads is imported."""
