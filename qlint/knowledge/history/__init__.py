"""What every release of the watched packages had, mined from the published packages, one text file a distribution."""
