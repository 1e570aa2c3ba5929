#if Station
  /// A method and a path that the station answers.
  struct Route: Sendable {
    /// Answers a request, with the values of the path's placeholders.
    typealias Handler =
      @Sendable (WebRequest, [String], Principal) async throws(Problem) -> WebResponse

    /// `GET` or `POST`.
    let method: String
    /// The path with placeholders, such as `/v1/units/{serial}`.
    let pattern: String
    /// What a token must be good for; `nil` for anybody.
    let role: Role?
    /// What answers.
    let handler: Handler
    private let segments: [Substring]

    /// Creates a route.
    init(_ method: String, _ pattern: String, _ role: Role?, _ handler: @escaping Handler) {
      self.method = method
      self.pattern = pattern
      self.role = role
      self.handler = handler
      segments = pattern.split(separator: "/", omittingEmptySubsequences: false)
    }

    /// The values of the placeholders where a path is that of the route, still encoded, or `nil`.
    func values(in path: String) -> [Substring]? {
      let parts = path.split(separator: "/", omittingEmptySubsequences: false)
      guard parts.count == segments.count else { return nil }
      var values: [Substring] = []
      for (part, segment) in zip(parts, segments) {
        if segment.hasPrefix("{") {
          guard !part.isEmpty else { return nil }
          values.append(part)
        } else if part != segment {
          return nil
        }
      }
      return values
    }

    /// The text behind an encoded value of a path.
    static func decoded(_ value: Substring) throws(Problem) -> String {
      guard let text = PercentText.decoded(value), text.utf8.count <= StationLimits.longestName,
        !text.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F })
      else {
        throw Problem(
          400, "request.path", "The path is not percent-encoded text of a usual length.")
      }
      return text
    }
  }
#endif
