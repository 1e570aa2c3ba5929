/// An error is coded as `code` and `message`.
extension ScanError: Codable {
  private enum CodingKeys: String, CodingKey {
    case code
    case message
  }

  /// Reads an error by its code.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    let code = try values.decode(String.self, forKey: .code)
    let message = try values.decode(String.self, forKey: .message)
    if let code = FileError.Code(rawValue: code) {
      self = .file(FileError(code, message))
    } else if let code = ImageError.Code(rawValue: code) {
      self = .image(ImageError(code, message))
    } else if let code = ProcessError.Code(rawValue: code) {
      self = .process(ProcessError(code, message))
    } else {
      throw DecodingError.dataCorruptedError(
        forKey: .code, in: values, debugDescription: "'\(code)' is no error's code.")
    }
  }

  /// Writes the code and the message.
  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(code, forKey: .code)
    try values.encode(message, forKey: .message)
  }
}
