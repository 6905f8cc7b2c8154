#!/bin/bash
# What the tests on PostgreSQL need, from Debian. Without it they are skipped, and say so.
set -euo pipefail

for programs in /usr/lib/postgresql/*/bin; do
    version=$(basename "$(dirname "$programs")")
    if [ -x "$programs/initdb" ] && [ "$version" -ge 15 ]; then
        exit 0
    fi
done
if [ "$(id -u)" = 0 ] && command -v apt-get > /dev/null; then
    # Only the programs: a cluster of the machine's own, which Debian would start, is not wanted.
    mkdir -p /etc/postgresql-common
    [ -e /etc/postgresql-common/createcluster.conf ] ||
        echo "create_main_cluster = false" > /etc/postgresql-common/createcluster.conf
    scripts/apt.sh postgresql && exit 0
fi
echo "The tests on PostgreSQL will be skipped. To run them: sudo apt-get install postgresql" >&2
