/// An ISO/IEC 15434 message: `[)>`, RS, envelopes, EOT; with the damage that readers do to it.
struct ISO15434Message {
  /// Something that is not as the standard has it.
  enum Damage: String, CaseIterable, Hashable {
    /// Separators arrived as other characters.
    case separatorsRestored
    /// The header is not `[)>` RS format GS.
    case nonstandardHeader
    /// RS EOT is missing.
    case missingTrailer
    /// Something else stands where RS EOT belongs.
    case malformedTrailer
    /// Separators arrived as their decimal codes, 29 and 30, which values can have too.
    case separatorCodes
    /// No separators are left: the fields cannot be told apart.
    case separatorsLost
  }

  /// The envelopes in payload order.
  private(set) var envelopes: [ISO15434Envelope] = []
  /// What is not as the standard has it.
  private(set) var damage: Set<Damage> = []
  /// Whether its fields cannot be told apart.
  private(set) var isUndivided = false
  /// How the separators are written.
  private(set) var notation = SeparatorNotation.control
  /// Whether another `>` stands before the header.
  private(set) var hasExtraMark = false
  private let bytes: [UInt8]

  /// Divides `bytes`; `nil` where they are no such message.
  init?(_ bytes: [UInt8]) {
    self.bytes = bytes
    var index = 0
    if starts(ASCII.greaterThanSign, at: 0), starts(ASCII.leftBracket, at: 1) {
      index = 1
      hasExtraMark = true
      damage.insert(.nonstandardHeader)
    }
    guard starts(ASCII.leftBracket, at: index), starts(ASCII.rightParenthesis, at: index + 1) else {
      return nil
    }
    index += 2
    if starts(ASCII.greaterThanSign, at: index) {
      index += 1
    } else {
      damage.insert(.nonstandardHeader)
    }
    guard let start = header(index) else { return nil }
    read(from: start)
  }

  // MARK: Header

  private func starts(_ byte: UInt8, at index: Int) -> Bool {
    index < bytes.count && bytes[index] == byte
  }

  private func has(_ text: [UInt8], at index: Int) -> Bool {
    guard bytes.count - index >= text.count else { return false }
    for (offset, byte) in text.enumerated() where bytes[index + offset] != byte { return false }
    return true
  }

  /// The format whose two characters stand at `index`.
  private func format(at index: Int) -> String? {
    guard bytes.count - index >= 2 else { return nil }
    let pair = Array(bytes[index..<index + 2])
    let text = String(decoding: pair, as: UTF8.self)
    return Self.formats.contains(text) ? text : nil
  }

  /// Finds notation and first format; returns where the format stands.
  private mutating func header(_ index: Int) -> Int? {
    for known in SeparatorNotation.known where has(known.record, at: index) {
      let start = index + known.record.count
      guard format(at: start) != nil else { continue }
      let group = SeparatorNotation.known.first {
        $0.record == known.record && has($0.group, at: start + 2)
      }
      if let group {
        notation = group
      } else if has([ASCII.groupSeparator], at: start + 2)
        || Self.needsNoGroup.contains(format(at: start) ?? "")
      {
        // RS alone is written in another way.
      } else {
        continue
      }
      if !known.isControl { damage.insert(.separatorsRestored) }
      return start
    }
    return damagedHeader(index)
  }

  /// A header whose RS is gone, or has become another character.
  private mutating func damagedHeader(_ index: Int) -> Int? {
    if has(Array("30".utf8), at: index), format(at: index + 2) != nil,
      has(Array("29".utf8), at: index + 4)
    {
      damage.insert(.separatorCodes)
      isUndivided = true
      return index + 2
    }
    for gap in [0, 1, 2, 3] {
      let start = index + gap
      guard format(at: start) != nil else { continue }
      let group = SeparatorNotation.known.first { has($0.group, at: start + 2) }
      if let group {
        // A gap is believed only before a separator: the value of a field may look like a format.
        notation = group
        if !group.isControl { damage.insert(.separatorsRestored) }
        damage.insert(.nonstandardHeader)
        return start
      }
      if format(at: start) == "06", isSpaced(from: start + 2) {
        notation = .spaces
        damage.formUnion([.separatorsRestored, .nonstandardHeader])
        return start
      }
      if gap <= 1, gap == 0 || bytes[index] == ASCII.recordSeparator {
        damage.insert(.separatorsLost)
        isUndivided = true
        return start
      }
    }
    return nil
  }

  /// Whether a space stands at `index`, and every word from there on is a known data identifier with
  /// a value that fits it, none of them twice.
  ///
  /// A value may have spaces, and then the fields cannot be told apart: behind a letter alone a value
  /// needs a digit, or words of English would pass.
  private func isSpaced(from index: Int) -> Bool {
    guard starts(ASCII.space, at: index) else { return false }
    let codes = words(from: index).map { word -> String? in
      guard let length = DataIdentifier.length(prefixOf: bytes[word]) else { return nil }
      let value = bytes[(word.lowerBound + length)..<word.upperBound]
      let code = String(decoding: bytes[word].prefix(length), as: UTF8.self)
      guard !value.isEmpty, length > 1 || value.contains(where: { $0.isDigit }),
        let identifier = DataIdentifierTable.identifier(code),
        identifier.form == .plate
          || identifier.accepts(String(decoding: value, as: UTF8.self))
      else { return nil }
      return code
    }
    return codes.count > 1 && !codes.contains(nil) && Set(codes).count == codes.count
  }

  // MARK: Envelopes

  private mutating func read(from start: Int) {
    if isUndivided {
      envelopes = [
        ISO15434Envelope(format: format(at: start) ?? "", fields: [start + 2..<bytes.count])
      ]
      return
    }
    var next: Int? = start
    while let index = next, let format = format(at: index) {
      next = envelope(format, from: index + 2)
    }
  }

  /// Reads one envelope; returns where the next begins.
  private mutating func envelope(_ format: String, from start: Int) -> Int? {
    var fields: [Range<Int>] = []
    var index = start
    var field = start
    if let length = group(at: index) {
      index += length
      field = index
    }
    let isBinary = format == "09"
    if notation.group == SeparatorNotation.spaces.group {
      envelopes.append(ISO15434Envelope(format: format, fields: words(from: start)))
      damage.insert(.missingTrailer)
      return nil
    }
    while index < bytes.count {
      if !isBinary, let length = group(at: index) {
        fields.append(field..<index)
        index += length
        field = index
      } else if let end = trailer(at: index) {
        fields.append(field..<index)
        envelopes.append(ISO15434Envelope(format: format, fields: fields))
        return end.next
      } else {
        index += 1
      }
    }
    fields.append(field..<bytes.count)
    envelopes.append(ISO15434Envelope(format: format, fields: fields))
    damage.insert(.missingTrailer)
    return nil
  }

  /// The words from `index` on that spaces part.
  private func words(from index: Int) -> [Range<Int>] {
    bytes[index...].split {
      $0 == ASCII.space || $0 == ASCII.recordSeparator || $0 == ASCII.endOfTransmission
    }.map { $0.indices }
  }

  private func group(at index: Int) -> Int? {
    if has(notation.group, at: index) { return notation.group.count }
    return has([ASCII.groupSeparator], at: index) ? 1 : nil
  }

  private func end(at index: Int) -> Int? {
    if has(notation.end, at: index) { return notation.end.count }
    return has([ASCII.endOfTransmission], at: index) ? 1 : nil
  }

  /// Where the envelope after a trailer begins.
  private struct Trailer {
    var next: Int?
  }

  /// Whether an envelope ends at `index`, and where the next begins.
  private mutating func trailer(at index: Int) -> Trailer? {
    if let length = end(at: index),
      index + length == bytes.count || bytes[index] == ASCII.endOfTransmission
    {
      if !notation.isCaret || index + length < bytes.count { damage.insert(.malformedTrailer) }
      return Trailer(next: nil)
    }
    let isControl = bytes[index] == ASCII.recordSeparator
    guard isControl || has(notation.record, at: index) else { return nil }
    let after = index + (isControl ? 1 : notation.record.count)
    if format(at: after) != nil, group(at: after + 2) != nil { return Trailer(next: after) }
    if after == bytes.count {
      damage.insert(.missingTrailer)
      return Trailer(next: nil)
    }
    if let length = end(at: after) {
      if after + length < bytes.count { damage.insert(.malformedTrailer) }
      return Trailer(next: nil)
    }
    guard isControl else { return nil }
    damage.insert(.malformedTrailer)
    return Trailer(next: nil)
  }

  private static let formats: Set<String> = [
    "01", "02", "03", "04", "05", "06", "07", "08", "09", "12", "14", "15", "DD",
  ]
  private static let needsNoGroup: Set<String> = ["02", "03", "04", "07", "08", "14", "15"]
}
