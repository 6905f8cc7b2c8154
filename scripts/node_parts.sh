#!/bin/bash
# Install one set of npm packages, pinned with hashes in requirements/NAME, into .make/node/NAME.
#
#   scripts/node_parts.sh html-checker
set -euo pipefail

target=.make/node/$1
rm -rf "$target"
mkdir -p "$target"
cp requirements/"$1"/package.json requirements/"$1"/package-lock.json "$target"
cd "$target"
# None of them needs to build or download anything of its own.
npm ci --ignore-scripts --no-audit --no-fund --loglevel=error --omit-lockfile-registry-resolved=true > /dev/null
