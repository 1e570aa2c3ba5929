#if Station
  import LabelSyntax

  /// Why a request is not answered as it wished: problem details, RFC 9457.
  struct Problem: Error, Hashable, Sendable {
    /// The status code, RFC 9110 15.
    var status: Int
    /// The trouble's stable name, such as `image.truncated`.
    var code: String
    /// One sentence in English.
    var detail: String
    /// After how many seconds it may go better, or `nil`.
    var retryAfter: Int?
    /// Whether the connection is of no use any more.
    var closesConnection = false

    /// Creates a problem.
    init(_ status: Int, _ code: String, _ detail: String, retryAfter: Int? = nil) {
      self.status = status
      self.code = code
      self.detail = detail
      self.retryAfter = retryAfter
    }

    /// A parameter of the query is wrong.
    static func badParameter(_ detail: String) -> Problem {
      Problem(400, "request.parameter", detail)
    }

    /// The body is not what the endpoint reads.
    static func badBody(_ detail: String) -> Problem { Problem(400, "request.body", detail) }

    /// The body has more bytes than it may have.
    static func tooLarge(_ limit: Int) -> Problem {
      var problem = Problem(
        413, "request.tooLarge", "The body has more than \(limit) bytes, the most that is read.")
      problem.closesConnection = true
      return problem
    }

    /// The response that tells it.
    var response: WebResponse {
      let json = JSONWriter.text { writer in
        writer.object { writer in
          writer.member("type", "about:blank")
          writer.member("title", WebResponse.reason(of: status))
          writer.member("status", status)
          writer.member("code", code)
          writer.member("detail", detail)
        }
      }
      var response = WebResponse(
        status: status, type: "application/problem+json", bytes: Array((json + "\n").utf8))
      if let retryAfter { response.headers.append(.init("retry-after", String(retryAfter))) }
      if status == 401 { response.headers.append(.init("www-authenticate", "Bearer")) }
      response.closesConnection = closesConnection
      return response
    }
  }
#endif
