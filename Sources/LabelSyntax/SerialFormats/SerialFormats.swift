/// User-defined formats of serial numbers.
///
/// No format shadows another: all that match are ranked, and those that rank the same and disagree
/// give candidates only.
public struct SerialFormats: Hashable, Sendable {
  /// The formats in the order of the file.
  public let formats: [SerialFormat]

  /// No formats.
  public init() {
    formats = []
  }

  /// Reads a file of formats.
  public init(json: [UInt8]) throws(FormatError) {
    let root: JSONText
    do throws(JSONText.Failure) {
      root = try JSONText(json)
    } catch {
      throw FormatError(.notJSON, "The file is not JSON", offset: error.offset)
    }
    guard case .object(let members, _) = root,
      let list = members.first(where: { $0.name == "formats" })?.value,
      case .array(let items, _) = list
    else { throw FormatError(.schema, "The file has no array formats") }
    guard case .number("1", _) = members.first(where: { $0.name == "version" })?.value else {
      throw FormatError(.schema, "The file has no version 1")
    }
    var formats: [SerialFormat] = []
    for (index, item) in items.enumerated() {
      let format = try FormatParser.parse(item, at: index)
      guard !formats.contains(where: { $0.id == format.id }) else {
        throw FormatError(
          .schema, "Two formats have the id \(format.id)", format: format.id,
          offset: item.range.lowerBound)
      }
      formats.append(format)
    }
    self.formats = formats
  }

  /// The formats that match a payload, the best first.
  ///
  /// Rank is by a passed check, by a symbology that the format asks for, by the length of its fixed
  /// text, by its priority. `ids` names the formats to try; `nil` for all.
  func matches(_ payload: Payload, ids: [String]?, currentYear: Int) -> [FormatMatch] {
    guard payload.bytes.count <= 4096 else { return [] }
    var matches: [FormatMatch] = []
    for format in formats where ids?.contains(format.id) ?? true {
      if let match = FormatMatch(format, payload, currentYear: currentYear) {
        matches.append(match)
      }
    }
    return matches.enumerated().sorted { a, b in
      a.element.rank == b.element.rank
        ? a.offset < b.offset : b.element.rank.lexicographicallyPrecedes(a.element.rank)
    }.map({ $0.element })
  }

  /// Reads a payload by the format that matches best; `nil` where none does.
  ///
  /// A format whose check fails is read only when `ids` names it.
  func reading(of payload: Payload, ids: [String]?, options: SyntaxOptions) -> Reading? {
    var matches = matches(payload, ids: ids, currentYear: options.currentYear)
    if ids == nil { matches.removeAll { !$0.isChecked } }
    guard let best = matches.first else { return nil }
    let equals = matches.filter { $0.rank == best.rank }
    let others = matches.dropFirst()
    let agreed = best.fields.filter { field in
      equals.allSatisfy { $0.fields.contains { $0.name == field.name && $0.value == field.value } }
    }
    let hasRivals = equals.count > 1 && agreed.count < best.fields.count
    guard !hasRivals || !agreed.isEmpty else {
      return Reading(
        payload: payload, syntax: .raw, candidates: equals.flatMap({ $0.candidates }),
        issues: [ambiguity(equals, payload)])
    }
    var reading = best.reading(of: payload)
    if hasRivals {
      let names = Set(agreed.map({ $0.name }))
      reading.details.removeAll { !names.contains($0.field.rawValue) }
      reading.issues.append(ambiguity(equals, payload))
      reading.candidates += best.candidates.filter { !names.contains($0.field.rawValue) }
    }
    reading.candidates += others.flatMap({ $0.candidates })
    return reading
  }

  private func ambiguity(_ matches: [FormatMatch], _ payload: Payload) -> Issue {
    let ids = matches.map({ $0.format.id }).joined(separator: ", ")
    return Issue(
      code: .ambiguousFormat, severity: .warning,
      message: "These formats match alike and disagree: \(ids)", range: 0..<payload.bytes.count)
  }
}
