#if Station
  /// Why a receiver does not have an event yet.
  struct DeliveryFailure: Error, Hashable {
    /// One phrase in English; it holds no secret.
    var message: String
    /// After how many seconds the receiver wishes to be asked again, or `nil`.
    var retryAfter: Int?

    /// Creates a failure.
    init(_ message: String, retryAfter: Int? = nil) {
      self.message = message
      self.retryAfter = retryAfter
    }
  }
#endif
