"""Takes the module."""

import config
import config as settings

config.backend.run([])  # expect: QLT102
settings.service.backend("ibm_fez").run([])  # expect: QLT102
