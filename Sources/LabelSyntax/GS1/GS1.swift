/// GS1 element strings and what carries them, GS1 General Specifications.
public enum GS1 {
  /// Reads `payload` where it is GS1; `nil` where it is something else.
  static func reading(of payload: Payload, options: SyntaxOptions) -> Reading? {
    nil
  }
}
