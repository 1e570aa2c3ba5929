#if Ledger
  /// The lines of a file, from the front.
  struct FileLines: ~Copyable {
    /// Bytes that are read at once.
    private static let chunk = 1 << 20
    /// The most bytes of a line.
    static let longest = 16 << 20

    private let file: RawFile
    private var place = 0
    private var bytes: [UInt8] = []
    private var start = 0
    private var isAtEnd = false
    /// The number of the last line that was read.
    private(set) var number = 0

    init(path: String) throws(LedgerError) {
      guard let file = RawFile.reading(path) else {
        throw LedgerError(.missing, "\(path): the file cannot be read")
      }
      self.file = file
    }

    /// The next line without its end, or `nil`; of a line that is too long the part that fits.
    mutating func next() -> [UInt8]? {
      var searched = start
      while true {
        if let end = bytes[searched...].firstIndex(of: 0x0A) {
          return line(upTo: end, next: end + 1)
        }
        searched = bytes.count
        if isAtEnd || bytes.count - start > Self.longest {
          return start < bytes.count ? line(upTo: bytes.count, next: bytes.count) : nil
        }
        bytes.removeFirst(start)
        searched -= start
        start = 0
        let more = file.bytes(at: place, count: Self.chunk)
        place += more.count
        isAtEnd = more.isEmpty
        bytes += more
      }
    }

    /// All bytes of the file, at most so many.
    func whole(limit: Int) -> [UInt8]? {
      let count = file.count
      return count <= limit ? file.bytes(at: 0, count: count) : nil
    }

    private mutating func line(upTo end: Int, next: Int) -> [UInt8] {
      defer { start = next }
      number += 1
      let hasReturn = end > start && bytes[end - 1] == 0x0D
      return Array(bytes[start..<(hasReturn ? end - 1 : end)])
    }
  }
#endif
