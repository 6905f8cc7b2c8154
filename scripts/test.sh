#!/bin/bash
# All tests, the long proofs in their short form. Those that share a server stay together, and begin
# first because they take longest.
set -euo pipefail

exec .venv/bin/pytest -n "${WORKERS:-2}" --dist loadscope --no-loadscope-reorder \
    --cov --cov-report=term:skip-covered --cov-fail-under="${COVERAGE_FLOOR:-90}" "$@"
