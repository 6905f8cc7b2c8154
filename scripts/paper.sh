#!/bin/bash
# What a practice's PDF needs, from Debian. Without it the link to a PDF says so; the rest works.
set -uo pipefail

packages=(libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fonts-noto-core
    fonts-noto-cjk)
libraries=$(/sbin/ldconfig -p 2> /dev/null)
fonts=$(fc-list 2> /dev/null)

if [[ $libraries == *libpangoft2-1.0.so.0* && $libraries == *libharfbuzz-subset.so.0* &&
      $fonts == *"Noto Naskh Arabic"* && $fonts == *"Noto Serif CJK KR"* ]]; then
    exit 0
fi
if [ "$(id -u)" = 0 ] && command -v apt-get > /dev/null; then
    scripts/apt.sh "${packages[@]}" && exit 0
fi
echo "There will be no PDFs. To have them: sudo apt-get install ${packages[*]}" >&2
