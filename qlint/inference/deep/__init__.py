"""The second tier of inference: astroid, in a private world."""
