/// A user's format of serial numbers.
public struct SerialFormat: Hashable, Sendable {
  /// One segment of a payload.
  struct Segment: Hashable, Sendable {
    var literal: String?
    var field: String?
    var low: Int
    var high: Int
    var charset: ByteSet
  }

  /// A check that segments must pass.
  struct Check: Hashable, Sendable {
    var algorithm: CheckAlgorithm
    var over: [String]
    var equals: String
  }

  /// A date that a segment must be.
  struct SegmentDate: Hashable, Sendable {
    var field: String
    var form: FormatDate.Form
    var yearBase: Int?
  }

  /// A payload and the fields that it must give.
  struct Example: Hashable, Sendable {
    var payload: String
    var expect: [String: String]
  }

  /// A value made of several fields.
  struct Composition: Hashable, Sendable {
    /// A field's name, or text between.
    enum Piece: Hashable, Sendable {
      case field(String)
      case text(String)
    }

    var field: String
    var pieces: [Piece]
  }

  /// Its name.
  public internal(set) var id: String
  /// The symbologies that it occurs in; `nil` for all.
  public internal(set) var symbologies: Set<Symbology>?
  /// Its rank among formats that match as well; higher is first.
  public internal(set) var priority = 0

  var prefix: [UInt8] = []
  var length: ClosedRange<Int>?
  var charset: ByteSet?
  var segments: [Segment] = []
  var program: PatternProgram
  var names: [String]
  var checks: [Check] = []
  var segmentDates: [SegmentDate] = []
  var dates: [String: FormatDate] = [:]
  var compositions: [Composition] = []
  var report: [String]?
  var examples: [Example] = []
  var rejects: [String] = []

  /// The names of the fields that it gives.
  public var fields: [FieldName] { reported.map { FieldName(rawValue: $0) } }

  /// The fields that it gives: those it reports, or all.
  var reported: [String] {
    if let report { return report }
    var all = names
    for name in compositions.map({ $0.field }) + dates.keys.sorted() where !all.contains(name) {
      all.append(name)
    }
    return all
  }

  /// How many states a match can be in.
  package var states: Int { program.states }

  /// How many states are visited to match `bytes`.
  package func work(_ bytes: [UInt8]) -> Int { program.match(bytes).work }

  /// Writes a payload of segments; `nil` where a value is missing or does not fit.
  public func payload(of values: [FieldName: String]) -> String? {
    guard !segments.isEmpty else { return nil }
    var text = ""
    for segment in segments {
      if let literal = segment.literal {
        text += literal
        continue
      }
      guard let field = segment.field, let value = values[FieldName(rawValue: field)],
        (segment.low...segment.high).contains(value.utf8.count),
        value.utf8.allSatisfy({ segment.charset.contains($0) })
      else { return nil }
      text += value
    }
    return text
  }
}
