"""A stand-in with the names that isolation needs; it says so if anybody imports it."""


class Factory:
    def load_account(self) -> object:
        return self


IBMQ = Factory()


def least_busy(backends: list) -> object:
    return backends[0]


raise RuntimeError("a watched package was imported, not only read about")
