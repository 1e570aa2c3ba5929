package import LabelSyntax

/// zbar's line decoders, one for each symbology that would block another.
package struct LineDecoders: ~Copyable {
  /// The symbologies that are read from lines.
  package static let symbologies: [Symbology] = [
    .code128, .code39, .code93, .codabar, .itf, .ean13, .ean8, .upca, .upce, .databar,
    .databarExpanded,
  ]

  private var code128: ZBarLineDecoder?
  private var code39: ZBarLineDecoder?
  private var code93: ZBarLineDecoder?
  private var codabar: ZBarLineDecoder?
  private var itf: ZBarLineDecoder?
  private var ean: ZBarLineDecoder?
  private var databar: ZBarLineDecoder?
  /// Whether EAN-13 is decoded for UPC-A's sake only.
  private let dropsEAN13: Bool

  package init(_ wanted: [Symbology]) {
    func decoder(_ symbologies: [Symbology], minimumLength: Int? = nil) -> ZBarLineDecoder? {
      let chosen = symbologies.filter(wanted.contains)
      return chosen.isEmpty ? nil : ZBarLineDecoder(chosen, minimumLength: minimumLength)
    }
    code128 = decoder([.code128])
    code39 = decoder([.code39], minimumLength: 3)
    code93 = decoder([.code93], minimumLength: 2)
    codabar = decoder([.codabar], minimumLength: 4)
    itf = decoder([.itf], minimumLength: 6)
    // zbar takes UPC-A for a kind of EAN-13 and reads neither where EAN-13 is off.
    dropsEAN13 = wanted.contains(.upca) && !wanted.contains(.ean13)
    let eans = [Symbology.ean13, .ean8, .upca, .upce].filter {
      wanted.contains($0) || $0 == .ean13 && wanted.contains(.upca)
    }
    ean = eans.isEmpty ? nil : ZBarLineDecoder(eans)
    databar = decoder([.databar, .databarExpanded])
  }

  /// Forgets the rows of stacked symbols that earlier lines gave.
  package mutating func reset() {
    ean?.reset()
    databar?.reset()
  }

  /// Decodes a line that begins and ends with a space.
  ///
  /// `widened` has quiet zones made wider, for the symbologies that no space of that width occurs in.
  /// `body` gets the index of the width that completed the payload, and whether the line was read
  /// backward, from its end.
  package mutating func decode(
    widths: [UInt32], widened: [UInt32],
    _ body: (_ read: ZBarRead, _ last: Int, _ backward: Bool) -> Void
  ) {
    let count = widened.count
    func backward(_ read: ZBarRead, _ last: Int) {
      var read = read
      read.isReversed.toggle()
      body(read, count - 1 - last, true)
    }
    code128?.decode(widths: widened.span) { body($0, $1, false) }
    code39?.decode(widths: widened.span) { body($0, $1, false) }
    codabar?.decode(widths: widened.span) { body($0, $1, false) }
    itf?.decode(widths: widened.span) { body($0, $1, false) }
    // The one way as measured, the other with quiet zones widened.
    let dropsEAN13 = dropsEAN13
    ean?.decode(widths: widths.span) { read, last in
      if dropsEAN13, read.payload.symbology == .ean13 { return }
      body(read, last, false)
    }
    databar?.decode(widths: widths.span) { body($0, $1, false) }
    code93?.decode(widths: widened.span) { body($0, $1, false) }
    let reversed = [UInt32](widened.reversed())
    code128?.decode(widths: reversed.span, backward)
    code39?.decode(widths: reversed.span, backward)
    codabar?.decode(widths: reversed.span, backward)
    itf?.decode(widths: reversed.span, backward)
    ean?.decode(widths: reversed.span) { read, last in
      if dropsEAN13, read.payload.symbology == .ean13 { return }
      backward(read, last)
    }
    code93?.decode(widths: reversed.span, backward)
    databar?.decode(widths: widths.reversed().span, backward)
  }

  /// How many lines must agree on a payload before it counts.
  package static func leastLines(_ payload: Payload) -> Int {
    switch payload.symbology {
    case .code128, .code93, .ean13, .upca, .databar, .databarExpanded: 2
    default: 3
    }
  }
}
