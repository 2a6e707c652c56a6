"""Runs in the session of the settings, and closes it."""

from settings import sampler, session

sampler.run([])
session.close()
