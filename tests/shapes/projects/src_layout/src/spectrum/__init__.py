"""Measures spectra."""

from .devices import device

__all__ = ["device"]
