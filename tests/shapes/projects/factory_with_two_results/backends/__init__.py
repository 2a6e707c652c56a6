"""Re-exports the factory."""

from .factory import get_backend, hardware

__all__ = ["get_backend", "hardware"]
