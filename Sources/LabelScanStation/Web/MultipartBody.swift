#if Station
  /// The parts of a body of type `multipart/form-data`, RFC 7578.
  struct MultipartBody: Sendable {
    /// One part.
    struct Part: Sendable {
      /// The name of the field.
      var name: String
      /// The file's name without its folders, or `nil`.
      var file: String?
      /// The content.
      var bytes: [UInt8]
    }

    /// The most bytes of a boundary, RFC 2046 5.1.1.
    private static let longestBoundary = 70
    /// The most bytes of a part's header fields.
    private static let longestHeader = 8_192

    /// The parts, in the order of the body.
    private(set) var parts: [Part] = []

    /// Reads a body; `type` is its whole media type, with the boundary.
    init(_ body: [UInt8], type: String, most: Int) throws(Problem) {
      guard let boundary = HeaderParameters(type)["boundary"], !boundary.isEmpty,
        boundary.utf8.count <= Self.longestBoundary
      else { throw .badBody("The media type names no boundary.") }
      let mark = Array("\r\n--".utf8) + boundary.utf8
      // The first boundary may stand at the very beginning.
      let bytes = [0x0D, 0x0A] + body
      guard var start = Self.find(mark, in: bytes, from: 0) else {
        throw .badBody("The body has no boundary.")
      }
      while true {
        start += mark.count
        if bytes[start...].starts(with: [0x2D, 0x2D]) { return }
        guard let line = Self.find([0x0D, 0x0A], in: bytes, from: start),
          let end = Self.find(mark, in: bytes, from: line)
        else { throw .badBody("The body ends before its last boundary.") }
        guard parts.count < most else {
          throw Problem(413, "request.tooManyParts", "The body has more than \(most) parts.")
        }
        parts.append(try Self.part(bytes[(line + 2)..<max(end, line + 2)]))
        start = end
      }
    }

    private static func part(_ bytes: ArraySlice<UInt8>) throws(Problem) -> Part {
      let blank: [UInt8] = [0x0D, 0x0A, 0x0D, 0x0A]
      let head = Array(bytes.prefix(longestHeader))
      guard let end = find(blank, in: head, from: 0) else {
        throw .badBody("A part of the body has no end of its header.")
      }
      var part = Part(name: "", bytes: Array(bytes.dropFirst(end + blank.count)))
      let lines = String(decoding: head[..<end], as: UTF8.self).split(separator: "\r\n")
      for line in lines {
        let sides = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard sides.count == 2, sides[0].lowercased() == "content-disposition" else { continue }
        let parameters = HeaderParameters(String(sides[1]))
        part.name = parameters["name"] ?? ""
        part.file = parameters["filename"].flatMap { name in
          name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init)
        }
      }
      return part
    }

    /// Where some bytes stand first from an index on, or `nil`.
    private static func find(_ mark: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
      guard let first = mark.first else { return nil }
      var index = start
      while bytes.count - index >= mark.count {
        if bytes[index] == first {
          var length = 1
          while length < mark.count, bytes[index + length] == mark[length] { length += 1 }
          if length == mark.count { return index }
        }
        index += 1
      }
      return nil
    }
  }
#endif
