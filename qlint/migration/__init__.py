"""Whole programs taken to newer releases: which ones, what was done, what is left, and what has to be installed."""
