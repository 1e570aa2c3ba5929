#!/bin/sh
# Compiles the GS1 part of LabelSyntax as Embedded Swift: no run-time metadata, no existentials, no
# key paths, nothing imported. It builds an object file only; linking is the target's own affair.
set -eu
cd "$(dirname "$0")/.."
sources=Sources/LabelSyntax
object=$(mktemp)
trap 'rm -f "$object"' EXIT
swiftc -enable-experimental-feature Embedded -enable-experimental-feature Lifetimes -wmo \
  -parse-as-library -swift-version 6 -module-name LabelSyntax -package-name LabelScan -Osize \
  -emit-object -o "$object" \
  "$sources"/GS1/*.swift "$sources"/FieldName.swift "$sources"/Issue*.swift \
  "$sources"/Payload.swift "$sources"/Reading.swift "$sources"/Symbology.swift \
  "$sources"/SymbologyIdentifier.swift "$sources"/Syntax.swift "$sources"/SyntaxOptions.swift
echo "the GS1 part compiles as Embedded Swift: $(wc -c <"$object") bytes"
