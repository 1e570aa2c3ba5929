import Foundation
import LabelScan
import LabelSyntax
import Testing

/// Drawn add-ons: read beside the symbol that they belong to, where they are asked for.
@Suite(.enabled(if: DataMatrixZint.isInstalled, "zint is not installed"))
struct EANAddOnScanTests {
  /// A symbol with an add-on, and both payloads.
  struct Sample: CustomTestStringConvertible {
    var kind: AddOnScene.Kind
    var data: String
    var gap: Int?
    var main: Payload
    var addOn: Payload

    var testDescription: String { "\(data), gap \(gap ?? 0)" }

    init(
      _ kind: AddOnScene.Kind, _ data: String, _ symbology: Symbology, _ main: String,
      _ addOn: String, gap: Int? = nil
    ) {
      func payload(_ text: String, _ symbology: Symbology, _ identifier: String) -> Payload {
        Payload(
          bytes: Array(text.utf8), symbology: symbology,
          identifier: SymbologyIdentifier(identifier))
      }
      (self.kind, self.data, self.gap) = (kind, data, gap)
      self.main = payload(main, symbology, "]E0")
      self.addOn =
        addOn.count == 5 ? payload(addOn, .ean5, "]E2") : payload(addOn, .ean2, "]E1")
    }

    func scene() throws -> AddOnScene { try AddOnScene(kind, data, gap: gap) }
  }

  static let samples = [
    Sample(.ean13, "9780131103627+51299", .ean13, "9780131103627", "51299"),
    Sample(.ean13, "9771144875007+12", .ean13, "9771144875007", "12"),
    Sample(.ean13, "9780131103627+90000", .ean13, "9780131103627", "90000", gap: 12),
    Sample(.upca, "036000291452+07", .upca, "036000291452", "07", gap: 9),
    Sample(.upca, "036000291452+30795", .upca, "036000291452", "30795", gap: 12),
    Sample(.upce, "0123450+12345", .upce, "0012000003455", "12345"),
    Sample(.upce, "0123457+88", .upce, "0012345000072", "88"),
  ]
  static let all = Set(Symbology.readable).subtracting(Symbology.twoWidths)

  /// Whether two sets of corners are the same but for `far` pixels along the axis and `high` along
  /// the bars.
  private static func agree(_ read: Quadrilateral, _ drawn: [Point], far: Double, high: Double)
    -> Bool
  {
    guard read.count == 4 else { return false }
    let length = hypot(drawn[1].x - drawn[0].x, drawn[1].y - drawn[0].y)
    let u = Point(x: (drawn[1].x - drawn[0].x) / length, y: (drawn[1].y - drawn[0].y) / length)
    return zip(read, drawn).allSatisfy { ours, theirs in
      let (x, y) = (ours.x - theirs.x, ours.y - theirs.y)
      return abs(x * u.x + y * u.y) <= far && abs(y * u.x - x * u.y) <= high
    }
  }

  @Test(arguments: samples, [0.0, 3, 33, 90, 138, 180, 250, 357])
  func `is read at any angle and size`(sample: Sample, angle: Double) throws {
    let scene = try sample.scene()
    var scanner = LabelScanner(options: ScanOptions(symbologies: Self.all))
    for module in [1.5, 2, 3, 6, 11] {
      let height = 40 * module
      let (canvas, corners) = scene.drawing(angle: angle, module: module, height: height)
      let read = try scanner.scan(canvas.image())
      #expect(read.map(\.payload) == [sample.main, sample.addOn], "module \(module)")
      guard let addOn = read.last, addOn.payload == sample.addOn else { continue }
      #expect(
        Self.agree(addOn.corners, corners, far: 1 + module / 2, high: 0.2 * height),
        "module \(module): \(addOn.corners), not \(corners)")
    }
  }

  @Test(arguments: samples, ScanOptions.Effort.allCases)
  func `every effort reads one`(sample: Sample, effort: ScanOptions.Effort) throws {
    let (canvas, _) = try sample.scene().drawing(angle: 11)
    var scanner = LabelScanner(options: ScanOptions(effort: effort, symbologies: Self.all))
    #expect(try scanner.scan(canvas.image()).map(\.payload) == [sample.main, sample.addOn])
  }

  @Test(arguments: samples)
  func `only what is asked for is given`(sample: Sample) throws {
    let main = try #require(sample.main.symbology)
    let own = try #require(sample.addOn.symbology)
    let other: Symbology = own == .ean5 ? .ean2 : .ean5
    let (canvas, _) = try sample.scene().drawing(angle: 2)
    let image = try canvas.image()
    for (symbologies, payloads) in [
      (nil, [sample.main]), ([main], [sample.main]), ([main, own], [sample.main, sample.addOn]),
      ([own], [sample.addOn]), ([.code128, .ean2, .ean5], [sample.addOn]), ([other], []),
      ([main, other], [sample.main]),
    ] as [(Set<Symbology>?, [Payload])] {
      var scanner = LabelScanner(options: ScanOptions(symbologies: symbologies))
      let read = scanner.scan(image)
      #expect(read.map(\.payload) == payloads, "\(symbologies.map { "\($0)" } ?? "all")")
    }
  }

  @Test func `lines may be asked for`() throws {
    let sample = Self.samples[0]
    let (canvas, _) = try sample.scene().drawing()
    for (lines, isRead) in [(1, true), (5, true), (500, false)] {
      var scanner = LabelScanner(
        options: ScanOptions(symbologies: [.ean5], minimumLines: [.ean5: lines]))
      let read = try scanner.scan(canvas.image())
      #expect(read.map(\.payload) == (isRead ? [sample.addOn] : []))
    }
  }

  /// What stands at the right of a symbol, how far from it, and the add-on that it is.
  @Test(
    arguments: [
      ("as it should be", 7.0, "10110001101010111001", "05"),
      ("nothing", 7, "1", nil), ("two bars", 7, "1011", nil),
      ("the number sets of another value", 7, "10110001101010110001", nil),
      ("no first bar", 9, "110001101010111001", nil),
      ("another guard", 7, "10010001101010111001", nil),
      ("no separator", 7, "10110001101000111001", nil),
      ("another separator", 7, "10110001101110111001", nil),
      ("no digit", 7, "10110001001010111001", nil),
      ("no quiet zone", 7, "10110001101010111001001", nil),
      ("too near", 4, "10110001101010111001", nil), ("too far", 16, "10110001101010111001", nil),
      ("two of five digits, and the last bar", 7, "10110001101010111001" + zeros + "1", nil),
      ("three digits", 7, "10110001101010111001010011001", nil),
      ("a symbol", 11, "1010001101011100101100110001011010001101010101000010100010010010001", nil),
      ("a symbol's start", 7, "11010010000110001010001100110100011101101110010110001", nil),
      ("a fence", 7, "10101010101010101011", nil), ("text", 7, "1110010011100100111", nil),
    ] as [(String, Double, String, String?)])
  func `what is no add-on is not read`(
    what: String, gap: Double, modules: String, payload: String?
  ) throws {
    var scene = try Self.samples[0].scene()
    scene.gap = gap
    scene.right = AddOnScene.widths(modules.map { $0 == "1" })
    for (angle, module) in [(0.0, 3.0), (180, 1.6), (33, 2), (90, 6)] {
      let (canvas, _) = scene.drawing(angle: angle, module: module, height: 40 * module)
      var scanner = LabelScanner(options: ScanOptions(symbologies: Self.all))
      let read = try scanner.scan(canvas.image()).filter { $0.symbology != .ean13 }
      #expect(read.map(\.payload.text) == (payload.map { [$0] } ?? []), "\(angle), \(module)")
    }
  }

  private static let zeros = String(repeating: "0", count: 26)

  @Test(arguments: samples)
  func `an add-on without its symbol is not read`(sample: Sample) throws {
    var scene = try sample.scene()
    for main in [[1.0], Array(scene.main.dropLast(4)), Array(scene.main.dropFirst(3))] {
      scene.main = main
      for angle in [0.0, 90, 180] {
        let (canvas, _) = scene.drawing(angle: angle)
        var scanner = LabelScanner(
          options: ScanOptions(effort: .thorough, symbologies: Self.all))
        let read = try scanner.scan(canvas.image())
        #expect(
          read.filter { Symbology.addOns.contains($0.symbology) }.isEmpty,
          "\(main.count) elements, \(angle)")
      }
    }
  }

  @Test(arguments: samples)
  func `a cut add-on is not read`(sample: Sample) throws {
    let scene = try sample.scene()
    for kept in stride(from: 1, to: scene.right.count - 1, by: 2) {
      var cut = scene
      cut.right = Array(scene.right.prefix(kept))
      let (canvas, _) = cut.drawing(quiet: 12)
      var scanner = LabelScanner(options: ScanOptions(symbologies: Self.all))
      // A print of two digits with the sets that they ask for is an add-on of two digits.
      let read = try scanner.scan(canvas.image()).filter { $0.payload != sample.main }
      #expect(kept == 13 || read.isEmpty, "\(kept) elements")
      #expect(read.allSatisfy { sample.addOn.text.hasPrefix($0.payload.text) }, "\(kept) elements")
      let image = try scene.drawing(quiet: 12).canvas.image()
      let width = image.width - Int(3 * (12 + scene.right[kept...].reduce(0, +)))
      let pixels = (0..<image.height).flatMap { row in
        image.pixels[row * image.width..<row * image.width + width]
      }
      let part = try LumaImage(width: width, height: image.height, pixels: pixels)
      #expect(try scanner.scan(part).map(\.payload) == [sample.main], "\(kept) elements, edge")
    }
  }

  @Test(arguments: samples)
  func `an add-on gives no field`(sample: Sample) throws {
    let label = LabelReader().readLabel([sample.main, sample.addOn])
    let alone = LabelReader().readLabel([sample.main])
    #expect(label.fields == alone.fields)
    #expect(label.candidates.isEmpty)
    let unknown = Payload(bytes: sample.addOn.bytes, identifier: sample.addOn.identifier)
    #expect(LabelReader().read(unknown).candidates.isEmpty)
  }
}
