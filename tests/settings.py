"""The product's own settings, over a data folder that each test process has to itself.

The folder must be named before the product's settings are read, which is why this is a settings
module and not a fixture.
"""

import atexit
import os
import shutil
import tempfile

from exemplar.website import environment

for _name in environment.NAMES:
    os.environ.pop(_name, None)
_folder = tempfile.mkdtemp(prefix="exemplar-test-")
atexit.register(shutil.rmtree, _folder, ignore_errors=True)
os.environ["DATA_DIR"] = _folder
if "TEST_POSTGRESQL" in os.environ:  # see tests/fixtures/database.py
    os.environ["DATABASE_URL"] = f"{os.environ['TEST_POSTGRESQL']}/test_{os.getpid()}"

from exemplar.website.settings import *  # noqa: E402, F403
