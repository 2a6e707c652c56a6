"""A stand-in with the names that isolation needs; it says so if anybody imports it."""


class IBMBackend:
    name = "fake"

    def run(self, circuit: object) -> object:
        return circuit

    def open_session(self) -> object:
        return self


class QiskitRuntimeService:
    def backend(self, name: str) -> IBMBackend:
        return IBMBackend()


class Session:
    def __init__(self, service: object = None, backend: object = None) -> None:
        self.service, self.backend = service, backend

    def __enter__(self) -> "Session":
        return self

    def __exit__(self, *_: object) -> None:
        """Closes nothing."""


class Sampler:
    def __init__(self, backend: object = None, session: object = None) -> None:
        self.backend, self.session = backend, session

    def run(self, circuits: object) -> object:
        return circuits


raise RuntimeError("a watched package was imported, not only read about")
