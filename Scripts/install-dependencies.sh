#!/usr/bin/env bash
# Installs the Debian packages that a build needs, those only that are not there yet.
#
#   Scripts/install-dependencies.sh            for `labelscan`
#   Scripts/install-dependencies.sh tests      and for `swift test`
#   Scripts/install-dependencies.sh ci         and for everything in .ci/run
set -euo pipefail

packages=(libzbar-dev libpng-dev zlib1g-dev libturbojpeg0-dev libtesseract5 tesseract-ocr-eng)
case ${1-} in
  '') ;;
  tests | ci) packages+=(libsqlite3-dev libssl-dev python3 g++ zint) ;;&
  ci) packages+=(debootstrap libvips42 libpq-dev postgresql valgrind pkg-config dpkg-dev man-db parallel) ;;&
  tests | ci) ;;
  *) sed -n '2,6s/^# \?//p' "$0" >&2; exit 64 ;;
esac

missing=()
for package in "${packages[@]}"; do
  dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' \
    || missing+=("$package")
done
if ((${#missing[@]} == 0)); then exit 0; fi
as_root=()
if ((EUID != 0)); then as_root=(sudo); fi
"${as_root[@]}" apt-get update -q
"${as_root[@]}" apt-get install -y -q --no-install-recommends "${missing[@]}"
