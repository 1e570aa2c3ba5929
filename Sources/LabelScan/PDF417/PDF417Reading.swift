internal import LabelSyntax

/// What a symbol carries and where it is.
package struct PDF417Reading {
  package var content: PDF417Content
  /// Whether it is MicroPDF417.
  package var isMicro: Bool
  /// Its corners clockwise from its own top left one.
  package var corners: Quadrilateral

  /// The symbol that is reported.
  package var symbol: Symbol {
    var symbol = Symbol(
      payload: Payload(
        bytes: content.payload, symbology: isMicro ? .micropdf417 : .pdf417,
        identifier: SymbologyIdentifier(code: 0x4C, modifier: content.modifier)),
      corners: corners, correctedCodewords: content.correctedCodewords,
      correctableCodewords: content.correctableCodewords,
      structuredAppend: content.segment.map {
        Symbol.StructuredAppend(index: $0.index, count: $0.count, id: $0.fileID)
      },
      isReaderProgramming: content.isReaderProgramming)
    symbol.isComponent = content.isComponent
    return symbol
  }
}
