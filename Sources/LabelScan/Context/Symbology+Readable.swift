public import LabelSyntax

extension Symbology {
  /// The symbologies that this version reads.
  public static let readable: [Symbology] = [
    .code128, .code39, .code93, .codabar, .itf, .ean13, .ean8, .upca, .upce, .databar,
    .databarExpanded, .qr, .microqr, .sqcode, .datamatrix, .pdf417, .micropdf417, .ean5, .ean2,
    .aztec,
    .rmqr,
    .databarLimited,
    .maxicode, .dotcode,
    .msi, .code11, .industrial2of5, .iata2of5, .matrix2of5, .telepen, .pharmacode,
  ]

  /// Those of them that are read only where they are asked for: add-ons and symbols of two widths, which
  /// have hardly a check, and DotCode, which has no pattern that tells where it is, so that finding none
  /// takes long.
  public static let onRequest: [Symbology] = addOns + [.dotcode] + twoWidths

  /// The two- and five-digit add-ons of ISO/IEC 15420.
  package static let addOns: [Symbology] = [.ean5, .ean2]

  /// The symbologies whose symbols may have an add-on.
  package static let withAddOns: [Symbology] = [.ean13, .upca, .upce]

  /// The symbologies whose symbols may have a GS1 Composite component above them; of Code 128 those of
  /// GS1-128.
  package static let withComponents: [Symbology] = [
    .ean13, .ean8, .upca, .upce, .code128, .databar, .databarExpanded, .databarLimited,
  ]

  /// Linear symbologies of two widths that hold few checks or none.
  package static let twoWidths: [Symbology] = [
    .msi, .code11, .industrial2of5, .iata2of5, .matrix2of5, .telepen, .pharmacode,
  ]

  /// Names kept for symbologies that a later version may read.
  public static let reserved: [Symbology] = [
    Symbology(rawValue: "pharmacodeTwoTrack")
  ]
}
