#if Station
  /// What the station takes on at most.
  struct StationLimits: Hashable, Sendable {
    /// The most characters of a name in a query, a serial in a path or an idempotency key: larger, a
    /// ledger keeps longer names.
    static let longestName = 256
    /// The most bytes of a body of payloads or of a label: larger, longer labels are read, and a request
    /// takes more memory.
    static let longestText = 4 << 20
    /// The most parts of a multipart body: larger, more photos come in one request.
    static let mostParts = 64
    /// The most payloads of one request.
    static let mostPayloads = 1_000
    /// The most events of one answer.
    static let mostEvents = 1_000
    /// The most header bytes of a request.
    static let longestHeader = 32 << 10

    /// The most bytes of a body that has images.
    var maxBody = 32 << 20
    /// The most megapixels of an image.
    var maxMegapixels = 50.0
    /// The most seconds for an image.
    var maxSeconds = 10.0
    /// Images read at once.
    var workers = 2
    /// Requests with images that wait beside those that are read.
    var queue = 32
    /// Open connections.
    var connections = 2_000
    /// Seconds until a connection that sends nothing is cut.
    var idleSeconds = 30
    /// Seconds that a body may take to come in.
    var bodySeconds = 30

    /// Creates the usual limits.
    init() {}
  }
#endif
