#!/bin/sh
# Builds one Debian package of all that Scripts/install.sh installs, in .build-static.
#
# It is one package: a station needs one file, and its command, library and header cannot be of
# different versions. Needs dpkg-dev.
set -eu
cd "$(dirname "$0")/.."
Scripts/build-release.sh
architecture=$(dpkg --print-architecture)
libdir=/usr/lib/$(dpkg-architecture -qDEB_HOST_MULTIARCH)
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}
export SOURCE_DATE_EPOCH

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
root=$work/root
PREFIX=/usr LIBDIR=$libdir DESTDIR=$root Scripts/install.sh
# Debian has places of its own for these.
mkdir -p "$root/usr/share/zsh/vendor-completions" "$root/usr/share/doc/labelscan"
mv "$root/usr/share/zsh/site-functions/_labelscan" "$root/usr/share/zsh/vendor-completions/"
rmdir "$root/usr/share/zsh/site-functions"
gzip -9n "$root/usr/share/man/man1/labelscan.1"
cp LICENSE "$root/usr/share/doc/labelscan/copyright"

mkdir "$work/debian" "$root/DEBIAN"
printf 'Source: labelscan\n\nPackage: labelscan\nArchitecture: any\n' >"$work/debian/control"
depends=$(cd "$work" && dpkg-shlibdeps -O root/usr/bin/labelscan "root$libdir/liblabelscan.so.1" \
  2>"$work/warnings") || { cat "$work/warnings" >&2; exit 1; }
version=$(sed -n 's/^Version: //p' "$root$libdir/pkgconfig/labelscan.pc")
cat >"$root/DEBIAN/control" <<CONTROL
Package: labelscan
Version: $version
Architecture: $architecture
Maintainer: ${DEBFULLNAME:-LabelScan} <${DEBEMAIL:-labelscan@localhost}>
Installed-Size: $(du -sk --exclude=DEBIAN "$root" | cut -f1)
Depends: ${depends#shlibs:Depends=}
Section: utils
Priority: optional
Description: reads the identifiers on product labels
 LabelScan turns a photo of a product label into the identifiers on it: serial
 number, lot, model, part number, GTIN, dates and the rest. This package has
 the labelscan command, the C library liblabelscan and its header.
CONTROL
echo "liblabelscan 1 labelscan (>= $version)" >"$root/DEBIAN/shlibs"
echo "activate-noawait ldconfig" >"$root/DEBIAN/triggers"
(cd "$root" && find usr -type f -exec md5sum {} +) >"$root/DEBIAN/md5sums"
chmod -R go=rX "$root"
package=.build-static/labelscan_${version}_$architecture.deb
dpkg-deb --root-owner-group --build "$root" "$package"
