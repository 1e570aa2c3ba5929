# Gets Debian's own source packages; to be sourced. They come through apt with sources and lists of its
# own: the machine's configuration stays as it is. Needs dpkg-dev.

# use_sources FOLDER: prepares apt in FOLDER.
use_sources() {
  local folder=$1
  mkdir -p "$folder/apt/sources" "$folder/apt/lists/partial" "$folder/apt/cache/archives/partial"
  sed 's/^Types: deb$/Types: deb-src/' /etc/apt/sources.list.d/debian.sources \
    >"$folder/apt/sources/debian.sources"
  cat >"$folder/apt/apt.conf" <<END
Dir::Etc::sourcelist "/dev/null";
Dir::Etc::sourceparts "$folder/apt/sources";
Dir::State::lists "$folder/apt/lists";
Dir::Cache "$folder/apt/cache";
APT::Sandbox::User "";
END
  export APT_CONFIG=$folder/apt/apt.conf
  apt-get update -qq
}

# fetch PACKAGE NAME: unpacks the source of an installed PACKAGE, patched, as folder NAME. A security
# update's source may be gone while its package is still about: then the release's.
fetch() {
  local package=$1 name=$2 source release
  source=$(dpkg-query -W -f '${source:Package}=${source:Version}' "$package")
  release=$(. /etc/os-release && echo "$VERSION_CODENAME")
  rm -rf "$name" download
  mkdir download
  (cd download && {
    apt-get source -qq --download-only "$source" ||
      apt-get source -qq --download-only "${source%=*}/$release"
  } && dpkg-source --no-check -x ./*.dsc "../$name" >/dev/null)
  head -1 "$name/debian/changelog"
}

# What of zbar reads images, in the folder that `fetch` made: its sources and how they are compiled.
# All of Debian's decoders; no camera, window or message bus.
zbar_sources() {
  echo zbar/zbar/{config,convert,decoder,error,image,img_scanner,misc,refcnt,scanner}.c
  echo zbar/zbar/{sqcode,symbol}.c zbar/zbar/qrcode/*.c
  find zbar/zbar/decoder -name '*.c' ! -name pdf417.c
}
zbar_flags() {
  touch zbar/config.h
  echo -I zbar -I zbar/include -I zbar/zbar
  printf -- '-DENABLE_%s ' EAN DATABAR CODE128 CODE93 CODE39 CODABAR I25 QRCODE SQCODE
  printf -- '-DHAVE_%s_H ' ERRNO INTTYPES SYS_TIME UNISTD
  printf -- '-DZBAR_VERSION_%s ' MAJOR=0 MINOR=23 PATCH=92
}
