/// Makes PNG files of 8-bit grey chunk by chunk.
struct PNGFile {
  /// The file so far.
  private(set) var bytes: [UInt8]

  /// Begins a file with its header.
  init(width: Int, height: Int) {
    bytes = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    add("IHDR", Self.number(width) + Self.number(height) + [8, 0, 0, 0, 0])
  }

  /// Adds a chunk; its checksum may be wrong.
  mutating func add(_ type: String, _ data: [UInt8], isRight: Bool = true) {
    let body = Array(type.utf8) + data
    var sum = UInt32.max
    for byte in body {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? 0xEDB8_8320 ^ sum >> 1 : sum >> 1 }
    }
    bytes += Self.number(data.count) + body + Self.number(Int(isRight ? ~sum : sum))
  }

  /// The file with its end.
  func ended() -> [UInt8] {
    var file = self
    file.add("IEND", [])
    return file.bytes
  }

  /// The rows of an image of whose pixels each is `luma`, a filter byte before each.
  static func rows(width: Int, height: Int, luma: UInt8) -> [UInt8] {
    let row = [0] + [UInt8](repeating: luma, count: width)
    return (0..<height).flatMap { _ in row }
  }

  /// A zlib stream of stored blocks, RFC 1951 3.2.4, without its end.
  static func stored(_ data: [UInt8]) -> [UInt8] {
    var stream: [UInt8] = [0x78, 0x01]
    for start in stride(from: 0, to: data.count, by: 65_535) {
      stream += block(Array(data[start..<min(start + 65_535, data.count)]))
    }
    return stream
  }

  /// A stored block that is not the last one.
  static func block(_ data: [UInt8]) -> [UInt8] {
    let count = UInt16(data.count)
    return [0] + [count, ~count].flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } + data
  }

  /// The last block, empty, and the checksum of `data`.
  static func end(of data: [UInt8]) -> [UInt8] {
    var (low, high) = (1, 0)
    for byte in data {
      low = (low + Int(byte)) % 65_521
      high = (high + low) % 65_521
    }
    return [1, 0, 0, 0xFF, 0xFF] + number(high << 16 | low)
  }

  private static func number(_ number: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
  }
}
