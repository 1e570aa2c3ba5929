#if Station
  import LabelScan
  import LabelSyntax

  /// `POST /v1/scan`: images in, their labels out.
  struct ScanEndpoint: Sendable {
    /// Images to read, as a body has them.
    struct Images: Sendable {
      /// The images with their names.
      var files: [(name: String, bytes: [UInt8])]
      /// Whether there is one by its own.
      var isSingle: Bool
      /// Serial formats that came with them, or `nil`.
      var formats: [UInt8]?
    }

    private let pool: ScanPool
    private let limits: StationLimits
    private let formats: SerialFormats
    private let metrics: StationMetrics
    private let year: @Sendable () -> Int

    /// Creates the endpoint.
    init(
      pool: ScanPool, limits: StationLimits, formats: SerialFormats, metrics: StationMetrics,
      year: @escaping @Sendable () -> Int
    ) {
      self.pool = pool
      self.limits = limits
      self.formats = formats
      self.metrics = metrics
      self.year = year
    }

    /// Answers a request.
    func answer(_ request: WebRequest) async throws(Problem) -> WebResponse {
      try request.query.check(Self.parameters)
      return try await pool.admit { () throws(Problem) in
        let (answers, images) = try await self.scan(request)
        if images.isSingle, let answer = answers.first {
          if let problem = answer.problem { throw problem }
          return .json(answer.json)
        }
        if request.accepts("application/x-ndjson") {
          let lines = answers.reduce(into: [UInt8]()) { $0 += $1.json + [0x0A] }
          return WebResponse(type: "application/x-ndjson", bytes: lines)
        }
        return .json(Self.array(answers.map(\.json)))
      }
    }

    /// Reads the images of a request that was let in.
    func scan(_ request: WebRequest) async throws(Problem) -> ([ScanAnswer], Images) {
      var wish = try wish(request)
      let images = try await images(of: request)
      if let formats = images.formats { wish.reader.formats = try ReadingWish.formats(formats) }
      var answers: [ScanAnswer] = []
      for (name, bytes) in images.files {
        let job = ScanJob(
          bytes: bytes, name: name, wish: wish,
          limits: ImageLimits(maxMegapixels: limits.maxMegapixels, maxFileBytes: limits.maxBody))
        let answer = await pool.scan(job)
        metrics.scanned(answer)
        answers.append(answer)
      }
      return (answers, images)
    }

    /// The parameters of a query that say how images are named and read.
    static let parameters = ReadingWish.parameters.union(["name"])

    /// How a request wishes its images and payloads to be read; a wrong name is told of, too.
    func wish(_ request: WebRequest) throws(Problem) -> ReadingWish {
      _ = try request.query.name("name")
      return try ReadingWish(request.query, formats: formats, year: year(), limits: limits)
    }

    /// Whether a body of a type has images.
    static func isImage(_ type: String) -> Bool {
      type.hasPrefix("image/") || type == "application/octet-stream" || type == "application/pdf"
        || type == "multipart/form-data"
    }

    private func images(of request: WebRequest) async throws(Problem) -> Images {
      let name = try request.query.name("name") ?? "image"
      guard Self.isImage(request.mediaType) else {
        throw Problem(
          415, "request.mediaType",
          "The body is an image (image/*, application/octet-stream) or multipart/form-data.")
      }
      let body = try await request.body(limits.maxBody)
      guard request.mediaType == "multipart/form-data" else {
        guard !body.isEmpty else { throw .badBody("The body is empty.") }
        return Images(files: [(name, body)], isSingle: true)
      }
      let type = request.headers["content-type"] ?? ""
      let parts = try MultipartBody(body, type: type, most: StationLimits.mostParts).parts
      var images = Images(files: [], isSingle: false)
      for part in parts {
        if part.name == "formats" {
          images.formats = part.bytes
        } else {
          images.files.append((part.file ?? part.name, part.bytes))
        }
      }
      guard !images.files.isEmpty else { throw .badBody("The body has no image.") }
      return images
    }

    /// JSON values as an array, each in its line.
    static func array(_ values: [[UInt8]]) -> [UInt8] {
      guard !values.isEmpty else { return Array("[]".utf8) }
      var bytes = Array("[\n".utf8)
      for (index, value) in values.enumerated() {
        if index > 0 { bytes += ",\n".utf8 }
        bytes += value
      }
      return bytes + "\n]".utf8
    }
  }
#endif
