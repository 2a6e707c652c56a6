"""A stand-in with the names that isolation needs; it says so if anybody imports it."""


class IBMBackend:
    name = "fake"

    def run(self, circuit: object) -> object:
        return circuit

    def open_session(self) -> object:
        return self


class IBMProvider:
    def get_backend(self, name: str) -> IBMBackend:
        return IBMBackend()


def least_busy(backends: list) -> IBMBackend:
    return backends[0]


raise RuntimeError("a watched package was imported, not only read about")
