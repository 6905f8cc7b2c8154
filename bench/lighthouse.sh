#!/bin/bash
# Judge the busiest pages with Lighthouse as a telephone sees them; print the table of docs/accessibility.md.
set -euo pipefail

if ! node -e 'process.exit(process.versions.node.split(".")[0] < 18 ? 1 : 0)' 2> /dev/null || ! command -v npm > /dev/null; then
    echo "Lighthouse takes Node.js 18.20 or later with npm. On Debian: apt-get install nodejs npm" >&2
    exit 1
fi
scripts/chromium.sh
scripts/once.sh lighthouse .make/node/lighthouse/node_modules/.bin/lighthouse \
    requirements/lighthouse/package-lock.json -- scripts/node_parts.sh lighthouse
export CHROME_PATH=${CHROME_PATH:-/usr/bin/chromium}
exec .venv/bin/python bench/lighthouse.py "$@"
