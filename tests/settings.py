"""The product's own settings, over a data folder that each test process has to itself.

The folder must be named before the product's settings are read, which is why this is a settings
module and not a fixture.
"""

import atexit
import os
import shutil
import tempfile

_folder = tempfile.mkdtemp(prefix="exemplar-test-")
atexit.register(shutil.rmtree, _folder, ignore_errors=True)
os.environ["DATA_DIR"] = _folder
for _name in ("DATABASE_URL", "DATABASE_REPLICA_URL", "SEARCH_URL", "BASE_URL", "DEMONSTRATION"):
    os.environ.pop(_name, None)

from exemplar.website.settings import *  # noqa: E402, F403
