/// How long the decoding of an image may go on.
package struct DecodingTime {
  private let end: ContinuousClock.Instant?

  /// Begins the time that the limits allow.
  package init(_ limits: ImageLimits) {
    end = limits.maxTime.map { ContinuousClock.now + $0 }
  }

  /// What is left; `nil` for any time.
  var rest: Duration? { end.map { $0 - ContinuousClock.now } }

  /// Whether the time is over.
  var isOver: Bool {
    guard let end else { return false }
    return ContinuousClock.now >= end
  }

  /// Throws `image.deadline` where the time is over.
  func check() throws(ImageError) {
    if isOver { throw Self.error }
  }

  /// Throws `image.deadline` unless the time is enough for work that cannot be ended.
  func check(for work: Duration) throws(ImageError) {
    if let rest, rest < work { throw Self.error }
  }

  /// The error of an image whose time is over.
  static var error: ImageError {
    ImageError(.deadline, "The image takes longer to decode than it may.")
  }
}
