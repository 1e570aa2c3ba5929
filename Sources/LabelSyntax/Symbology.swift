/// A kind of symbol: Code 128, QR Code, Data Matrix, ...
///
/// The raw value is the name that the command, JSON and C interface use.
public struct Symbology: RawRepresentable, Hashable, Sendable {
  /// The symbology's name, such as `code128`.
  public let rawValue: String

  /// Creates a symbology from a name, known or not.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// Code 128, ISO/IEC 15417; with FNC1 first: GS1-128.
  public static let code128 = Symbology(rawValue: "code128")
  /// Code 39, ISO/IEC 16388.
  public static let code39 = Symbology(rawValue: "code39")
  /// Code 93.
  public static let code93 = Symbology(rawValue: "code93")
  /// Codabar, EN 798; the payload includes start and stop character.
  public static let codabar = Symbology(rawValue: "codabar")
  /// Interleaved 2 of 5, ISO/IEC 16390; ITF-14 among them.
  public static let itf = Symbology(rawValue: "itf")
  /// EAN-13, ISO/IEC 15420: 13 digits.
  public static let ean13 = Symbology(rawValue: "ean13")
  /// EAN-8, ISO/IEC 15420: 8 digits.
  public static let ean8 = Symbology(rawValue: "ean8")
  /// UPC-A, ISO/IEC 15420: 12 digits.
  public static let upca = Symbology(rawValue: "upca")
  /// UPC-E, ISO/IEC 15420: 8 digits, number system and check digit among them.
  public static let upce = Symbology(rawValue: "upce")
  /// The five-digit add-on of EAN and UPC.
  public static let ean5 = Symbology(rawValue: "ean5")
  /// The two-digit add-on of EAN and UPC.
  public static let ean2 = Symbology(rawValue: "ean2")
  /// GS1 DataBar Omnidirectional and its variants of 14 digits, ISO/IEC 24724.
  public static let databar = Symbology(rawValue: "databar")
  /// GS1 DataBar Expanded, stacked or not, ISO/IEC 24724.
  public static let databarExpanded = Symbology(rawValue: "databarExpanded")
  /// GS1 DataBar Limited, ISO/IEC 24724.
  public static let databarLimited = Symbology(rawValue: "databarLimited")
  /// QR Code, ISO/IEC 18004.
  public static let qr = Symbology(rawValue: "qr")
  /// Micro QR Code, ISO/IEC 18004.
  public static let microqr = Symbology(rawValue: "microqr")
  /// SQ Code.
  public static let sqcode = Symbology(rawValue: "sqcode")
  /// Data Matrix ECC 200, ISO/IEC 16022.
  public static let datamatrix = Symbology(rawValue: "datamatrix")
  /// PDF417, ISO/IEC 15438, compact or not.
  public static let pdf417 = Symbology(rawValue: "pdf417")
  /// MicroPDF417, ISO/IEC 24728.
  public static let micropdf417 = Symbology(rawValue: "micropdf417")
  /// Aztec, ISO/IEC 24778, compact, full or a rune.
  public static let aztec = Symbology(rawValue: "aztec")
  /// rMQR, ISO/IEC 23941.
  public static let rmqr = Symbology(rawValue: "rmqr")
  /// MaxiCode, ISO/IEC 16023.
  public static let maxicode = Symbology(rawValue: "maxicode")
  /// DotCode, AIM ISS DotCode 4.0.
  public static let dotcode = Symbology(rawValue: "dotcode")
  /// MSI, also known as Modified Plessey; the payload includes its check digits.
  public static let msi = Symbology(rawValue: "msi")
  /// Code 11; the payload includes its check characters.
  public static let code11 = Symbology(rawValue: "code11")
  /// Industrial 2 of 5, whose digits are in the bars alone.
  public static let industrial2of5 = Symbology(rawValue: "industrial2of5")
  /// IATA 2 of 5: Industrial 2 of 5 with start and stop of its own.
  public static let iata2of5 = Symbology(rawValue: "iata2of5")
  /// Matrix 2 of 5, whose digits are in bars and spaces and do not interleave.
  public static let matrix2of5 = Symbology(rawValue: "matrix2of5")
  /// Telepen; the payload is ASCII.
  public static let telepen = Symbology(rawValue: "telepen")
  /// Pharmacode of one track: a number, read as the image is turned.
  public static let pharmacode = Symbology(rawValue: "pharmacode")
  /// Pharmacode of two tracks: a number, read as the image is turned.
  public static let pharmacodeTwoTrack = Symbology(rawValue: "pharmacodeTwoTrack")
}
