"""Starts the part that fails."""

import lab.fails
