#!/bin/bash
# Build one wheel: code, templates, assets, compiled translations and gazetteer.
#
#   scripts/wheel.sh [FOLDER]      (dist/ by default)
set -euo pipefail

# Setuptools would take over what an earlier build left here, deleted files included.
rm -rf build
.venv/bin/python scripts/translations.py compile
.venv/bin/uv build --quiet --wheel --no-build-isolation --python .venv/bin/python \
    --out-dir "${1:-dist}"
ls "${1:-dist}"/exemplar-*.whl
