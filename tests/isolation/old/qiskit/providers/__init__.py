"""A stand-in with the names that isolation needs; it says so if anybody imports it."""
