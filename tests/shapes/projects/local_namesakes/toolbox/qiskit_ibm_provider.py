"""A stand-in for the retired client."""

from .services import QiskitIBMService as IBMProvider

__all__ = ["IBMProvider"]
