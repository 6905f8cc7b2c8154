#!/bin/bash
# Bring .venv to exactly the pinned parts, then add the project itself, editable.
#
#   scripts/install.sh requirements/a.txt requirements/b.txt ...
set -euo pipefail

.venv/bin/uv pip sync --quiet --python .venv/bin/python --require-hashes "$@"
# Setuptools is already there (bootstrap.txt), so nothing is fetched to build.
.venv/bin/uv pip install --quiet --python .venv/bin/python --no-deps --no-build-isolation \
    --editable .
