import Foundation
import LabelScan
import LabelSyntax
import Testing

/// Scans that a limit ends: on time, with what was found, and told.
struct ScanLimitTests {
  /// A page of false symbols, whose search takes far longer than the deadlines here.
  enum Page: CaseIterable {
    case finders, crosses, noise, bars, checks, matrices

    func image(width: Int, height: Int) throws -> LumaImage {
      var random = SeededRandom(seed: 5)
      let noise = (0..<4096).map { _ in UInt8.random(in: 0...255, using: &random) }
      let luma: (Int, Int) -> UInt8 =
        switch self {
        case .finders:
          { x, y in
            let ring = max(abs(x / 3 % 9 - 4), abs(y / 3 % 9 - 4))
            return ring <= 1 || ring == 3 ? 0 : 255
          }
        case .crosses:
          { x, y in 0b0101_1101 >> (x / 2 % 8) & 0b0101_1101 >> (y / 2 % 8) & 1 == 1 ? 0 : 255 }
        case .noise: { x, y in noise[(x &* 7919 ^ y &* 104_729 ^ x &* y) & 4095] }
        case .bars: { x, y in y % 60 < 50 && noise[(x / 3 + y / 60 * 977) & 4095] < 128 ? 0 : 255 }
        case .checks: { x, y in (x / 3 + y / 3) % 2 == 0 ? 0 : 255 }
        case .matrices:
          { x, y in
            let (column, row) = (x / 3 % 24, y / 3 % 24)
            if column > 19 || row > 19 { return 255 }
            if column == 0 || row == 19 { return 0 }
            if row == 0 { return column % 2 == 0 ? 0 : 255 }
            if column == 19 { return row % 2 == 1 ? 0 : 255 }
            return noise[(x / 3 + y / 3 * 977) & 4095] < 128 ? 0 : 255
          }
        }
      var pixels = [UInt8](repeating: 0, count: width * height)
      for y in 0..<height {
        for x in 0..<width { pixels[y * width + x] = luma(x, y) }
      }
      return try LumaImage(width: width, height: height, pixels: pixels)
    }
  }

  /// What a scan gave: its payloads from top to bottom, and the codes of its issues.
  struct Outcome: Equatable {
    var payloads: [String]
    var codes: [String] = []
  }

  private static func outcome(
    of image: LumaImage, effort: ScanOptions.Effort = .balanced, _ limits: ScanLimits
  ) throws -> Outcome {
    var scanner = LabelScanner(options: ScanOptions(effort: effort, limits: limits))
    let symbols = scanner.scan(image)
    return Outcome(
      payloads: symbols.sorted { $0.center.y < $1.center.y }.map(\.payload.text),
      codes: scanner.issues.map(\.code.rawValue))
  }

  @Test(.timeLimit(.minutes(5)), arguments: Page.allCases, ScanOptions.Effort.allCases)
  func `a page of false symbols ends in time`(page: Page, effort: ScanOptions.Effort) throws {
    let image = try page.image(width: 4800, height: 2600)
    for time in [Duration.zero, .milliseconds(20)] {
      #expect(
        try Self.outcome(of: image, effort: effort, ScanLimits(maxTime: time))
          == Outcome(payloads: [], codes: ["scan.deadline"]))
    }
  }

  /// The crossings of these bars are what zbar takes for finder patterns, thousands of them.
  @Test(.timeLimit(.minutes(5)))
  func `crossing bars do not keep zbar busy`() throws {
    let image = try Page.crosses.image(width: 640, height: 480)
    let outcome = try Self.outcome(of: image, effort: .thorough, ScanLimits(maxTime: nil))
    #expect(outcome.payloads == [])
  }

  /// Four symbols, one below the other.
  private static let four: Result<LumaImage, any Error> = Result {
    var canvas = BarCanvas(width: 500, height: 500)
    for row in 0..<4 {
      let symbol = LinearSymbol.ean13("40063813339\(row)")
      canvas.draw(
        BarCanvas.Bars(
          widths: symbol.widths, center: Point(x: 250, y: 75 + 115 * Double(row)), height: 70))
    }
    return try canvas.image()
  }
  private static let payloads = [
    "4006381333900", "4006381333917", "4006381333924", "4006381333931",
  ]

  @Test func `symbols of a photo`() throws {
    let image = try Self.four.get()
    #expect(try Self.outcome(of: image, ScanLimits()) == Outcome(payloads: Self.payloads))
    for count in 0...2 {
      let outcome = try Self.outcome(of: image, ScanLimits(maxSymbols: count))
      #expect(outcome.payloads.count == count && outcome.codes == ["scan.limit"])
      #expect(Set(outcome.payloads).isSubset(of: Self.payloads))
    }
  }

  @Test func `regions tried`() throws {
    let image = try Self.four.get()
    #expect(
      try Self.outcome(of: image, ScanLimits(maxRegions: 0))
        == Outcome(payloads: [], codes: ["scan.limit"]))
    let outcome = try Self.outcome(of: image, ScanLimits(maxRegions: 1))
    #expect(outcome.payloads.count == 1 && outcome.codes == ["scan.limit"])
  }

  @Test func `a scanner forgets the limits met before`() throws {
    var scanner = LabelScanner(options: ScanOptions(limits: ScanLimits(maxSymbols: 2)))
    _ = try scanner.scan(Self.four.get())
    #expect(scanner.issues.map(\.code.rawValue) == ["scan.limit"])
    _ = try scanner.scan(
      LumaImage(width: 64, height: 64, pixels: [UInt8](repeating: 9, count: 4096)))
    #expect(scanner.issues == [])
  }

  @Test func `a file's result tells of its limits`() throws {
    let path = TestImages.folder.appending(path: "kinds/grey8.png").path(percentEncoded: false)
    var scanner = LabelScanner(options: ScanOptions(limits: ScanLimits(maxTime: .zero)))
    let result = try scanner.scan(file: path)
    #expect(result.symbols == [] && result.width == 396)
    #expect(
      result.label.issues == [
        Issue(
          code: .scanDeadline, severity: .warning,
          message: "The scan ended early: its time was over; there may be more symbols")
      ])
    #expect(throws: ScanError.file(FileError(.tooLarge, "The file has more than 100 bytes."))) {
      try scanner.scan(file: path, limits: ImageLimits(maxFileBytes: 100))
    }
  }
}
