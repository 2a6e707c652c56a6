"""Awaited functions and asynchronous context managers."""

import asyncio

from qiskit_ibm_runtime import QiskitRuntimeService


async def connect(name):
    """The device, in a moment."""
    await asyncio.sleep(0)
    return QiskitRuntimeService().backend(name)


class Reserved:
    """A device for a while."""

    async def __aenter__(self):
        return await connect("ibm_fez")

    async def __aexit__(self, *exc):
        return None


async def main():
    """Two jobs."""
    backend = await connect("ibm_kyiv")
    backend.run([])  # expect: QLT102
    async with Reserved() as device:
        device.run([])  # expect: QLT102


asyncio.run(main())
