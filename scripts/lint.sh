#!/bin/bash
# Every check that runs nothing of the product: style, types, direction of imports, templates, tree.
set -uo pipefail
bin=.venv/bin
failed=()

check() {
    local name=$1
    shift
    echo "— $name"
    "$@" || failed+=("$name")
}

check "style" $bin/ruff check --quiet .
check "format" $bin/ruff format --check --quiet .
check "types" $bin/mypy
check "architecture" $bin/lint-imports --no-cache --no-logo
check "templates" $bin/python scripts/check_templates.py
check "tree" $bin/python scripts/check_tree.py

if [ ${#failed[@]} -ne 0 ]; then
    echo "Failed: ${failed[*]}" >&2
    exit 1
fi
