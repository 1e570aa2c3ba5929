#if Station
  /// A request as the station's own code sees it, whatever server took it.
  struct WebRequest: Sendable {
    /// `GET`, `POST` ...; that of a `HEAD` is `GET`.
    var method: String
    /// The path as sent, without the query.
    var path: String
    /// What stands behind the question mark.
    var query: WebQuery
    /// The header fields.
    var headers: WebHeaders
    /// Who asks: the address of the connection, without its port.
    var remote: String
    /// Gives the body, which may have so many bytes.
    var body: @Sendable (_ limit: Int) async throws(Problem) -> [UInt8]

    /// Creates a request, its body at hand.
    init(
      _ method: String, _ target: String, headers: WebHeaders = WebHeaders(),
      remote: String = "127.0.0.1", body: [UInt8] = []
    ) {
      self.init(method, target, headers: headers, remote: remote) { limit throws(Problem) in
        guard body.count <= limit else { throw .tooLarge(limit) }
        return body
      }
    }

    /// Creates a request, its body still to come.
    init(
      _ method: String, _ target: String, headers: WebHeaders, remote: String,
      body: @escaping @Sendable (_ limit: Int) async throws(Problem) -> [UInt8]
    ) {
      let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
      self.method = method == "HEAD" ? "GET" : method
      path = parts.first.map(String.init) ?? "/"
      query = WebQuery(parts.count > 1 ? String(parts[1]) : "")
      self.headers = headers
      self.remote = remote
      self.body = body
    }

    /// The media type of the body in lower case without its parameters, or nothing.
    var mediaType: String {
      let value = headers["content-type"] ?? ""
      let type = value.split(separator: ";", maxSplits: 1).first.map(String.init) ?? ""
      return type.lowercased().filter { $0 != " " }
    }

    /// Whether a media type is among those that the client accepts by name.
    func accepts(_ type: String) -> Bool {
      (headers["accept"] ?? "").lowercased().split(separator: ",").contains { part in
        part.split(separator: ";").first.map { $0.filter { $0 != " " } == type } ?? false
      }
    }
  }
#endif
