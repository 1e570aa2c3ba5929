#!/usr/bin/env bash
# Builds the documentation of both libraries, warnings as errors, from what `swift build` made; its
# arguments go to `swift build`. Writes .build-docs/*.doccarchive.
#
#   Scripts/build-docs.sh [-c release]
set -euo pipefail
cd "$(dirname "$0")/.."

# What the articles show is compiled, and run, in a test.
Scripts/check-snippets.py Tests/LabelScanTests/DocumentationTests.swift README.md \
  Sources/*/*.docc/*.md

swift build "$@" --product labelscan
built=$(swift build "$@" --show-bin-path)
triple=$(swiftc -print-target-info | sed -n 's/.*"unversionedTriple": "\(.*\)".*/\1/p')
maps=()
# Ours of the system's libraries, and those that the build wrote for C targets.
for map in Sources/*/module.modulemap "$built"/*.build/module.modulemap; do maps+=(-Xcc "-fmodule-map-file=$map"); done

for module in LabelSyntax LabelScan; do
  graphs=.build-docs/$module.graphs
  rm -rf "$graphs"
  mkdir -p "$graphs"
  swift-symbolgraph-extract -module-name "$module" -target "$triple" -I "$built/Modules" "${maps[@]}" \
    -minimum-access-level public -output-dir "$graphs"
  docc convert "Sources/$module/$module.docc" --warnings-as-errors \
    --additional-symbol-graph-dir "$graphs" --fallback-display-name "$module" \
    --fallback-bundle-identifier "$module" --output-path ".build-docs/$module.doccarchive"
done
