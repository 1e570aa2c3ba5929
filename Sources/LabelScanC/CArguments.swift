/// Reads what C passes in.
enum CArguments {
  /// Some bytes that are only read during the call.
  ///
  /// NULL is fine where the length is 0.
  static func bytes(
    _ start: UnsafeRawPointer?, _ length: Int, atMost most: Int = .max
  ) throws(CFailure) -> UnsafeRawBufferPointer {
    // A size_t above half of the address space comes as a negative number.
    guard length >= 0 else { throw .argument("The length is impossible.") }
    guard length <= most else { throw .tooLong("The payload is longer than \(most) bytes.") }
    guard unsafe start != nil || length == 0 else { throw .argument("The bytes are NULL.") }
    return unsafe UnsafeRawBufferPointer(start: start, count: length)
  }

  /// A text that must be there, in UTF-8.
  static func text(_ start: UnsafePointer<CChar>?, _ name: String) throws(CFailure) -> String {
    guard let start = unsafe start else { throw .argument("The \(name) is NULL.") }
    guard let text = unsafe String(validatingCString: start) else {
      throw .argument("The \(name) is not UTF-8.")
    }
    return text
  }
}
