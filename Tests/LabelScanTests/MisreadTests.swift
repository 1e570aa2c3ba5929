import Foundation
import LabelScan
import LabelSyntax
import Testing

/// What must never be read: payloads out of patterns, and wrong payloads of worn symbols.
///
/// `LABELSCAN_MISREADS=20000 swift test -c release --filter MisreadTests` tries that many of each.
struct MisreadTests {
  static let count =
    ProcessInfo.processInfo.environment["LABELSCAN_MISREADS"].flatMap { Int($0) } ?? 560
  static let first =
    ProcessInfo.processInfo.environment["LABELSCAN_MISREAD_SEED"].flatMap { UInt64($0) } ?? 0

  private static func text(_ symbols: [Symbol]) -> String {
    symbols.map { "\($0.symbology.rawValue) \($0.payload.text)" }.joined(separator: ", ")
  }

  @Test func `patterns hold nothing`() throws {
    var balanced = LabelScanner()
    var fast = LabelScanner(options: ScanOptions(effort: .fast))
    for seed in Self.first..<Self.first + UInt64(Self.count) {
      let pattern = FalsePattern(seed: seed)
      let image = try pattern.image()
      let read = seed / 14 % 4 == 0 ? fast.scan(image) : balanced.scan(image)
      #expect(read.isEmpty, "\(pattern.family), seed \(seed): \(Self.text(read))")
    }
  }

  @Test func `worn labels are read right or not at all`() throws {
    var scanner = LabelScanner()
    var readCount = 0
    for seed in Self.first..<Self.first + UInt64(Self.count) {
      let label = WornLabel(seed: seed)
      let read = try scanner.scan(label.image())
      #expect(
        read.allSatisfy { $0.payload.text == label.symbol.payload.text },
        "seed \(seed), \(Self.text(read)), not \(label.symbol.testDescription)")
      if !read.isEmpty { readCount += 1 }
    }
    print("Worn labels: \(readCount) of \(Self.count) read")
    // Were none read, none could be read wrong.
    #expect(readCount > Self.count / 8 && readCount < Self.count)
  }

  /// A symbol seen from its middle on, and digits of which three spread into others.
  @Test(arguments: [14_571, 18_047]) func `a worn label is not read as another`(seed: UInt64) throws
  {
    let label = WornLabel(seed: seed)
    var scanner = LabelScanner()
    let read = try scanner.scan(label.image())
    #expect(read.allSatisfy { $0.payload.text == label.symbol.payload.text }, "\(Self.text(read))")
  }

  @Test(.enabled(if: DataMatrixZint.isInstalled, "zint is not installed"))
  func `worn and cut symbols of other kinds are read right or not at all`() throws {
    var scanner = LabelScanner()
    var readCount: [ZintSymbol.Kind: Int] = [:]
    for seed in Self.first..<Self.first + UInt64(Self.count) {
      let label = try WornSymbol(seed: seed)
      let symbol = label.symbol
      let read = try scanner.scan(label.image())
      #expect(
        read.allSatisfy { $0.payload.text == symbol.text },
        "seed \(seed), \(Self.text(read)), not \(symbol.kind) \(symbol.text)")
      if !read.isEmpty { readCount[symbol.kind, default: 0] += 1 }
    }
    print("Worn symbols: \(readCount) of \(Self.count) read")
    #expect(readCount.count == ZintSymbol.Kind.allCases.count)
  }

  @Test(.enabled(if: DataMatrixZint.isInstalled, "zint is not installed"))
  func `worn add-ons are read right or not at all`() throws {
    var scanner = LabelScanner(options: ScanOptions(symbologies: Set(Symbology.readable)))
    var readCount = 0
    for seed in Self.first..<Self.first + UInt64(Self.count) {
      let label = try WornAddOn(seed: seed)
      let read = try scanner.scan(label.image()).filter {
        Symbology.addOns.contains($0.symbology)
      }
      #expect(
        read.allSatisfy { $0.payload.text == label.addOn },
        "seed \(seed), \(Self.text(read)), not \(label.addOn ?? "any")")
      if !read.isEmpty { readCount += 1 }
    }
    print("Worn add-ons: \(readCount) of \(Self.count) read")
    #expect(readCount > Self.count / 8 && readCount < Self.count)
  }

  /// A DataBar of which a half is left, twice, a Codabar whose wide space spread bars close, and a
  /// DataBar Expanded whose last characters are taken for others.
  @Test(
    .enabled(if: DataMatrixZint.isInstalled, "zint is not installed"),
    arguments: [5_035, 6_197, 7_315, 13_450])
  func `a worn symbol is not read as another`(seed: UInt64) throws {
    let label = try WornSymbol(seed: seed)
    var scanner = LabelScanner()
    let read = try scanner.scan(label.image())
    #expect(read.allSatisfy { $0.payload.text == label.symbol.text }, "\(Self.text(read))")
  }
}
