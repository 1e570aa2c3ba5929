#!/usr/bin/env bash
# Builds zbar's image reader as a shared library, from Debian's own source package: what the Python
# wheel brings. Debian's build of it needs X11, D-Bus and V4L, which a wheel cannot bring.
#
#   Scripts/build-zbar.sh FOLDER    FOLDER/libzbar.so.0, and zbar's version and licence beside it
#
# Needs gcc, dpkg-dev and libzbar-dev.
set -euo pipefail
script=$(realpath "$0")
mkdir -p "${1:?usage: Scripts/build-zbar.sh FOLDER}"
cd "$1"
[[ libzbar.so.0 -nt $script ]] && exit 0

# shellcheck source=Scripts/debian-source.sh
. "$(dirname "$script")/debian-source.sh"
use_sources "$PWD"
fetch libzbar0 zbar >zbar.version
sed 's/^[^(]*(\([^)]*\)).*/\1/' zbar.version >zbar.package
# Cameras and windows, which image formats are negotiated with, are left out.
cat >exported.map <<'END'
{
  global: zbar_decode*; zbar_image_*; zbar_parse_config; zbar_scan*; zbar_set_verbosity; zbar_symbol_*;
    zbar_version;
  local: *;
};
END
# shellcheck disable=SC2046
gcc -shared -fPIC -O2 -w -ffunction-sections $(zbar_flags) $(zbar_sources) -o libzbar.so.0.new \
  -Wl,-soname,libzbar.so.0,--version-script=exported.map,--gc-sections,-z,defs,-z,relro,-z,now
cat zbar/COPYING zbar/LICENSE.md >zbar.licence
strip libzbar.so.0.new
mv libzbar.so.0.new libzbar.so.0
rm -rf apt download exported.map zbar zbar_*
