"""A small history of two distributions, for what `qlint explain` tells."""

from __future__ import annotations

from qlint.explain.reply import Reply, reply
from qlint.knowledge.schema import Remedy
from qlint.knowledge.shard import Shard
from qlint.knowledge.store import Store
from qlint.registry import catalogue
from qlint.target import Target, assume
from tests.knowledge.texts import Pages

LAB = """\
distribution lab
roots lab
releases 0.1.0 0.2.0 0.3.0 1.0.0 1.1.0
bundle 0.8.0 lab-core==0.2.0 lab-client==0.1
bundle 0.9.0 lab-core==0.3.0 lab-client==0.2
bundle 0.10.0 lab-core==0.3.0

module lab 0.1.0
  Bench class 0.1.0=lab.bench.Bench
  Device class 0.1.0=lab.devices.Device
  bench module 0.1.0
  current attribute 0.2.0 -> lab.devices.Device
  devices module 0.1.0
  execute function 0.1.0<1.0.0=lab.running.execute
  measure function 0.1.0<0.3.0=lab.old.measure 0.3.0=lab.running.measure
  old module 0.1.0<0.3.0
    deprecated since 0.2 instead lab.running
  running module 0.1.0

module lab.bench 0.1.0
  Bench class 0.1.0
    deprecated since 0.9 instead Table
  Device class 0.1.0=lab.devices.Device
  Plate class 0.1.0<0.2.0 0.3.0

module lab.devices 0.1.0
  Device class 0.1.0
  Session class 0.2.0

module lab.execute 0.1.0<0.2.0

module lab.extra 0.1.0
  Gate class 0.1.0<1.0.0=lab.extra.gates.Gate
  gates module 0.1.0<1.0.0

module lab.extra.gates 0.1.0<1.0.0
  Gate class 0.1.0<1.0.0

module lab.library 0.3.0
  Gate class 0.3.0<1.0.0=lab.extra.gates.Gate 1.0.0=lab.library.gates.Gate
  gates module 1.0.0

module lab.library.gates 1.0.0
  Gate class 1.0.0

module lab.old 0.1.0<0.3.0
  measure function 0.1.0<0.3.0
    (device)

module lab.running 0.1.0
  execute function 0.1.0<1.0.0
    0.1.0<0.2.0 (circuit, device)
    0.2.0<1.0.0 (circuit, device=, *, shots=, **options)
    0.3.0<1.0.0 deprecated since 0.3 instead Device.run
    0.2.0<1.0.0 deprecated since 0.2 argument device
  measure function 0.3.0
    0.3.0<1.1.0 (device, qubits)
    1.1.0 (device, *, qubits=) -> list[str]

module lab.sub 0.1.0
  measure function 0.1.0

class lab.bench.Bench() 0.1.0
  __init__ method 0.1.0
    0.1.0<0.3.0 (self, size)
    0.3.0 (self, size=, height=)
  size property 0.1.0
    -> int

class lab.bench.Plate() 0.1.0<0.2.0 0.3.0

class lab.devices.Base() 0.1.0
  close method 0.1.0
  name method 0.1.0<0.2.0
  run method 0.3.0
    (self, circuits, **options)

class lab.devices.Device(lab.devices.Base) 0.1.0
  name property 0.2.0
    -> str
  open method 0.1.0<1.0.0
    (self)
    0.3.0<1.0.0 deprecated since 0.3 instead Device.start
  run method 0.1.0<0.3.0
    (self, circuit)

class lab.devices.Session() 0.2.0

class lab.extra.gates.Gate() 0.1.0<1.0.0

class lab.library.gates.Gate() 1.0.0
"""

CLIENT = """\
distribution lab-client
roots lab_client lab_shop
releases 0.1 0.2
extends lab.devices.Device
requires 0.2 lab>=0.3

module lab_client 0.1
  Device class 0.1=lab_client.devices.Device
  Session class 0.1=lab_client.devices.Session

module lab_client.devices 0.1
  Device class 0.1
  Session class 0.1

class lab_client.devices.Device(lab.devices.Base) 0.1
  queue method 0.1

class lab_client.devices.Session() 0.1
  __init__ method 0.1
    (self, service)
  finish method 0.1
    (self, wait=)
"""

CLIENT_OVERLAY = """\
distribution lab-client
retired July 2024; lab; its service is closed

extension lab.devices.Device
  reserve method 0.2
"""

REMEDIES = (
    Remedy(
        "lab.execute",
        "device.run(circuit)",
        "lab.Device",
        "a device has to be chosen",
        bad="import lab\n\nlab.execute(circuit)\n",
        good="import lab\n\ndevice = lab.current\ndevice.run(circuit)\n",
    ),
    Remedy("lab.devices.Device.open", "device.start()"),
    Remedy("lab_client.devices.Session", "Session()", "lab.devices.Session"),
)


def store() -> Store:
    return Store([Shard(Pages(LAB), ("lab.txt", "")), Shard(Pages(CLIENT), ("client.txt", CLIENT_OVERLAY))], lambda: REMEDIES)


def target(*specifications: str) -> Target:
    return assume(specifications, {name: each.releases for name, each in store().distributions.items()}, source="test")


def told(asked: str, *specifications: str) -> Reply:
    """The reply to `asked` from the small history, suggestions for the target."""
    return reply(asked, catalogue(), store(), target(*specifications))
