"""Takes everything."""

from config import *

backend.run([], shots=SHOTS)  # expect: QLT102
