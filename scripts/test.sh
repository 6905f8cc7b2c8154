#!/bin/bash
# All tests, the long proofs in their short form. Those that share a server stay together, and begin
# first because they take longest.
set -euo pipefail

together=(-n "${WORKERS:-2}" --dist loadscope --no-loadscope-reorder)

.venv/bin/pytest "${together[@]}" \
    --cov --cov-report=term:skip-covered --cov-fail-under="${COVERAGE_FLOOR:-90}" "$@"

# What keeps and brings in the data, and what programs rely on, once more on PostgreSQL; `make soak`
# does so with everything.
.venv/bin/python scripts/on_postgresql.py .venv/bin/pytest "${together[@]}" -q \
    -m "database and not soak" tests/{practices,editorial,jobs,contract,search,exchange}
