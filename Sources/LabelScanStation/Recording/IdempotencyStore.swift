#if Station
  import LabelLedger

  /// The answers to requests with an idempotency key, so that one sent twice is done once; also after
  /// the station was ended and started again.
  actor IdempotencyStore {
    private let records: RecordsDesk
    /// The requests that are being worked on, and what stands for each.
    private var atWork: [[UInt8]: [UInt8]] = [:]

    /// Creates a store over what the station keeps.
    init(_ records: RecordsDesk) {
      self.records = records
    }

    /// Does the work of a key once: the same request again gets the same answer.
    ///
    /// `fingerprint` stands for what the request says; another one with the key is a mistake of the
    /// client's. That the key came is kept before the work begins: where the station is killed within
    /// it, the same request is worked on anew, and the ledger knows what it has. What fails is forgotten.
    nonisolated func once(
      _ key: String, fingerprint: [UInt8], _ work: () async throws(Problem) -> WebResponse
    ) async throws(Problem) -> WebResponse {
      let key = try Self.digest([Array(key.utf8)])
      if let answer = try await begin(key, fingerprint) { return .json(answer) }
      do throws(Problem) {
        let response = try await work()
        await finish(key, response)
        return response
      } catch {
        await finish(key, nil)
        throw error
      }
    }

    /// The SHA-256 of the parts of a request.
    static func digest(_ parts: [[UInt8]]) throws(Problem) -> [UInt8] {
      do throws(LedgerError) {
        return try MessageDigest.sha256(parts)
      } catch {
        throw Problem(error)
      }
    }

    private func begin(_ key: [UInt8], _ fingerprint: [UInt8]) async throws(Problem) -> [UInt8]? {
      if let other = atWork[key] {
        guard other == fingerprint else { throw Self.isOther }
        throw Problem(
          409, "request.atWork", "The same request is being worked on.", retryAfter: 1)
      }
      atWork[key] = fingerprint
      do throws(Problem) {
        switch try await records.begin(key: key, fingerprint: fingerprint) {
        case .new, .begun: return nil
        case .answered(let answer):
          atWork[key] = nil
          return answer
        case .other: throw Self.isOther
        }
      } catch {
        atWork[key] = nil
        throw error
      }
    }

    /// Keeps an answer.
    ///
    /// One that cannot be kept is given all the same: the ledger has what it tells.
    private func finish(_ key: [UInt8], _ response: WebResponse?) async {
      defer { atWork[key] = nil }
      guard let response else {
        try? await records.finish(key: key, answer: nil)
        return
      }
      guard case .bytes(let bytes) = response.body else { return }
      try? await records.finish(key: key, answer: Array(bytes.dropLast(bytes.last == 0x0A ? 1 : 0)))
    }

    private static let isOther = Problem(
      422, "request.idempotencyKey", "The idempotency key was used for another request.")
  }
#endif
