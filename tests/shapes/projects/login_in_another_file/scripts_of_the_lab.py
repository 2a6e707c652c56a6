"""The same through the package, a module alias and a class that keeps the provider."""

import lab.accounts
import lab.accounts as accounts


class Station:
    """A place to work."""

    def __init__(self):
        self.provider = accounts.login()

    def devices(self):
        """All of them."""
        return self.provider.backends()  # expect: QLT201


lab.accounts.login().retrieve_job("cn0f2qg")  # expect: QLT201  # says: service.job
Station().devices()
