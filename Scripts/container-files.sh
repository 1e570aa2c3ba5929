#!/bin/sh
# Lays out what the Containerfile copies into its image: Scripts/container-files.sh FOLDER, after
# Scripts/build-release.sh. zbar is that of Scripts/build-zbar.sh: Debian's brings X11 and D-Bus.
set -eu
cd "$(dirname "$0")/.."
target=${1:?usage: Scripts/container-files.sh FOLDER}
zbar=.build-static/zbar
Scripts/build-zbar.sh "$zbar"
program=$target/opt/labelscan
install -D -m 755 .build-static/labelscan/bin/labelscan "$program/labelscan"
install -D -m 644 "$zbar/libzbar.so.0" "$program/libzbar.so.0"
install -D -m 644 "$zbar/zbar.package" "$program/zbar.version"
install -D -m 644 LICENSE "$program/licences/LabelScan.txt"
install -D -m 644 "$zbar/zbar.licence" "$program/licences/zbar.txt"
install -d "$target/etc/ld.so.conf.d"
echo /opt/labelscan >"$target/etc/ld.so.conf.d/labelscan.conf"
