#if Station
  /// A file of the page, as it was built into the program.
  struct PageFile: Sendable {
    /// Where it is asked for.
    let path: String
    /// Its media type.
    let type: String
    /// Its content.
    let bytes: [UInt8]
    /// What tells this content from another one's, RFC 9110 8.8.3.
    private let tag: String

    private init(_ path: String, _ type: String, _ bytes: [UInt8]) {
      self.path = path
      self.type = type
      self.bytes = bytes
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
      tag = "\"\(String(hash, radix: 16))\""
    }

    /// All files.
    static let all: [PageFile] = [
      PageFile("/", "text/html; charset=utf-8", PackageResources.index_html),
      PageFile("/style.css", "text/css; charset=utf-8", PackageResources.style_css),
      script("main", PackageResources.main_js), script("service", PackageResources.service_js),
      script("camera", PackageResources.camera_js), script("card", PackageResources.card_js),
      script("intake", PackageResources.intake_js), script("lookup", PackageResources.lookup_js),
      script("text", PackageResources.text_js), script("build", PackageResources.build_js),
      PageFile("/icon.svg", "image/svg+xml", PackageResources.icon_svg),
      PageFile("/openapi.json", "application/json", PackageResources.openapi_json),
    ]

    private static func script(_ name: String, _ bytes: [UInt8]) -> PageFile {
      PageFile("/\(name).js", "text/javascript; charset=utf-8", bytes)
    }

    /// The file, or that it is the one which the client has.
    func answer(_ request: WebRequest) -> WebResponse {
      var response = WebResponse(type: type, bytes: bytes)
      if request.headers["if-none-match"] == tag {
        response = WebResponse(status: 304, type: type, bytes: [])
      }
      response.headers.append(.init("etag", tag))
      response.headers.append(.init("cache-control", "no-cache"))
      return response
    }
  }
#endif
