#!/bin/bash
# Install Debian packages as root; the lists are fetched only when the first try needs them.
set -euo pipefail
export DEBIAN_FRONTEND=noninteractive

install() {
    apt-get install -y -qq --no-install-recommends -o DPkg::Lock::Timeout=400 "$@" < /dev/null > /dev/null
}

echo "Installing $* from Debian …"
install "$@" 2> /dev/null || {
    apt-get update -qq -o DPkg::Lock::Timeout=400
    install "$@"
}
