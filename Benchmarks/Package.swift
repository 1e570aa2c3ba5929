// swift-tools-version: 6.3

import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A benchmark target; its folder must sit directly inside a folder called `Benchmarks`.
func benchmark(_ name: String, dependencies: [Target.Dependency]) -> Target {
  .executableTarget(
    name: name,
    dependencies: dependencies + [.product(name: "Benchmark", package: "benchmark")],
    path: name,
    swiftSettings: settings,
    plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")])
}

let scan: Target.Dependency = .product(name: "LabelScan", package: "LabelScan")
let syntax: Target.Dependency = .product(name: "LabelSyntax", package: "LabelScan")

let package = Package(
  name: "LabelScanBenchmarks",
  platforms: [.macOS(.v26)],
  dependencies: [
    .package(name: "LabelScan", path: ".."),
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
  ],
  targets: [
    // The libraries that LabelScan reads files with, here to write the files to be read.
    .systemLibrary(name: "CPNGWrite", path: "CPNGWrite", pkgConfig: "libpng"),
    .systemLibrary(name: "CTurboJPEGWrite", path: "CTurboJPEGWrite", pkgConfig: "libturbojpeg"),
    .target(
      name: "Images",
      dependencies: [
        "CPNGWrite", "CTurboJPEGWrite", scan, .product(name: "Benchmark", package: "benchmark"),
      ],
      path: "Images",
      swiftSettings: settings),
    benchmark("Load", dependencies: ["Images", scan]),
    benchmark("Locate", dependencies: ["Images", scan]),
    benchmark("Decode", dependencies: ["Images", scan]),
    benchmark("Parse", dependencies: ["Images", syntax]),
    benchmark("Whole", dependencies: ["Images", scan, syntax]),
    benchmark("Scaling", dependencies: ["Images", scan]),
  ],
  swiftLanguageModes: [.v6]
)
