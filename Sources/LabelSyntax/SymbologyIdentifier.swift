/// An AIM symbology identifier such as `]C1`, ISO/IEC 15424.
public struct SymbologyIdentifier: Hashable, Sendable {
  /// The code character: an ASCII letter that names the symbology.
  public let code: UInt8
  /// The modifier character: an ASCII digit or letter.
  public let modifier: UInt8

  /// Creates an identifier of two ASCII characters; `nil` when they are not a letter and a letter
  /// or digit.
  public init?(code: UInt8, modifier: UInt8) {
    guard Self.isLetter(code), Self.isLetter(modifier) || (48...57).contains(modifier) else {
      return nil
    }
    self.code = code
    self.modifier = modifier
  }

  /// Creates the identifier that `bytes` begin with; `nil` when they begin with none.
  public init?(prefixOf bytes: [UInt8]) {
    guard bytes.count >= 3, bytes[0] == ASCII.rightBracket else { return nil }
    self.init(code: bytes[1], modifier: bytes[2])
  }

  /// Creates an identifier from text such as `]C1`.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 3 else { return nil }
    self.init(prefixOf: bytes)
  }

  /// The three characters, `]` first.
  public var text: String {
    String(decoding: [ASCII.rightBracket, code, modifier], as: UTF8.self)
  }

  /// Whether the carrier says that its payload is a GS1 element string: FNC1 in first position.
  public var isGS1: Bool {
    switch (Unicode.Scalar(code), Unicode.Scalar(modifier)) {
    case ("C", "1"),  // GS1-128
      ("e", "0"), ("e", "1"), ("e", "2"),  // GS1 DataBar and composite
      ("d", "2"), ("d", "5"),  // GS1 Data Matrix, without and with ECI
      ("Q", "3"), ("Q", "4"),  // GS1 QR Code
      ("J", "1"), ("J", "4"):  // GS1 DotCode
      true
    default: false
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (65...90).contains(byte) || (97...122).contains(byte)
  }
}
