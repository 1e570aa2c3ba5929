package import LabelSyntax

/// zbar's line decoders, one for each symbology that would block another.
package struct LineDecoders: ~Copyable {
  /// The symbologies that are read from lines.
  package static let symbologies: [Symbology] = [
    .code128, .code39, .code93, .codabar, .itf, .ean13, .ean8, .upca, .upce, .ean5, .ean2, .databar,
    .databarExpanded,
  ]

  private var code128: ZBarLineDecoder?
  private var code39: ZBarLineDecoder?
  private var code93: ZBarLineDecoder?
  private var codabar: ZBarLineDecoder?
  private var itf: ZBarLineDecoder?
  private var ean: ZBarLineDecoder?
  private var databar: ZBarLineDecoder?

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
    ean = decoder([.ean13, .ean8, .upca, .upce])
    databar = decoder([.databar, .databarExpanded])
  }

  /// Forgets what earlier lines gave.
  package mutating func reset() {
    ean?.reset()
    databar?.reset()
  }

  /// Decodes a line.
  ///
  /// `widened` has quiet zones made wider, for the symbologies that no space of that width occurs in.
  package mutating func decode(
    widths: [UInt32], widened: [UInt32], _ body: (ZBarRead, _ last: Int, _ quiet: Bool) -> Void
  ) {
    code128?.decode(widths: widened.span) { body($0, $1, true) }
    code39?.decode(widths: widened.span) { body($0, $1, true) }
    code93?.decode(widths: widened.span) { body($0, $1, true) }
    codabar?.decode(widths: widened.span) { body($0, $1, true) }
    itf?.decode(widths: widened.span) { body($0, $1, true) }
    ean?.decode(widths: widened.span) { body($0, $1, true) }
    databar?.decode(widths: widths.span) { body($0, $1, false) }
  }

  /// How many lines must agree on a payload before it counts.
  package static func leastLines(_ payload: Payload) -> Int {
    switch payload.symbology {
    case .code128, .code93, .ean13, .upca, .databar, .databarExpanded: 2
    default: 3
    }
  }
}
