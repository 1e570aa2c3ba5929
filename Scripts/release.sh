#!/usr/bin/env bash
# Builds all that a release is made of in .build-static/release-files: the source archive, the Debian packages,
# the Python wheel, a bill of materials and the check sums of them all.
#
#   Scripts/release.sh
#
# Only what is committed goes in: with changes that are not it refuses. Needs what Scripts/build-deb.sh,
# Scripts/build-wheel.sh and Scripts/make-sbom.py need.
set -euo pipefail
cd "$(dirname "$0")/.."
if [[ -n $(git status --porcelain) ]]; then
  echo 'release.sh: there are changes that are not committed' >&2
  exit 1
fi
version=$(sed -n 's/^#define LABELSCAN_VERSION "\(.*\)"/\1/p' Sources/CLabelScan/include/labelscan.h)
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)
export SOURCE_DATE_EPOCH
out=.build-static/release-files
rm -rf "$out"
mkdir -p "$out"

git archive --format=tar --prefix="labelscan-$version/" HEAD | gzip -9n >"$out/labelscan-$version.tar.gz"
Scripts/build-deb.sh ledger
cp .build-static/labelscan*_"$version"_*.deb "$out/"
Scripts/check-release.sh
Scripts/build-wheel.sh
cp .build-static/wheel/*.whl "$out/"
.build-static/wheel-tools/bin/python Scripts/make-sbom.py "$version" >"$out/labelscan-$version.cdx.json"
(cd "$out" && sha256sum -- * >SHA256SUMS && sha256sum --quiet --check SHA256SUMS)
# Each says the version of the header.
[[ $(.build-static/labelscan/bin/labelscan --version | head -1) == "$version" ]]
[[ $(git tag --points-at HEAD) == *"$version"* ]] || echo "note: no tag of $version is at this commit" >&2
echo "released: $out"
ls -l "$out"
