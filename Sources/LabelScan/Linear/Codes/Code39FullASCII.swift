package import LabelSyntax

/// The pairs of Code 39 characters that stand for all 128 characters of ASCII; ISO/IEC 16388 annex A.
///
/// No symbol says whether its `$`, `/`, `+` and `%` are meant so.
package enum Code39FullASCII {
  /// The payload that a reader transmits with full ASCII conversion: `]A4`, its pairs converted.
  ///
  /// A payload with a pair that stands for nothing, or of another symbology, stays as it is.
  package static func converted(_ payload: Payload) -> Payload {
    guard payload.symbology == .code39, let bytes = text(of: payload.bytes) else { return payload }
    var payload = payload
    payload.bytes = bytes
    payload.identifier = SymbologyIdentifier("]A4")
    return payload
  }

  /// The characters that encoded ones stand for; `nil` where a pair stands for nothing.
  private static func text(of encoded: [UInt8]) -> [UInt8]? {
    var text: [UInt8] = []
    var shift: UInt8?
    for byte in encoded {
      if let first = shift {
        guard let character = character(of: first, byte) else { return nil }
        text.append(character)
        shift = nil
      } else if [UInt8(ascii: "$"), UInt8(ascii: "%"), UInt8(ascii: "+"), UInt8(ascii: "/")]
        .contains(byte)
      {
        shift = byte
      } else {
        text.append(byte)
      }
    }
    return shift == nil ? text : nil
  }

  private static func character(of first: UInt8, _ second: UInt8) -> UInt8? {
    guard (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(second) else { return nil }
    let letter = second - UInt8(ascii: "A")
    switch (first, letter) {
    case (UInt8(ascii: "$"), _): return 1 + letter
    case (UInt8(ascii: "+"), _): return UInt8(ascii: "a") + letter
    // ! to , and / and the colon: the others are characters of Code 39 themselves.
    case (UInt8(ascii: "/"), 0...11), (UInt8(ascii: "/"), 14): return UInt8(ascii: "!") + letter
    case (UInt8(ascii: "/"), 25): return UInt8(ascii: ":")
    case (UInt8(ascii: "%"), 0...4): return 27 + letter
    case (UInt8(ascii: "%"), 5...9): return UInt8(ascii: ";") + letter - 5
    case (UInt8(ascii: "%"), 10...14): return UInt8(ascii: "[") + letter - 10
    case (UInt8(ascii: "%"), 15...19): return UInt8(ascii: "{") + letter - 15
    case (UInt8(ascii: "%"), 20): return 0
    case (UInt8(ascii: "%"), 21): return UInt8(ascii: "@")
    case (UInt8(ascii: "%"), 22): return UInt8(ascii: "`")
    case (UInt8(ascii: "%"), 23...25): return 127
    default: return nil
    }
  }
}
