internal import Foundation

extension CharacterSets {
  /// The ECI numbers of character sets that modes and guesses name.
  package static let latin1 = 3
  package static let shiftJIS = 20
  package static let utf8 = 26
  package static let ascii = 27
  package static let gb2312 = 29
  package static let gb18030 = 32

  /// The character sets of more than a byte a character, by their ECI numbers, with the numbers that
  /// Core Foundation has for them: the larger set of the family, so that extensions are read.
  private static let encodings: [Int: UInt] = [
    20: 0x0420,  // Shift-JIS as Windows 31J
    28: 0x0A03,  // Big5
    29: 0x0632,  // GB 2312, a part of GB 18030
    30: 0x0940,  // EUC-KR
    31: 0x0632,  // GBK, a part of GB 18030
    32: 0x0632,  // GB 18030
  ]
  /// The bit of Foundation's numbers that stands for Core Foundation's.
  private static let coreFoundation: UInt = 0x8000_0000

  /// The text of bytes in a set of more than a byte a character; `nil` for other numbers and for bytes
  /// that the set does not define.
  static func multibyte(_ bytes: ArraySlice<UInt8>, eci: Int) -> String? {
    guard let encoding = encodings[eci] else { return nil }
    if bytes.isEmpty { return "" }
    return String(
      data: Data(bytes), encoding: String.Encoding(rawValue: coreFoundation | encoding))
  }

  /// The name of a character set, IANA's where it has one.
  package static func name(_ eci: Int) -> String {
    switch eci {
    case 0, 2: "IBM437"
    case 1, 3: "ISO-8859-1"
    case 4...18: "ISO-8859-\(eci - 2)"
    case 20: "Shift_JIS"
    case 21: "windows-1250"
    case 22: "windows-1251"
    case 23: "windows-1252"
    case 24: "windows-1256"
    case 25: "UTF-16BE"
    case 26: "UTF-8"
    case 27, 170: "US-ASCII"
    case 28: "Big5"
    case 29: "GB2312"
    case 30: "EUC-KR"
    case 31: "GBK"
    case 32: "GB18030"
    case 33: "UTF-16LE"
    case 34: "UTF-32BE"
    case 35: "UTF-32LE"
    default: "ECI \(eci)"
    }
  }
}
