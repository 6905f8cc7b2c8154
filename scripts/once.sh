#!/bin/bash
# Run a step only when what it depends on has changed.
#
#   scripts/once.sh NAME RESULT [FILE...] -- COMMAND...
#
# The step is skipped when RESULT exists and the contents of the FILEs, the command and this folder
# are those of its last success. Contents, not times, because a fresh checkout has new times.
set -euo pipefail

name=$1 result=$2
shift 2
files=()
while [ "$1" != -- ]; do
    files+=("$1")
    shift
done
shift

stamp=.make/$name
key=$({ echo "$PWD" "$@"; [ ${#files[@]} -eq 0 ] || sha256sum "${files[@]}"; } | sha256sum)
if [ -e "$result" ] && [ -f "$stamp" ] && [ "$(<"$stamp")" = "$key" ]; then
    exit 0
fi
mkdir -p .make
rm -f "$stamp"
"$@"
echo "$key" > "$stamp"
