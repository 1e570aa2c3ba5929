/// A payload that a format matches.
struct FormatMatch {
  /// A field with its bytes; those of a composed field are its first and last segment's.
  struct Field: Hashable {
    var name: String
    var value: String
    var raw: String
    var range: Range<Int>
  }

  let format: SerialFormat
  /// The fields that the format reports.
  let fields: [Field]
  /// Whether all its checks pass.
  let isChecked: Bool
  private let hasSymbology: Bool
  private let segments: [Field]

  /// Matches; `nil` where the format does not fit.
  init?(_ format: SerialFormat, _ payload: Payload, currentYear: Int) {
    let bytes = payload.bytes
    self.format = format
    if let symbologies = format.symbologies, let symbology = payload.symbology {
      guard symbologies.contains(symbology) else { return nil }
      hasSymbology = true
    } else {
      hasSymbology = false
    }
    if let length = format.length, !length.contains(bytes.count) { return nil }
    if let charset = format.charset, !bytes.allSatisfy(charset.contains) { return nil }
    guard bytes.starts(with: format.prefix), let groups = format.program.match(bytes).groups else {
      return nil
    }
    var values: [String: Field] = [:]
    var segments: [Field] = []
    for (name, range) in zip(format.names, groups) {
      guard let range else { continue }
      let text = String(decoding: bytes[range], as: UTF8.self)
      let field = Field(name: name, value: text, raw: text, range: range)
      values[name] = field
      segments.append(field)
    }
    for date in format.segmentDates {
      guard let segment = values[date.field],
        FormatDate.iso(
          Array(segment.raw.utf8), date.form, yearBase: date.yearBase, currentYear: currentYear)
          != nil
      else { return nil }
    }
    for composition in format.compositions {
      values[composition.field] = Self.compose(composition, values)
    }
    for (name, date) in format.dates {
      let parts = date.fields.compactMap { values[$0] }
      let raw = parts.map({ $0.raw }).joined()
      guard parts.count == date.fields.count, let first = parts.first, let last = parts.last,
        let iso = FormatDate.iso(
          Array(raw.utf8), date.form, yearBase: date.yearBase, currentYear: currentYear)
      else { return nil }
      let range = first.range.lowerBound..<max(first.range.upperBound, last.range.upperBound)
      values[name] = Field(name: name, value: iso, raw: raw, range: range)
    }
    isChecked = format.checks.allSatisfy { check in
      var text: [UInt8] = []
      for name in check.over {
        text += segments.first { $0.name == name }.map { Array($0.raw.utf8) } ?? []
      }
      let wanted = segments.first { $0.name == check.equals }.map { Array($0.raw.utf8) }
      return wanted != nil && check.algorithm.check(of: text) == wanted
    }
    self.segments = segments
    fields = format.reported.compactMap { values[$0] }
  }

  /// What ranks a match, the weightiest first.
  var rank: [Int] {
    [
      isChecked ? (format.checks.isEmpty ? 1 : 2) : 0, hasSymbology ? 1 : 0,
      max(format.program.literalLength, format.prefix.count), format.priority,
    ]
  }

  /// The fields as candidates.
  var candidates: [Reading.Candidate] {
    fields.map {
      Reading.Candidate(
        field: FieldName(rawValue: $0.name), value: $0.value,
        reason: "the format \(format.id) matches too")
    }
  }

  /// The payload read by the format.
  func reading(of payload: Payload) -> Reading {
    let syntax = Syntax.template(format.id)
    var reading = Reading(payload: payload, syntax: syntax)
    reading.elements = segments.map {
      Reading.Element(kind: .key, code: $0.name, value: $0.raw, range: $0.range)
    }
    reading.details = fields.map {
      Reading.Detail(
        field: FieldName(rawValue: $0.name), value: $0.value, raw: $0.raw, syntax: syntax,
        key: $0.name, range: $0.range)
    }
    if !isChecked {
      reading.issues.append(
        Issue(
          code: .checkDigit, severity: .error,
          message: "The check of the format \(format.id) fails", range: 0..<payload.bytes.count))
    }
    return reading
  }

  private static func compose(
    _ composition: SerialFormat.Composition, _ values: [String: Field]
  ) -> Field? {
    var text = ""
    var range: Range<Int>?
    for piece in composition.pieces {
      switch piece {
      case .text(let piece): text += piece
      case .field(let name):
        guard let value = values[name] else { return nil }
        text += value.raw
        let start = min(range?.lowerBound ?? value.range.lowerBound, value.range.lowerBound)
        let end = max(range?.upperBound ?? value.range.upperBound, value.range.upperBound)
        range = start..<end
      }
    }
    return range.map { Field(name: composition.field, value: text, raw: text, range: $0) }
  }
}
