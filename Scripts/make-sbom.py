#!/usr/bin/env python3
"""Writes what a release is made of, as CycloneDX 1.6 in JSON: Scripts/make-sbom.py VERSION > FILE

The Swift packages come from Package.resolved, the libraries that are linked from Debian's packages on
this machine, the Swift run-time from the compiler. Needs cyclonedx-python-lib.
"""

import json
import re
import subprocess
import sys
from pathlib import Path

from cyclonedx.model import XsUri, ExternalReference, ExternalReferenceType
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.output.json import JsonV1Dot6
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from packageurl import PackageURL

ROOT = Path(__file__).resolve().parents[1]
# The Debian packages whose libraries are linked or brought along, and their licences.
LIBRARIES = {
    "libzbar0": "LGPL-2.1-or-later", "libpng16-16": "libpng-2.0", "zlib1g": "Zlib",
    "libturbojpeg0": "IJG AND BSD-3-Clause AND Zlib"}
# The licences of the Swift packages that may be linked.
PACKAGES = {"swift-argument-parser": "Apache-2.0", "grdb.swift": "MIT"}
# Loaded when it is there, by builds with MoreImages.
OPTIONAL = {"libvips42": "LGPL-2.1-or-later"}


def output(*command):
    return subprocess.run(command, stdout=subprocess.PIPE, check=True, text=True).stdout.strip()


def component(name, version, licence, purl, kind=ComponentType.LIBRARY, **others):
    factory = LicenseFactory()
    return Component(
        name=name, version=version, type=kind, purl=purl, bom_ref=str(purl),
        licenses=[factory.make_from_string(licence)], **others)


def components():
    pins = json.loads((ROOT / "Package.resolved").read_text())["pins"]
    for pin in pins:
        place = re.sub(r"^https://|\.git$", "", pin["location"])
        namespace, name = place.rsplit("/", 1)
        version = pin["state"]["version"]
        yield component(
            name, version, PACKAGES[pin["identity"]], PackageURL("swift", namespace, name, version),
            external_references=[
                ExternalReference(type=ExternalReferenceType.VCS, url=XsUri(pin["location"]))])
    swift = re.search(r"Swift version (\S+)", output("swift", "--version")).group(1)
    yield component(
        "swift-runtime", swift, "Apache-2.0 WITH Swift-exception", PackageURL("generic", None, "swift", swift),
        description="The standard library and Foundation, linked into each program")
    for package, licence in (LIBRARIES | OPTIONAL).items():
        version = output("dpkg-query", "-W", "-f", "${Version}", package)
        yield component(
            package, version, licence,
            PackageURL("deb", "debian", package, version, {"arch": output("dpkg", "--print-architecture")}),
            description="Loaded where it is installed" if package in OPTIONAL else "Linked dynamically")


def main():
    version = sys.argv[1]
    bom = Bom()
    purl = PackageURL("generic", None, "labelscan", version)
    bom.metadata.component = component("labelscan", version, "Apache-2.0", purl, ComponentType.APPLICATION)
    for each in components():
        bom.components.add(each)
    bom.register_dependency(bom.metadata.component, bom.components)
    text = JsonV1Dot6(bom).output_as_string(indent=2)
    problem = JsonStrictValidator(SchemaVersion.V1_6).validate_str(text)
    if problem is not None:
        sys.exit(f"make-sbom.py: {problem}")
    print(text)


main()
