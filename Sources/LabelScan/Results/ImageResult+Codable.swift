internal import LabelSyntax

/// A result is coded as the object that `labelscan scan` prints.
extension ImageResult: Codable {
  private enum CodingKeys: String, CodingKey {
    case file
    case width
    case height
    case orientation
    case pages
    case symbols
    case print
    case timing
  }

  /// A symbol with its reading's syntax beside it.
  private struct ReadSymbol: Decodable {
    let symbol: Symbol
    let syntax: Syntax

    private enum CodingKeys: String, CodingKey {
      case syntax
    }

    init(from decoder: any Decoder) throws {
      symbol = try Symbol(from: decoder)
      syntax = try decoder.container(keyedBy: CodingKeys.self).decode(Syntax.self, forKey: .syntax)
    }
  }

  /// Reads a result; its label's readings have no elements, which are not coded.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      file: try values.decode(String.self, forKey: .file),
      width: try values.decode(Int.self, forKey: .width),
      height: try values.decode(Int.self, forKey: .height))
    if let number = try values.decodeIfPresent(Int.self, forKey: .orientation) {
      orientation = LumaImage.Orientation(rawValue: number)
    }
    pages = try values.decodeIfPresent(Int.self, forKey: .pages) ?? 1
    timing = try values.decode(ScanTiming.self, forKey: .timing)
    let read = try values.decode([ReadSymbol].self, forKey: .symbols)
    symbols = read.map(\.symbol)
    print = try values.decodeIfPresent([PrintedLine].self, forKey: .print)
    label = try Label(from: decoder)
    label.readings = read.enumerated().map { index, next in
      Reading(
        payload: next.symbol.payload, syntax: next.syntax,
        details: label.details.filter { $0.symbol == index },
        candidates: label.candidates.filter { $0.symbol == index },
        issues: label.issues.filter { $0.symbol == index })
    }
  }

  /// Writes the result.
  public func encode(to encoder: any Encoder) throws {
    try JSONWriter.encode(to: encoder) { write(to: &$0) }
  }

  /// The syntax of a symbol's payload.
  func syntax(ofSymbol index: Int) -> Syntax {
    label.readings.indices.contains(index) ? label.readings[index].syntax : .raw
  }
}

/// A line of print is coded as in the command's JSON.
extension PrintedLine: Codable {
  private enum CodingKeys: String, CodingKey {
    case text, corners, certainty, differing
  }

  /// Reads a line.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      text: try values.decode(String.self, forKey: .text),
      corners: try values.decode(Quadrilateral.self, forKey: .corners),
      certainty: try values.decode(Double.self, forKey: .certainty))
    differing = try values.decodeIfPresent([Quadrilateral].self, forKey: .differing) ?? []
  }

  /// Writes the line.
  public func encode(to encoder: any Encoder) throws {
    try JSONWriter.encode(to: encoder) { write(to: &$0) }
  }
}

/// A timing is coded in milliseconds: `load`, `locate`, `decode`, `parse`, and
/// `print` where there is one.
extension ScanTiming: Codable {
  private enum CodingKeys: String, CodingKey {
    case load
    case locate
    case decode
    case parse
    case print
  }

  /// Writes each to a hundredth, `parse` to a thousandth.
  public func encode(to encoder: any Encoder) throws {
    try JSONWriter.encode(to: encoder) { write(to: &$0) }
  }

  /// Reads the times.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init()
    load = .milliseconds(try values.decode(Double.self, forKey: .load))
    locate = .milliseconds(try values.decode(Double.self, forKey: .locate))
    decode = .milliseconds(try values.decode(Double.self, forKey: .decode))
    parse = .milliseconds(try values.decode(Double.self, forKey: .parse))
    print = try values.decodeIfPresent(Double.self, forKey: .print).map { .milliseconds($0) }
  }
}
