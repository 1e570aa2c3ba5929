// swift-tools-version: 6.3

import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// Settings of the library targets: every unsafe construct says `unsafe`.
let librarySettings: [SwiftSetting] =
  settings + [
    .enableExperimentalFeature("Lifetimes"),
    .strictMemorySafety(),
    .treatWarning("StrictMemorySafety", as: .error),
  ]

/// The commit that `labelscan --version` names, as Scripts/build-release.sh tells it.
///
/// A build that does not tell it is not made again with each commit.
let commit = Context.environment["LABELSCAN_COMMIT"] ?? ""

let package = Package(
  name: "LabelScan",
  platforms: [.macOS(.v26)],
  products: [
    .library(name: "LabelSyntax", targets: ["LabelSyntax"]),
    .library(name: "LabelScan", targets: ["LabelScan"]),
    .library(name: "LabelScanC", type: .dynamic, targets: ["LabelScanC"]),
    .library(name: "LabelLedger", targets: ["LabelLedger"]),
    .executable(name: "labelscan", targets: ["LabelScanCommand"]),
    .executable(name: "labelscan-ledger", targets: ["LabelLedgerCommand"]),
    .executable(name: "labelscan-station", targets: ["LabelScanStation"]),
  ],
  traits: [
    .trait(name: "JPEG", description: "Reads JPEG files, through TurboJPEG."),
    .trait(
      name: "MoreImages",
      description: "Reads WebP, TIFF, HEIF, GIF, JPEG XL and PDF files where libvips is installed."),
    .trait(name: "Ledger", description: "Keeps what came in, through GRDB and libcrypto."),
    .trait(
      name: "Postgres", description: "Brings a ledger to PostgreSQL, through libpq.",
      enabledTraits: ["Ledger"]),
    .trait(name: "Print", description: "Reads the print of labels, through libtesseract."),
    .trait(
      name: "Station", description: "A page to scan with and an HTTP service, through Hummingbird.",
      enabledTraits: ["Ledger"]),
    .default(enabledTraits: ["JPEG", "Ledger", "Print"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
  ],
  targets: [
    .systemLibrary(
      name: "CZBar", pkgConfig: "zbar",
      providers: [.apt(["libzbar-dev"]), .brew(["zbar"])]),
    .systemLibrary(
      name: "CPNG", pkgConfig: "libpng",
      providers: [.apt(["libpng-dev"]), .brew(["libpng"])]),
    .systemLibrary(
      name: "CZlib", pkgConfig: "zlib",
      providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    .systemLibrary(
      name: "CTurboJPEG", pkgConfig: "libturbojpeg",
      providers: [.apt(["libturbojpeg0-dev"]), .brew(["jpeg-turbo"])]),
    .systemLibrary(
      name: "CCrypto", pkgConfig: "libcrypto",
      providers: [.apt(["libssl-dev"]), .brew(["openssl@3"])]),
    .systemLibrary(
      name: "CPostgres", pkgConfig: "libpq",
      providers: [.apt(["libpq-dev"]), .brew(["libpq"])]),
    .target(name: "CVips"),
    .target(name: "CMosquitto"),
    .target(
      name: "CBuild",
      cSettings: [.define("LABELSCAN_COMMIT", to: "\"\(commit.filter(\.isHexDigit))\"")]),
    .target(
      name: "CTesseract", cxxSettings: [.define("LABELSCAN_PRINT", .when(traits: ["Print"]))]),
    .target(name: "LabelSyntax", swiftSettings: librarySettings),
    .target(
      name: "LabelScan",
      dependencies: [
        "LabelSyntax", "CZBar", "CPNG", "CZlib",
        .target(name: "CTurboJPEG", condition: .when(traits: ["JPEG"])),
        .target(name: "CVips", condition: .when(traits: ["MoreImages"])),
        .target(name: "CTesseract", condition: .when(traits: ["Print"])),
      ],
      swiftSettings: librarySettings),
    .target(name: "CLabelScan"),
    .target(
      name: "LabelScanC", dependencies: ["CLabelScan", "LabelScan", "LabelSyntax"],
      swiftSettings: librarySettings),
    .executableTarget(
      name: "LabelScanCommand",
      dependencies: [
        "CBuild", "CommandText", "LabelScan", "LabelSyntax",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    .target(name: "CommandText", swiftSettings: librarySettings),
    .target(
      name: "LabelLedger",
      dependencies: [
        "LabelSyntax",
        .target(
          name: "CCrypto", condition: .when(platforms: [.linux, .android], traits: ["Ledger"])),
        .target(name: "CPostgres", condition: .when(traits: ["Postgres"])),
        .product(name: "GRDB", package: "GRDB.swift", condition: .when(traits: ["Ledger"])),
        .product(name: "GRDBSQLite", package: "GRDB.swift", condition: .when(traits: ["Ledger"])),
      ],
      swiftSettings: librarySettings),
    .executableTarget(
      name: "LabelLedgerCommand",
      dependencies: [
        "CommandText", "LabelLedger",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "LabelScanStation",
      dependencies: [
        "CommandText", "LabelLedger", "LabelScan", "LabelSyntax",
        .target(name: "CMosquitto", condition: .when(traits: ["Station"])),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(
          name: "Hummingbird", package: "hummingbird", condition: .when(traits: ["Station"])),
        .product(
          name: "HummingbirdCore", package: "hummingbird", condition: .when(traits: ["Station"])),
        .product(
          name: "HTTPTypes", package: "swift-http-types", condition: .when(traits: ["Station"])),
        .product(name: "Logging", package: "swift-log", condition: .when(traits: ["Station"])),
        .product(name: "NIOCore", package: "swift-nio", condition: .when(traits: ["Station"])),
        .product(
          name: "ServiceLifecycle", package: "swift-service-lifecycle",
          condition: .when(traits: ["Station"])),
        .product(
          name: "UnixSignals", package: "swift-service-lifecycle",
          condition: .when(traits: ["Station"])),
      ],
      resources: [.embedInCode("Page")], swiftSettings: settings),
    .testTarget(
      name: "LabelSyntaxTests", dependencies: ["LabelSyntax"],
      resources: [.copy("Resources")], swiftSettings: settings),
    .testTarget(
      name: "LabelScanTests", dependencies: ["LabelScan", "LabelSyntax"],
      swiftSettings: settings),
    .testTarget(
      name: "LabelScanCTests",
      // The programs run the library that the product LabelScanC builds.
      dependencies: ["CLabelScan", "LabelScan", "LabelScanC", "LabelSyntax"],
      exclude: ["Clients"], swiftSettings: settings),
    .testTarget(
      name: "LabelScanCommandTests", dependencies: ["LabelScanCommand"],
      swiftSettings: settings),
    .testTarget(
      name: "LabelLedgerTests",
      dependencies: [
        "LabelLedger",
        .product(name: "GRDB", package: "GRDB.swift", condition: .when(traits: ["Ledger"])),
      ],
      swiftSettings: settings),
    .testTarget(
      name: "LabelLedgerCommandTests", dependencies: ["LabelLedgerCommand"],
      swiftSettings: settings),
    .testTarget(
      name: "LabelScanStationTests",
      dependencies: [
        "LabelLedger", "LabelScanStation",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
