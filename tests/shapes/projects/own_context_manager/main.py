"""Uses what the blocks hand out."""

from bench.reserve import rehearsal, reserved

with reserved("ibm_fez") as device:
    device.run([])  # expect: QLT102
with rehearsal() as device:
    device.run([])
