package import LabelSyntax

/// Reads DotCode symbols: finds dots, the lattices that they lie on, and decodes those.
package struct DotCodeReader: SymbolReader, ~Copyable {
  package static let symbologies: [Symbology] = [.dotcode]

  private var finder = DotFinder()
  private let fit = DotCodeFit()

  package init() {}

  package mutating func read(
    _ context: borrowing ScanContext, into symbols: inout SymbolSet
  ) -> ReadingOutcome {
    let clock = ContinuousClock()
    var outcome = ReadingOutcome()
    for level in 0...min(DotCodeTuning.lastLevel, context.pyramid.count - 1) {
      let plane = context.pyramid.plane(level, of: context.image)
      guard plane.width * plane.height <= DotCodeTuning.mostPixels else { continue }
      for isInverted in [false, true] {
        guard !context.budget.isSpent(symbols) else { return outcome }
        let start = clock.now
        finder.find(plane, isInverted: isInverted, budget: context.budget)
        var lattices = DotLatticeFinder(finder.dots, width: plane.width, height: plane.height)
        let found = lattices.lattices(context.budget)
        outcome.locating += clock.now - start
        for (lattice, bounds) in found {
          guard context.budget.allowsRegion(symbols) else { return outcome }
          read(
            lattice, within: bounds, plane, level: level, isInverted: isInverted, context.budget,
            into: &symbols)
        }
      }
    }
    return outcome
  }

  private func read(
    _ lattice: DotLattice, within bounds: DotBounds, _ plane: LumaView, level: Int,
    isInverted: Bool, _ budget: ScanBudget, into symbols: inout SymbolSet
  ) {
    let scale = Double(1 << level)
    guard
      let read = fit.read(
        lattice, within: bounds, plane, isInverted: isInverted, budget: budget)
    else {
      return
    }
    let corners = read.corners.mapCorners { Point(x: $0.x * scale, y: $0.y * scale) }
    let text = read.content.text
    var payload = Payload(
      bytes: text.payload, symbology: .dotcode,
      identifier: SymbologyIdentifier(code: 0x4A, modifier: read.content.modifier))
    payload.encoded = text.encoded
    payload.charset = text.charset
    let symbol = Symbol(
      payload: payload, corners: corners, correctedCodewords: read.content.correctedCodewords,
      correctableCodewords: read.content.correctableCodewords,
      structuredAppend: read.content.place.map {
        Symbol.StructuredAppend(index: $0.index, count: $0.count, id: 0)
      },
      isReaderProgramming: read.content.isReaderProgramming)
    if !symbols.overlaps(symbol) { symbols.insert(symbol) }
  }
}
