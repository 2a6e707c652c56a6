"""A package that nobody installs."""
