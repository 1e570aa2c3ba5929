extension CharacterSets {
  /// The bytes as text, as their ECIs say.
  ///
  /// It is `nil` where an ECI is not known here or its bytes are malformed. Bytes without an ECI are
  /// ISO/IEC 8859-1, the standards' default.
  package static func text(_ bytes: [UInt8], segments: [ECISegment]) -> String? {
    var result = ""
    var start = 0
    var eci = 3
    for segment in segments + [ECISegment(start: bytes.count, eci: 3)] {
      guard start <= segment.start, segment.start <= bytes.count,
        let part = text(bytes[start..<segment.start], eci: eci)
      else { return nil }
      result += part
      start = segment.start
      eci = segment.eci
    }
    return result
  }

  /// The bytes as they are reported: in UTF-8 where ECIs say which text they are, else as they are.
  ///
  /// A payload has no room for ECI numbers, so text that needs them would be lost to who reads it.
  package static func payload(_ bytes: [UInt8], segments: [ECISegment]) -> [UInt8] {
    guard !segments.isEmpty, let text = text(bytes, segments: segments) else { return bytes }
    return Array(text.utf8)
  }
}
