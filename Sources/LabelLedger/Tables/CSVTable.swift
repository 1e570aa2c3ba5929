/// Reads comma-separated values, RFC 4180; a header row names the columns.
package struct CSVTable {
  private let bytes: [UInt8]
  private var index = 0
  /// The columns' names.
  package private(set) var columns: [String] = []

  /// Takes the header row; `nil` where there is none.
  package init?(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    guard let header = cells() else { return nil }
    columns = header
  }

  /// The next row by its columns' names, or `nil` at the end.
  package mutating func next() -> [String: String]? {
    while let row = cells() {
      if row == [""] { continue }
      return Dictionary(zip(columns, row)) { first, _ in first }
    }
    return nil
  }

  private mutating func cells() -> [String]? {
    guard index < bytes.count else { return nil }
    var row: [String] = []
    while true {
      row.append(cell())
      guard index < bytes.count else { return row }
      let byte = bytes[index]
      index += 1
      if byte == 0x2C { continue }
      if byte == 0x0D, index < bytes.count, bytes[index] == 0x0A { index += 1 }
      return row
    }
  }

  /// Reads a cell up to its comma or line end.
  private mutating func cell() -> String {
    var text: [UInt8] = []
    if index < bytes.count, bytes[index] == 0x22 {
      index += 1
      while index < bytes.count {
        let byte = bytes[index]
        index += 1
        if byte == 0x22 {
          guard index < bytes.count, bytes[index] == 0x22 else { break }
          index += 1
        }
        text.append(byte)
      }
    }
    while index < bytes.count, ![0x2C, 0x0A, 0x0D].contains(bytes[index]) {
      text.append(bytes[index])
      index += 1
    }
    return String(decoding: text, as: UTF8.self)
  }
}
