#!/bin/sh
# Installs what Scripts/build-release.sh built: the command, its man page and completions, the C
# library, its header and its pkg-config file, and labelscan-ledger where it was built.
#
#   PREFIX   where to (/usr/local)
#   LIBDIR   where the library goes (PREFIX/lib)
#   DESTDIR  a folder that stands for / while a package is made
set -eu
umask 022
cd "$(dirname "$0")/.."
tree=.build-static/labelscan
prefix=${PREFIX:-/usr/local}
libdir=${LIBDIR:-$prefix/lib}
root=${DESTDIR:-}
if [ ! -d "$tree" ]; then
  echo "install.sh: nothing is built; run Scripts/build-release.sh first" >&2
  exit 1
fi

for folder in bin include share; do
  (cd "$tree" && find "$folder" -type f) | while read -r file; do
    mode=644
    if [ "$folder" = bin ]; then mode=755; fi
    install -D -m "$mode" "$tree/$file" "$root$prefix/$file"
  done
done
install -D -m 644 "$tree/lib/liblabelscan.so.1" "$root$libdir/liblabelscan.so.1"
ln -sf liblabelscan.so.1 "$root$libdir/liblabelscan.so"
version=$(sed -n 's/^#define LABELSCAN_VERSION "\(.*\)"/\1/p' "$tree/include/labelscan.h")
install -d "$root$libdir/pkgconfig"
cat >"$root$libdir/pkgconfig/labelscan.pc" <<END
prefix=$prefix
libdir=$libdir
includedir=\${prefix}/include

Name: labelscan
Description: Reads the identifiers on product labels
Version: $version
Cflags: -I\${includedir}
Libs: -L\${libdir} -llabelscan
END
chmod 644 "$root$libdir/pkgconfig/labelscan.pc"
# The cache of the dynamic linker is the running system's, not that of a package in the making.
if [ -z "$root" ] && [ "$(id -u)" = 0 ]; then ldconfig; fi
echo "installed: labelscan $version in $root$prefix"
