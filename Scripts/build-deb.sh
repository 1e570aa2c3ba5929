#!/bin/sh
# Builds one Debian package of all that Scripts/install.sh installs, in .build-static.
#
#   Scripts/build-deb.sh [ledger]
#
# It is one package: a station needs one file, and its command, library and header cannot be of
# different versions. Only labelscan-ledger, where it is asked for, is a second one: it needs
# libraries that a station does without. Needs dpkg-dev.
set -eu
cd "$(dirname "$0")/.."
Scripts/build-release.sh "$@"
architecture=$(dpkg --print-architecture)
libdir=/usr/lib/$(dpkg-architecture -qDEB_HOST_MULTIARCH)
# The first zbar of Debian 12 with the fixes of CVE-2023-40889 and CVE-2023-40890: its symbols do not
# tell it from those before.
zbar=0.23.92-7+deb12u1
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}
export SOURCE_DATE_EPOCH

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
root=$work/root
PREFIX=/usr LIBDIR=$libdir DESTDIR=$root Scripts/install.sh
version=$(sed -n 's/^Version: //p' "$root$libdir/pkgconfig/labelscan.pc")
# Debian has a place of its own for these.
mv "$root/usr/share/zsh/site-functions" "$root/usr/share/zsh/vendor-completions"
gzip -9n "$root"/usr/share/man/man1/*

# package NAME ROOT FILE...: a package of the files in ROOT, which needs the libraries of each FILE and
# what the variable `recommends` names; its description is read from standard input.
package() {
  name=$1 from=$2
  shift 2
  mkdir -p "$work/$name/debian" "$from/DEBIAN" "$from/usr/share/doc/$name"
  cp LICENSE "$from/usr/share/doc/$name/copyright"
  printf 'Source: labelscan\n\nPackage: %s\nArchitecture: any\n' "$name" \
    >"$work/$name/debian/control"
  depends=$(cd "$work/$name" && dpkg-shlibdeps -O "$@" 2>"$work/warnings" </dev/null) \
    || { cat "$work/warnings" >&2; exit 1; }
  depends=$(printf '%s\n' "$depends" | sed -E "s/(libzbar0[a-z0-9]*)( \([^)]*\))?/\1 (>= $zbar)/")
  {
    cat <<CONTROL
Package: $name
Version: $version
Architecture: $architecture
Maintainer: ${DEBFULLNAME:-LabelScan} <${DEBEMAIL:-labelscan@localhost}>
Installed-Size: $(du -sk --exclude=DEBIAN "$from" | cut -f1)
Depends: ${depends#shlibs:Depends=}${recommends:+
Recommends: $recommends}
Section: utils
Priority: optional
CONTROL
    cat
  } >"$from/DEBIAN/control"
  (cd "$from" && find usr -type f -exec md5sum {} +) >"$from/DEBIAN/md5sums"
  chmod -R go=rX "$from"
  dpkg-deb --root-owner-group --build "$from" ".build-static/${name}_${version}_$architecture.deb"
}

recommends=
rm -f .build-static/labelscan*.deb
if [ -e "$root/usr/bin/labelscan-ledger" ]; then
  ledger=$work/ledger
  (cd "$root" && find . -type f -name '*labelscan-ledger*') | while read -r file; do
    mkdir -p "$(dirname "$ledger/$file")"
    mv "$root/$file" "$ledger/$file"
  done
  package labelscan-ledger "$ledger" "$ledger/usr/bin/labelscan-ledger" <<'DESCRIPTION'
Description: keeps what came in, from the labels that labelscan reads
 The labelscan-ledger command records which unit came in, from which lot, when,
 where and read how, in one SQLite file.
DESCRIPTION
fi
mkdir "$root/DEBIAN"
echo "liblabelscan 1 labelscan (>= $version)" >"$root/DEBIAN/shlibs"
echo "activate-noawait ldconfig" >"$root/DEBIAN/triggers"
# Loaded when the first WebP, TIFF, HEIF, GIF, JPEG XL or PDF file comes, and when the first print does,
# which is read with the data of English.
recommends='libvips42, libtesseract5, tesseract-ocr-eng'
package labelscan "$root" "$root/usr/bin/labelscan" "$root$libdir/liblabelscan.so.1" <<'DESCRIPTION'
Description: reads the identifiers on product labels
 LabelScan turns a photo of a product label into the identifiers on it: serial
 number, lot, model, part number, GTIN, dates and the rest. This package has
 the labelscan command, the C library liblabelscan and its header.
DESCRIPTION
