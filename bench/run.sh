#!/bin/bash
# Measure the pages beside their peers; about ten minutes. Writes docs/performance.md.
set -euo pipefail

if ! command -v wrk > /dev/null; then
    if [ "$(id -u)" != 0 ]; then
        echo "wrk is missing. Run this once, then make again: sudo apt-get install wrk" >&2
        exit 1
    fi
    scripts/apt.sh wrk
fi
peer() {
    .venv/bin/uv venv --quiet --clear --python .venv/bin/python .venv-bench
    .venv/bin/uv pip sync --quiet --python .venv-bench/bin/python --require-hashes \
        requirements/bench.txt
}
export -f peer
scripts/once.sh peer .venv-bench/bin/datasette requirements/bench.txt -- bash -c peer
.venv/bin/python bench/engine.py
exec .venv/bin/python bench/pages.py "$@"
