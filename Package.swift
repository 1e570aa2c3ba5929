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
    .default(enabledTraits: ["JPEG", "Ledger", "Print"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
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
  ],
  swiftLanguageModes: [.v6]
)
