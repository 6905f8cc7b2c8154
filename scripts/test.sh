#!/bin/bash
# All tests but the long proofs' full length. Those of one server stay together on one worker.
set -euo pipefail

exec .venv/bin/pytest -n "${WORKERS:-2}" --dist loadgroup \
    --cov --cov-report=term:skip-covered --cov-fail-under="${COVERAGE_FLOOR:-85}" "$@"
