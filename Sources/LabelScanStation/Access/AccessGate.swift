#if Station
  /// Lets requests in: by token where there are tokens, else those of the machine itself.
  struct AccessGate: Sendable {
    /// The tokens; `nil` where the station answers this machine alone.
    let tokens: TokenFile?
    private let limiter: AttemptLimiter

    /// Creates a gate.
    init(tokens: TokenFile? = nil, limiter: AttemptLimiter = AttemptLimiter()) {
      self.tokens = tokens
      self.limiter = limiter
    }

    /// Who asks, where a route that needs `role` may be taken; `nil` for a role is a route for anybody.
    func enter(_ request: WebRequest, role: Role?) throws(Problem) -> Principal {
      try checkHost(request)
      if request.method != "GET" { try checkOrigin(request) }
      guard let tokens else { return .local }
      guard let role else { return Principal(name: "", roles: []) }
      if let wait = limiter.wait(of: request.remote) {
        throw Problem(
          429, "access.tooManyAttempts", "Too many wrong tokens came from this address.",
          retryAfter: wait)
      }
      guard let token = Self.token(request) else {
        throw Problem(401, "access.noToken", "The station asks for a token: Authorization: Bearer.")
      }
      guard let principal = tokens.principal(of: token) else {
        limiter.fail(request.remote)
        throw Problem(401, "access.wrongToken", "The token opens nothing here.")
      }
      guard principal.may(role) else {
        throw Problem(403, "access.role", "The token has not the role '\(role.rawValue)'.")
      }
      return principal
    }

    /// The token of a request; one in an address would stand in logs, and is none.
    private static func token(_ request: WebRequest) -> String? {
      guard request.headers.count(of: "authorization") == 1,
        let value = request.headers["authorization"]
      else { return nil }
      let words = value.split(separator: " ")
      guard words.count == 2, words[0].lowercased() == "bearer" else { return nil }
      return String(words[1])
    }

    /// Without tokens the station is for this machine alone: a page of somebody else's whose name was
    /// made to lead here is not answered.
    private func checkHost(_ request: WebRequest) throws(Problem) {
      guard tokens == nil else { return }
      guard request.headers.count(of: "host") == 1, let host = request.headers["host"],
        Self.isLoopback(host)
      else {
        throw Problem(
          421, "access.host", "Without tokens the station answers to localhost and 127.0.0.1 alone."
        )
      }
    }

    /// A page of another origin must not post: what browsers send along says whose page it is.
    private func checkOrigin(_ request: WebRequest) throws(Problem) {
      let site = request.headers["sec-fetch-site"] ?? "none"
      var isOwn = site == "none" || site == "same-origin"
      if let origin = request.headers["origin"] {
        let host = request.headers["host"]?.lowercased() ?? ""
        isOwn = isOwn && ["http://\(host)", "https://\(host)"].contains(origin.lowercased())
      }
      guard isOwn else {
        throw Problem(403, "access.origin", "The request comes from a page of another origin.")
      }
    }

    /// Whether a host, perhaps with a port, is this machine by its own name.
    static func isLoopback(_ host: String) -> Bool {
      var name = host.lowercased()
      if name.hasPrefix("[") {
        guard let end = name.firstIndex(of: "]") else { return false }
        name = String(name[name.index(after: name.startIndex)..<end])
      } else if name.filter({ $0 == ":" }).count == 1, let colon = name.firstIndex(of: ":") {
        name = String(name[..<colon])
      }
      if name == "localhost" || name == "::1" { return true }
      let parts = name.split(separator: ".", omittingEmptySubsequences: false)
      return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
    }
  }
#endif
