# target: qiskit-ibm-runtime==0.40.0
"""Helpers that are called with devices of several kinds, or with who knows what."""

from qiskit_ibm_runtime import QiskitRuntimeService


def with_a_simulator(backend):
    """Another file has a simulator."""
    return backend.run([])


def with_a_simulator_under_another_name(backend):
    """The file with the simulator calls it otherwise."""
    return backend.run([])


def with_a_simulator_by_module(backend):
    """An attribute of the module."""
    return backend.run([])


def with_a_simulator_in_a_script(backend):
    """A script that lies beside the package."""
    return backend.run([])


def with_something_unknown(backend):
    """Another file reads it from somewhere."""
    return backend.run([])


def with_a_mock(backend):
    """A test has a stand-in."""
    return backend.run([])


def with_a_fixture(backend):
    """A test has what a fixture gives."""
    return backend.run([])


def handed_on(backend):
    """Another file puts it in a table."""
    return backend.run([])


def passed_as_argument(backend):
    """Another file passes it to a function."""
    return backend.run([])


def decorator(backend):
    """Another file decorates something with it."""
    return backend.run([])


def for_old_releases(backend):
    """Another file calls it where an old release is installed."""
    return backend.run([])


def unpacked(backend):
    """Another file unpacks who knows what."""
    return backend.run([])


def main():
    """Everything, on IBM's devices."""
    device = QiskitRuntimeService().backend("ibm_fez")
    with_a_simulator(device)
    with_a_simulator_under_another_name(device)
    with_a_simulator_by_module(device)
    with_a_simulator_in_a_script(device)
    with_something_unknown(device)
    with_a_mock(device)
    with_a_fixture(device)
    handed_on(device)
    passed_as_argument(device)
    decorator(device)
    for_old_releases(device)
    unpacked(device)


if __name__ == "__main__":
    main()
