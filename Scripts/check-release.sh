#!/bin/sh
# Checks what Scripts/build-release.sh built: the library exports what the header declares and
# nothing else, and neither it nor a command needs anything of Swift at run time.
set -eu
cd "$(dirname "$0")/.."
tree=${1:-.build-static/labelscan}
library=$tree/lib/liblabelscan.so.1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() { echo "check-release.sh: $*" >&2; exit 1; }

# The version's own name has type A.
nm -D --defined-only --extern-only "$library" | awk '$2 != "A" { sub(/@.*/, "", $3); print $3 }' \
  | LC_ALL=C sort >"$work/exported"
gcc -E -P "$tree/include/labelscan.h" | grep -o 'labelscan_[a-z_]*(' | tr -d '(' \
  | LC_ALL=C sort -u >"$work/declared"
test -s "$work/declared" || fail "the header declares nothing"
diff "$work/declared" "$work/exported" >"$work/difference" \
  || fail "declared (<) is not what is exported (>):
$(cat "$work/difference")"

readelf -d "$library" | grep -q 'SONAME.*\[liblabelscan\.so\.1\]' || fail "the soname is wrong"
for file in "$library" "$tree"/bin/*; do
  if readelf -d "$file" | grep -E 'RPATH|RUNPATH'; then fail "$file has a run path"; fi
  if readelf -d "$file" | grep -E 'NEEDED.*(swift|Foundation|dispatch|BlocksRuntime)'; then
    fail "$file needs Swift at run time"
  fi
  if ldd "$file" | grep 'not found'; then fail "$file lacks a library"; fi
done
echo "exported: $(wc -l <"$work/exported") functions; no file needs Swift"
