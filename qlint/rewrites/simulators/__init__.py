"""Code that runs circuits on local simulators."""
