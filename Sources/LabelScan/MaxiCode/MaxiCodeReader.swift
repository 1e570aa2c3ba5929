package import LabelSyntax

/// Reads MaxiCode symbols: finds bull's-eyes, fits the map of the hexagons, decodes codewords.
///
/// It keeps its scratch from image to image.
package struct MaxiCodeReader: SymbolReader, ~Copyable {
  package static let symbologies: [Symbology] = [.maxicode]
  package static let usesTensors = true
  package static func share(of plan: ScanPlan) -> Double { plan.stackedShare }

  private var locator = ConcentricLocator()
  private var ringFit = BullsEyeFit()
  private var fit = MaxiCodeFit()

  package init() {}

  package mutating func read(
    _ context: borrowing ScanContext, into symbols: inout SymbolSet
  ) -> ReadingOutcome {
    guard !context.plan.isFast else { return ReadingOutcome() }
    let clock = ContinuousClock()
    let start = clock.now
    let eyes = eyes(context, besides: symbols)
    let locating = clock.now - start
    for eye in eyes where !symbols.covers(eye.center) {
      guard !context.budget.isSpent(symbols) else { break }
      guard let read = fit.read(eye, context.image, context.pyramid, budget: context.budget) else {
        continue
      }
      symbols.insert(Self.symbol(read.content, read.corners))
    }
    return ReadingOutcome(locating: locating)
  }

  /// The bull's-eyes of an image, each once.
  private mutating func eyes(
    _ context: borrowing ScanContext, besides symbols: SymbolSet
  ) -> [BullsEye] {
    guard let tensors = context.tensors else { return [] }
    let megapixels = Double(context.image.width * context.image.height) / MaxiCodeTuning.megapixel
    let most = max(
      MaxiCodeTuning.minPlaces, Int(MaxiCodeTuning.placesPerMegapixel * megapixels))
    let places = locator.locate(
      context.pyramid, cells: tensors, most: most, budget: context.budget)
    var eyes: [BullsEye] = []
    for place in places {
      guard context.budget.allowsRegion(symbols) else { break }
      guard let eye = ringFit.fit(place, context.image, context.pyramid),
        !eyes.contains(where: { $0.center.manhattanDistance(to: eye.center) < 4 * eye.module })
      else { continue }
      eyes.append(eye)
    }
    return eyes
  }

  /// The symbol of a content.
  private static func symbol(_ content: MaxiCodeContent, _ corners: Quadrilateral) -> Symbol {
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
