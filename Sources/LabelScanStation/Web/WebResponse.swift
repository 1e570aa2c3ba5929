#if Station
  /// The answer to a request.
  struct WebResponse: Sendable {
    /// One header field.
    struct Header: Hashable, Sendable {
      /// The name in lower case.
      var name: String
      /// The value.
      var value: String

      /// Creates a field.
      init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
      }
    }

    /// What follows the header.
    enum Body: Sendable {
      /// Bytes that are there.
      case bytes([UInt8])
      /// Bytes that come as they come, until the client goes.
      case stream(AsyncStream<[UInt8]>)
    }

    /// The status code.
    var status: Int
    /// The header fields.
    var headers: [Header]
    /// The body.
    var body: Body
    /// Whether the connection ends with this answer.
    var closesConnection = false

    /// Creates an answer of bytes.
    init(status: Int = 200, type: String, bytes: [UInt8]) {
      self.status = status
      headers = [Header("content-type", type)]
      body = .bytes(bytes)
    }

    /// Creates an answer that goes on.
    init(type: String, stream: AsyncStream<[UInt8]>) {
      status = 200
      headers = [Header("content-type", type)]
      body = .stream(stream)
    }

    /// An answer of one JSON value.
    static func json(_ bytes: [UInt8], status: Int = 200) -> WebResponse {
      WebResponse(status: status, type: "application/json", bytes: bytes + [0x0A])
    }

    /// The first value of a header field, or `nil`.
    func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }

    /// What a status code is called, RFC 9110 15.
    static func reason(of status: Int) -> String {
      switch status {
      case 200: "OK"
      case 400: "Bad Request"
      case 401: "Unauthorized"
      case 403: "Forbidden"
      case 404: "Not Found"
      case 405: "Method Not Allowed"
      case 408: "Request Timeout"
      case 409: "Conflict"
      case 413: "Content Too Large"
      case 415: "Unsupported Media Type"
      case 421: "Misdirected Request"
      case 422: "Unprocessable Content"
      case 429: "Too Many Requests"
      case 503: "Service Unavailable"
      case 507: "Insufficient Storage"
      default: "Internal Server Error"
      }
    }
  }
#endif
