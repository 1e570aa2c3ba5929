#if Station
  import LabelLedger

  /// How a label is to be taken in, as a query says it.
  struct IntakeWish: Hashable, Sendable {
    /// The parameters of a query that say it.
    static let parameters: Set<String> = [
      "location", "operator", "station", "delivery", "strict", "contents", "acknowledge",
    ]

    /// Where, and by whom.
    var place: LedgerPlace
    /// The delivery that the label comes with, or `nil`.
    var delivery: String?
    /// Whether an anomaly keeps the label out.
    var isStrict: Bool
    /// The rules whose anomalies someone has seen: with those alone a label is taken in all the same.
    var acknowledged: Set<String>
    /// Whether an SSCC takes in what the delivery has within it.
    var receivesContents: Bool
    /// What tells this request from others that say the same, with whose it is, or `nil`.
    var key: String?

    /// Takes the parameters; the station's own place counts where the query has none.
    init(_ request: WebRequest, place: LedgerPlace, principal: Principal) throws(Problem) {
      let query = request.query
      self.place = LedgerPlace(
        location: try query.name("location") ?? place.location,
        station: try query.name("station") ?? place.station,
        operator: try query.name("operator")
          ?? (principal.name.isEmpty ? place.operator : principal.name))
      guard self.place.location != nil else {
        throw .badParameter("'location' says where the label came in.")
      }
      delivery = try query.name("delivery")
      acknowledged = Set(query.values("acknowledge"))
      isStrict = try query.flag("strict") || !acknowledged.isEmpty
      receivesContents = try query.flag("contents")
      if receivesContents, delivery == nil {
        throw Problem(422, "request.parameter", "'contents' needs 'delivery'.")
      }
      if let key = request.headers["idempotency-key"] {
        guard (1...StationLimits.longestName).contains(key.utf8.count),
          key.utf8.allSatisfy({ (0x21...0x7E).contains($0) })
        else {
          throw Problem(
            400, "request.idempotencyKey",
            "An idempotency key has 1 to \(StationLimits.longestName) ASCII characters, no space.")
        }
        // Clients choose their keys without knowing of one another.
        self.key = principal.name.isEmpty ? key : "\(principal.name)/\(key)"
      }
    }

    /// What is wished beside the label, as bytes that are the same for the same wish alone.
    var fingerprint: [UInt8] {
      let texts: [String?] = [
        place.location, place.station, place.operator, delivery, isStrict.description,
        receivesContents.description,
      ]
      return (texts + acknowledged.sorted().map { $0 as String? }).flatMap { text in
        // The length parts a text from the next one.
        text.map { Array("\($0.utf8.count):\($0)".utf8) } ?? [0x2D]
      }
    }
  }
#endif
