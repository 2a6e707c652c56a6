"""The backend's own session management, without with: every member of it is gone."""

from qiskit_ibm_runtime import IBMBackend


class Environment:
    """Keeps a session open between steps."""

    def __init__(self, backend: IBMBackend):
        self.backend = backend

    def start(self):
        """Open it unless it is open."""
        if not self.backend.session.active:  # expect: QLT102
            self.backend.open_session(max_time="2h")  # expect: QLT102

    def close(self, now=False):
        """End it."""
        if now:
            self.backend.cancel_session()  # expect: QLT102
        self.backend.close_session()  # expect: QLT102  # says: 0.35.0
