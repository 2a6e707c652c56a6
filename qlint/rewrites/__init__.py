"""Rewritings of whole chains of old code: what one finding tells to write, at all places that go with it."""
