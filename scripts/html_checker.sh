#!/bin/bash
# The Nu HTML checker, for the tests of markup. Without it they are skipped, and say so.
set -uo pipefail

jar=.make/node/html-checker/node_modules/vnu-jar/build/dist/vnu.jar
if command -v java > /dev/null && command -v npm > /dev/null; then
    scripts/once.sh html-checker "$jar" requirements/html-checker/package-lock.json \
        -- scripts/node_parts.sh html-checker && exit 0
fi
echo "The markup will not be checked: that takes Java (17 or later) and npm." >&2
