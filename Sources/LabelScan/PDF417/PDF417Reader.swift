package import LabelSyntax

/// Reads PDF417 symbols: locates regions, follows columns and rows, decodes codewords.
///
/// It keeps its scratch from image to image.
package struct PDF417Reader: ~Copyable {
  private var locator = StackedLocator()
  private var regions: [StackedRegion] = []
  private var finder = PDF417AnchorFinder()
  private var reader = PDF417SymbolReader()

  /// How long the last image's locating took.
  package private(set) var locating = Duration.zero

  package init() {}

  /// Reads the PDF417 symbols of `image`, whose halves are in `pyramid`; `cells` may be theirs.
  package mutating func read(
    _ image: LumaView, _ pyramid: borrowing LumaPyramid, cells: StructureTensorPyramid? = nil,
    budget: ScanBudget = ScanBudget(), into symbols: inout [Symbol]
  ) {
    let clock = ContinuousClock()
    let start = clock.now
    regions.removeAll(keepingCapacity: true)
    locator.locate(image, pyramid, cells: cells, budget: budget, into: &regions)
    locating = clock.now - start
    #if PDFDEBUG
      for region in regions { print("region", region) }
    #endif
    for region in regions {
      guard budget.allowsRegion(symbols) else { break }
      read(region, image, pyramid, into: &symbols)
    }
  }

  private mutating func read(
    _ region: StackedRegion, _ image: LumaView, _ pyramid: borrowing LumaPyramid,
    into symbols: inout [Symbol]
  ) {
    for anchor in finder.anchors(of: region, image, pyramid) {
      #if PDFDEBUG
        print(
          "anchor", anchor.kind, anchor.lines, "module", anchor.module, "outer", anchor.outer,
          anchor.slope, anchor.region.frame, anchor.region.length, anchor.region.height, "level",
          anchor.region.level)
      #endif
      guard !symbols.contains(where: { $0.contains(anchor.inside) }),
        let reading = reader.read(anchor, image, pyramid)
      else { continue }
      symbols.append(Self.symbol(reading))
    }
  }

  private static func symbol(_ reading: PDF417SymbolReader.Reading) -> Symbol {
    let content = reading.content
    return Symbol(
      payload: Payload(
        bytes: content.payload, symbology: .pdf417,
        identifier: SymbologyIdentifier(code: 0x4C, modifier: content.modifier)),
      corners: reading.corners, correctedCodewords: content.correctedCodewords,
      correctableCodewords: content.correctableCodewords,
      structuredAppend: content.segment.map {
        Symbol.StructuredAppend(index: $0.index, count: $0.count, id: $0.fileID)
      },
      isReaderProgramming: content.isReaderProgramming)
  }
}
