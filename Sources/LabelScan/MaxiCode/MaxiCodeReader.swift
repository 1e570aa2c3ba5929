package import LabelSyntax

/// Reads MaxiCode symbols: finds bull's-eyes, fits the map of the hexagons, decodes codewords.
///
/// It keeps its scratch from image to image.
package struct MaxiCodeReader: ~Copyable {
  private var locator = ConcentricLocator()
  private var fit = BullsEyeFit()
  private var symbolFit = MaxiCodeFit()

  /// How long the last image's locating took.
  package private(set) var locating = Duration.zero

  /// Places and bull's-eyes of the last image.
  package private(set) var counts = (places: 0, eyes: 0)

  package init() {}

  /// Reads the symbols of `image`, whose halves are in `pyramid` and their structure tensors in `cells`.
  package mutating func read(
    _ image: LumaView, _ pyramid: borrowing LumaPyramid, cells: StructureTensorPyramid,
    options: ScanOptions = ScanOptions(), budget: ScanBudget = ScanBudget(),
    into symbols: inout [Symbol]
  ) {
    locating = .zero
    guard options.reads(.maxicode), options.effort != .fast else { return }
    let clock = ContinuousClock()
    let start = clock.now
    let megapixels = Double(image.width * image.height) / 1e6
    let most = max(
      MaxiCodeTuning.minPlaces, Int(MaxiCodeTuning.placesPerMegapixel * megapixels))
    let places = locator.locate(pyramid, cells: cells, most: most, budget: budget)
    var eyes: [BullsEye] = []
    for place in places {
      guard budget.allowsRegion(symbols) else { break }
      guard let eye = fit.fit(place, image, pyramid),
        !eyes.contains(where: { $0.center.manhattanDistance(to: eye.center) < 4 * eye.module })
      else { continue }
      eyes.append(eye)
    }
    locating = clock.now - start
    counts = (places.count, eyes.count)
    for eye in eyes where !symbols.contains(where: { $0.contains(eye.center) }) {
      guard !budget.isSpent(symbols) else { return }
      guard let read = symbolFit.read(eye, image, pyramid, budget: budget) else { continue }
      symbols.append(Self.symbol(read.content, read.corners))
    }
  }

  /// The symbol of a content.
  private static func symbol(_ content: MaxiCodeContent, _ corners: [Point]) -> Symbol {
    let text = content.text
    var payload = Payload(
      bytes: text.payload, symbology: .maxicode,
      identifier: SymbologyIdentifier(code: 0x55, modifier: content.modifier))
    payload.encoded = text.encoded
    payload.charset = text.charset
    return Symbol(
      payload: payload, corners: corners, correctedCodewords: content.correctedCodewords,
      correctableCodewords: content.correctableCodewords,
      structuredAppend: content.place.map {
        Symbol.StructuredAppend(index: $0.index, count: $0.count, id: 0)
      },
      isReaderProgramming: content.isReaderProgramming)
  }
}
