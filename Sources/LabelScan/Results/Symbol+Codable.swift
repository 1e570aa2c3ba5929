internal import LabelSyntax

/// A symbol is coded as in the command's JSON, without `syntax`, which its reading tells.
extension Symbol: Codable {
  private enum CodingKeys: String, CodingKey {
    case corners, errorCorrection, structuredAppend, structure, readerProgramming, composite
    case linked, printed
  }

  private struct ErrorCorrection: Decodable {
    var level: String?
    var corrected: Int
    var capacity: Int
  }

  /// Reads the payload's keys, `corners`, and what only some symbols have.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    let correction = try values.decodeIfPresent(ErrorCorrection.self, forKey: .errorCorrection)
    self.init(
      payload: try Payload(from: decoder),
      corners: try values.decode(Quadrilateral.self, forKey: .corners),
      correctedCodewords: correction?.corrected, correctableCodewords: correction?.capacity,
      errorCorrectionLevel: correction?.level,
      structuredAppend: try values.decodeIfPresent(
        StructuredAppend.self, forKey: .structuredAppend),
      isReaderProgramming: try values.decodeIfPresent(Bool.self, forKey: .readerProgramming)
        ?? false)
    structure = try values.decodeIfPresent(Structure.self, forKey: .structure)
    composite = try values.decodeIfPresent(String.self, forKey: .composite)
    isLinked = try values.decodeIfPresent(Bool.self, forKey: .linked) ?? false
    let agreement = try values.decodeIfPresent(String.self, forKey: .printed)
    printed = agreement.flatMap(PrintAgreement.init(rawValue:))
  }

  /// Writes the payload's keys, `corners`, and what only some symbols have.
  public func encode(to encoder: any Encoder) throws {
    try JSONWriter.encode(to: encoder) { writer in
      writer.object { writeMembers(to: &$0) }
    }
  }
}

/// Corners are coded as four points, clockwise from the top left one.
extension Quadrilateral: Codable {
  /// Reads four points.
  public init(from decoder: any Decoder) throws {
    let points = try [Point](from: decoder)
    guard let corners = Quadrilateral(points) else {
      throw DecodingError.dataCorrupted(
        DecodingError.Context(
          codingPath: decoder.codingPath, debugDescription: "There are not four corners."))
    }
    self = corners
  }

  /// Writes four points.
  public func encode(to encoder: any Encoder) throws {
    try JSONWriter.encode(to: encoder) { write(to: &$0) }
  }
}

/// A point is coded as `[x, y]`, to a tenth of a pixel.
extension Point: Codable {
  /// Reads two numbers.
  public init(from decoder: any Decoder) throws {
    var values = try decoder.unkeyedContainer()
    self.init(x: try values.decode(Double.self), y: try values.decode(Double.self))
  }

  /// Writes two numbers.
  public func encode(to encoder: any Encoder) throws {
    try JSONWriter.encode(to: encoder) { write(to: &$0) }
  }
}
