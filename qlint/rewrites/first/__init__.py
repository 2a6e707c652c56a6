"""Primitives of version 1, and code that treats those of version 2 as if they were."""
