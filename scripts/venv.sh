#!/bin/bash
# Make .venv with the installer in it. Debian keeps Python's `venv` in a package of its own.
set -euo pipefail

python=$(command -v python3.11 || command -v python3 || true)
if [ -z "$python" ] || ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
    echo "Exemplar needs Python 3.11 or later. On Debian: apt-get install python3" >&2
    exit 1
fi

if ! "$python" -c 'import ensurepip, venv' 2> /dev/null; then
    package=$("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')
    if [ "$(id -u)" != 0 ] || ! command -v apt-get > /dev/null; then
        echo "Python's venv is missing. Run this once, then make again: sudo apt-get install $package" >&2
        exit 1
    fi
    scripts/apt.sh "$package"
fi

rm -rf .venv
"$python" -m venv .venv
.venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes \
    -r requirements/bootstrap.txt
