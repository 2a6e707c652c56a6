"""A station that samples: provider and backend were set in another file."""

from .base import Station


class SamplingStation(Station):
    """Counts outcomes."""

    def sample(self, circuits, name):
        """Their job on the device."""
        self.choose(name)
        return self.backend.run(circuits)  # expect: QLT201

    def names(self):
        """Those of all devices."""
        return [str(backend) for backend in self.provider.backends()]  # expect: QLT201
