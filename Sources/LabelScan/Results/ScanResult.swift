package import LabelSyntax

/// What one file gave: its image's result, or why there is no answer.
public typealias ScanResult = Result<ImageResult, ScanFailure>

extension ScanResult {
  /// The result of a scan under a file's name.
  package init(file: String, _ scan: () throws(ScanError) -> ImageResult) {
    do {
      self = .success(try scan())
    } catch {
      self = .failure(ScanFailure(file: file, error: error))
    }
  }

  /// The file's path, as given.
  public var file: String {
    switch self {
    case .success(let image): image.file
    case .failure(let failure): failure.file
    }
  }

  /// What the image gave; `nil` where there is no answer.
  public var image: ImageResult? {
    if case .success(let image) = self { image } else { nil }
  }

  /// Why there is no answer; `nil` where the image was scanned.
  public var error: ScanError? {
    if case .failure(let failure) = self { failure.error } else { nil }
  }

  /// The result as one JSON object in one line, as `labelscan scan` prints it.
  public var json: String {
    JSONWriter.text { writer in writer.object { writeMembers(to: &$0) } }
  }

  /// The names of the pages after the first, where this is the result of a file by its own name.
  package var laterPages: [String] { image?.laterPages ?? [] }

  /// Writes the members of the command's JSON, with what was asked of the label.
  package func writeMembers(to writer: inout JSONWriter, _ requirements: [Requirement]? = nil) {
    switch self {
    case .success(let image):
      image.writeMembers(to: &writer, requirements)
    case .failure(let failure):
      writer.member("file", failure.file)
      writer.key("error")
      writer.error(code: failure.error.code, message: failure.error.message)
    }
  }
}
