#!/bin/sh
# Builds what Scripts/install.sh installs, in .build-static/labelscan: the command and the C library,
# which need the system's C libraries and nothing of Swift, the man page and the completions; where
# it is asked for, labelscan-ledger with a page and completions of its own.
#
#   Scripts/build-release.sh [ledger]
set -eu
cd "$(dirname "$0")/.."
scratch=.build-static
tree=$scratch/labelscan
case "$*" in
  '') commands=labelscan ;;
  ledger) commands='labelscan labelscan-ledger' ;;
  *) echo 'usage: Scripts/build-release.sh [ledger]' >&2; exit 64 ;;
esac

# --static-swift-stdlib alone leaves dynamic libraries as they are. A Swift run-time cannot be unloaded:
# nodelete makes dlclose leave the library where it is. What is for the library alone does nothing to a
# command; with other flags each product would compile all modules again.
LABELSCAN_COMMIT=${LABELSCAN_COMMIT-$(git rev-parse --short=12 HEAD 2>/dev/null || true)}
export LABELSCAN_COMMIT
build() {
  swift build -c release --traits default,MoreImages --scratch-path "$scratch" --static-swift-stdlib -Xswiftc -static-stdlib \
    --disable-local-rpath -Xlinker --version-script="$PWD/Scripts/labelscan.map" \
    -Xlinker -soname=liblabelscan.so.1 -Xlinker -z -Xlinker nodelete --product "$1"
}

build LabelScanC
for command in $commands; do build "$command"; done
products=$(swift build -c release --scratch-path "$scratch" --show-bin-path)

rm -rf "$tree"
mkdir -p "$tree/bin" "$tree/lib" "$tree/include" "$tree/share/man/man1" \
  "$tree/share/bash-completion/completions" "$tree/share/zsh/site-functions" \
  "$tree/share/fish/vendor_completions.d"
strip -o "$tree/lib/liblabelscan.so.1" "$products/libLabelScanC.so"
ln -s liblabelscan.so.1 "$tree/lib/liblabelscan.so"
cp Sources/CLabelScan/include/labelscan.h "$tree/include/"

for name in $commands; do
  command=$tree/bin/$name
  strip -o "$command" "$products/$name"
  "$command" --experimental-dump-help | Scripts/make-man-page.py >"$tree/share/man/man1/$name.1"
  "$command" --generate-completion-script bash \
    >"$tree/share/bash-completion/completions/$name"
  "$command" --generate-completion-script zsh >"$tree/share/zsh/site-functions/_$name"
  "$command" --generate-completion-script fish \
    >"$tree/share/fish/vendor_completions.d/$name.fish"
done
echo "built: $tree"
