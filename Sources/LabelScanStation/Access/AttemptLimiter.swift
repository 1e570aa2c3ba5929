#if Station
  import Synchronization

  /// Counts wrong tokens by address, and shuts out who tries too many.
  final class AttemptLimiter: Sendable {
    /// What is known of an address.
    private struct Attempts {
      var count: Int
      var start: ContinuousClock.Instant
    }

    /// Wrong tokens of an address in ``period`` after which it is shut out until that is over.
    static let most = 10
    /// How long wrong tokens count.
    static let period = Duration.seconds(60)
    /// Addresses that are kept; with more all are forgotten but the newest.
    private static let mostAddresses = 10_000

    private let attempts = Mutex<[String: Attempts]>([:])
    private let now: @Sendable () -> ContinuousClock.Instant

    /// Creates a limiter, by the system's clock or another.
    init(now: @escaping @Sendable () -> ContinuousClock.Instant = { .now }) {
      self.now = now
    }

    /// Seconds for which an address is shut out, or `nil`.
    func wait(of address: String) -> Int? {
      let now = now()
      return attempts.withLock { attempts in
        guard let known = attempts[address], known.count >= Self.most else { return nil }
        let rest = Self.period - (now - known.start)
        guard rest > .zero else { return nil }
        return Int(rest.components.seconds) + 1
      }
    }

    /// Takes down that an address had a wrong token.
    func fail(_ address: String) {
      let now = now()
      attempts.withLock { attempts in
        if let known = attempts[address], now - known.start < Self.period {
          attempts[address] = Attempts(count: known.count + 1, start: known.start)
          return
        }
        if attempts.count >= Self.mostAddresses {
          attempts = attempts.filter { now - $0.value.start < Self.period }
          if attempts.count >= Self.mostAddresses { attempts = [:] }
        }
        attempts[address] = Attempts(count: 1, start: now)
      }
    }
  }
#endif
