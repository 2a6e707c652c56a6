"""Runners of experiments."""
