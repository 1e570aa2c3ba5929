#if Ledger
  /// Sorted keys in a file that has no name, read from the front.
  final class KeyRun {
    /// Keys that are read at once.
    private static let chunk = 4_096

    private let file: RawFile
    private let count: Int
    private var read = 0
    private var bytes: [UInt8] = []
    private var start = 0

    /// Writes sorted keys to a file beside another.
    init(_ keys: [UInt128], beside path: String) throws(LedgerError) {
      count = keys.count
      file = try RawFile.temporary(beside: path)
      var bytes: [UInt8] = []
      bytes.reserveCapacity(keys.count * IssuedKey.count)
      for key in keys { IssuedKey(value: key).write(to: &bytes) }
      try file.append(bytes)
      fill()
    }

    /// The next key, or `nil` at the end.
    private(set) var next: UInt128?

    /// Goes to the key after the next.
    func advance() {
      start += IssuedKey.count
      if start >= bytes.count { fill() } else { take() }
    }

    private func fill() {
      bytes = file.bytes(at: read * IssuedKey.count, count: Self.chunk * IssuedKey.count)
      read += bytes.count / IssuedKey.count
      start = 0
      take()
    }

    private func take() {
      next = start + IssuedKey.count <= bytes.count ? IssuedKey(bytes, at: start).value : nil
    }
  }
#endif
