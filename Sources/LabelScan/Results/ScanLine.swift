/// A line that `labelscan scan --format ndjson` prints: what one file gave.
public struct ScanLine: Codable, Hashable, Sendable {
  /// What the file gave.
  public var result: ScanResult

  private enum CodingKeys: String, CodingKey {
    case file
    case error
  }

  /// Creates a line.
  public init(_ result: ScanResult) {
    self.result = result
  }

  /// Reads a line.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    guard let error = try values.decodeIfPresent(ScanError.self, forKey: .error) else {
      result = .success(try ImageResult(from: decoder))
      return
    }
    result = .failure(
      ScanFailure(file: try values.decode(String.self, forKey: .file), error: error))
  }

  /// Writes the line.
  public func encode(to encoder: any Encoder) throws {
    switch result {
    case .success(let image):
      try image.encode(to: encoder)
    case .failure(let failure):
      var values = encoder.container(keyedBy: CodingKeys.self)
      try values.encode(failure.file, forKey: .file)
      try values.encode(failure.error, forKey: .error)
    }
  }
}
