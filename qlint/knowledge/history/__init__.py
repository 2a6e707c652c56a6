"""What every release of the watched packages had, mined from the published packages, one folder of text files a distribution."""
