#if Station
  /// How long is waited before something that failed is tried again.
  struct Backoff: Sendable {
    /// The first pause: longer, a hiccup costs more time.
    var first = Duration.seconds(1)
    /// The longest pause: longer, a receiver that is back waits longer for its events.
    var longest = Duration.seconds(60)
    /// The part of a pause that is left to chance, so that not all stations come at one moment.
    private static let chance = 0.25

    /// The pause after so many failures in a row; a receiver may wish for a longer one.
    func pause(after failures: Int, wished: Int? = nil) -> Duration {
      let doublings = min(max(failures - 1, 0), 16)
      var pause = min(first * (1 << doublings), longest)
      if let wished { pause = max(pause, min(.seconds(max(wished, 0)), longest)) }
      return pause * Double.random(in: 1 - Self.chance...1)
    }
  }
#endif
