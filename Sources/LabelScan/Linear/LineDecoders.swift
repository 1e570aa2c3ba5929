package import LabelSyntax

/// zbar's line decoders, one for each symbology that would block another.
package struct LineDecoders: ~Copyable {
  /// The symbologies that are read from lines.
  package static let symbologies: [Symbology] = [
    .code128, .code39, .code93, .codabar, .itf, .ean13, .ean8, .upca, .upce,
  ]

  private var code128: ZBarLineDecoder?
  private var code39: ZBarLineDecoder?
  private var code93: ZBarLineDecoder?
  private var codabar: ZBarLineDecoder?
  private var itf: ZBarLineDecoder?
  private var ean: ZBarLineDecoder?
  private var wholeEAN: ZBarLineDecoder?
  /// True where EAN-13 is decoded for UPC-A's sake only.
  private let dropsEAN13: Bool

  package init(_ wanted: [Symbology]) {
    func decoder(_ symbologies: [Symbology], minimumLength: Int? = nil) -> ZBarLineDecoder? {
      let chosen = symbologies.filter(wanted.contains)
      return chosen.isEmpty ? nil : ZBarLineDecoder(chosen, minimumLength: minimumLength)
    }
    code128 = decoder([.code128])
    code39 = decoder([.code39], minimumLength: 1)
    code93 = decoder([.code93], minimumLength: 1)
    codabar = decoder([.codabar], minimumLength: 3)
    itf = decoder([.itf], minimumLength: 2)
    // zbar takes UPC-A for a kind of EAN-13 and reads neither where EAN-13 is off.
    dropsEAN13 = wanted.contains(.upca) && !wanted.contains(.ean13)
    let eans = [Symbology.ean13, .ean8, .upca, .upce].filter {
      wanted.contains($0) || $0 == .ean13 && wanted.contains(.upca)
    }
    ean = eans.isEmpty ? nil : ZBarLineDecoder(eans)
    let whole = eans.filter { $0 != .upce }
    wholeEAN = whole.isEmpty ? nil : ZBarLineDecoder(whole)
  }

  /// Forgets the rows of stacked symbols that earlier lines gave.
  package mutating func reset() {
    ean?.reset()
  }

  /// Symbologies that are decoded together.
  package enum Group: CaseIterable {
    /// Code 128: what it reads from end to end is nothing else.
    case code128
    /// EAN and UPC.
    case ean
    /// Code 39, which is tried on widths without ink spread too.
    case code39
    /// All others.
    case others
  }

  /// Decodes a line that begins and ends with a space.
  ///
  /// `widened` has quiet zones made wider, for the symbologies that no space of that width occurs in.
  /// `body` gets the index of the width that completed the payload, and `true` where the line was read
  /// backward, from its end.
  package mutating func decode(
    _ group: Group, widths: [UInt32], widened: [UInt32], reversed: [UInt32],
    _ body: (_ read: ZBarRead, _ last: Int, _ backward: Bool) -> Void
  ) {
    let count = widened.count
    func forward(_ read: ZBarRead, _ last: Int) { body(read, last, false) }
    func backward(_ read: ZBarRead, _ last: Int) {
      var read = read
      read.isReversed.toggle()
      body(read, count - 1 - last, true)
    }
    switch group {
    case .code128:
      code128?.decode(widths: widened.span, forward)
      code128?.decode(widths: reversed.span, backward)
    case .ean:
      let dropsEAN13 = dropsEAN13
      // The one way as measured, the other with quiet zones widened.
      ean?.decode(widths: widths.span) { read, last in
        if dropsEAN13, read.payload.symbology == .ean13 { return }
        forward(read, last)
      }
      ean?.decode(widths: reversed.span) { read, last in
        if dropsEAN13, read.payload.symbology == .ean13 { return }
        backward(read, last)
      }
    case .code39:
      code39?.decode(widths: widened.span, forward)
      code39?.decode(widths: reversed.span, backward)
    case .others:
      codabar?.decode(widths: widened.span, forward)
      itf?.decode(widths: widened.span, forward)
      code93?.decode(widths: widened.span, forward)
      codabar?.decode(widths: reversed.span, backward)
      itf?.decode(widths: reversed.span, backward)
      code93?.decode(widths: reversed.span, backward)
    }
  }

  /// Decodes the EAN and UPC-A symbols of a line from edge to edge, halves of other lines left out.
  ///
  /// `edges` are the line's, dark from the first on. `body` gets the symbol's first and last edge; a
  /// read is reversed where the symbol lies against the line.
  package mutating func decodeEAN(
    edges: [Float], _ body: (_ read: ZBarRead, _ first: Int, _ last: Int) -> Void
  ) {
    guard wholeEAN != nil, edges.count >= EANWidthNormalizer.edges(digits: 4) else { return }
    for isBackward in [false, true] {
      let edges = isBackward ? edges.reversed().map { -$0 } : edges
      for digits in [6, 4] {
        let count = EANWidthNormalizer.edges(digits: digits)
        for first in stride(from: 0, through: edges.count - count, by: 2) {
          guard let symbol = EANWidthNormalizer(edges, first: first, digits: digits) else {
            continue
          }
          wholeEAN?.reset()
          let dropsEAN13 = dropsEAN13
          wholeEAN?.decode(widths: symbol.widths.span) { read, _ in
            if dropsEAN13, read.payload.symbology == .ean13 { return }
            var read = read
            read.isReversed = isBackward
            let last = first + count - 1
            if isBackward {
              body(read, edges.count - 1 - last, edges.count - 1 - first)
            } else {
              body(read, first, last)
            }
          }
        }
      }
    }
  }
}
