#!/bin/bash
# What the browser tests need, from Debian. Without it they are skipped, and say so.
set -euo pipefail

if [ -x /usr/bin/chromium ] && [[ $(fc-list 2> /dev/null) == *"Noto Sans Arabic"* ]]; then
    exit 0
fi
if [ "$(id -u)" = 0 ] && command -v apt-get > /dev/null; then
    scripts/apt.sh chromium fonts-noto-core fontconfig && exit 0
fi
echo "The browser tests will be skipped. To run them: sudo apt-get install chromium fonts-noto-core fontconfig" >&2
