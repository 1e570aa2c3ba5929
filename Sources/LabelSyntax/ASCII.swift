/// Characters of ASCII, ISO/IEC 646, by their names.
package enum ASCII {
  // Controls.
  package static let endOfTransmission: UInt8 = 0x04
  package static let tab: UInt8 = 0x09
  package static let lineFeed: UInt8 = 0x0A
  package static let carriageReturn: UInt8 = 0x0D
  package static let fileSeparator: UInt8 = 0x1C
  package static let groupSeparator: UInt8 = 0x1D
  package static let recordSeparator: UInt8 = 0x1E
  package static let unitSeparator: UInt8 = 0x1F
  package static let delete: UInt8 = 0x7F

  // Marks.
  package static let space: UInt8 = 0x20
  package static let exclamationMark: UInt8 = 0x21
  package static let quotationMark: UInt8 = 0x22
  package static let numberSign: UInt8 = 0x23
  package static let dollarSign: UInt8 = 0x24
  package static let percentSign: UInt8 = 0x25
  package static let ampersand: UInt8 = 0x26
  package static let apostrophe: UInt8 = 0x27
  package static let leftParenthesis: UInt8 = 0x28
  package static let rightParenthesis: UInt8 = 0x29
  package static let asterisk: UInt8 = 0x2A
  package static let plusSign: UInt8 = 0x2B
  package static let comma: UInt8 = 0x2C
  package static let hyphen: UInt8 = 0x2D
  package static let fullStop: UInt8 = 0x2E
  package static let slash: UInt8 = 0x2F
  package static let colon: UInt8 = 0x3A
  package static let semicolon: UInt8 = 0x3B
  package static let lessThanSign: UInt8 = 0x3C
  package static let equalsSign: UInt8 = 0x3D
  package static let greaterThanSign: UInt8 = 0x3E
  package static let questionMark: UInt8 = 0x3F
  package static let commercialAt: UInt8 = 0x40
  package static let leftBracket: UInt8 = 0x5B
  package static let backslash: UInt8 = 0x5C
  package static let rightBracket: UInt8 = 0x5D
  package static let caret: UInt8 = 0x5E
  package static let underscore: UInt8 = 0x5F
  package static let graveAccent: UInt8 = 0x60
  package static let leftBrace: UInt8 = 0x7B
  package static let verticalBar: UInt8 = 0x7C
  package static let rightBrace: UInt8 = 0x7D
  package static let tilde: UInt8 = 0x7E

  // Ranges.
  package static let digits: ClosedRange<UInt8> = 0x30...0x39
  package static let uppercase: ClosedRange<UInt8> = 0x41...0x5A
  package static let lowercase: ClosedRange<UInt8> = 0x61...0x7A
  package static let printable: ClosedRange<UInt8> = 0x20...0x7E
}
