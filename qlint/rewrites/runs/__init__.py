"""`backend.run` on the devices of IBM, and what is read of its jobs."""
