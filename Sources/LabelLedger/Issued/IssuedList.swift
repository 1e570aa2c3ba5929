#if Ledger
  /// A list of issued things on the disk: keys of 16 bytes in their order, then the ranges as JSON,
  /// their length and a mark.
  struct IssuedList: ~Copyable {
    /// What ends the file.
    static let mark = Array("LSissue1".utf8)
    /// Bytes of the length and the mark.
    private static let endCount = 16
    /// The most bytes of ranges that are read.
    private static let mostTrailer = 16 << 20
    /// Keys that are read at once when a place is near.
    private static let window = 64

    private let file: RawFile
    private let keys: Int
    let ranges: [IssuedRange]

    /// Opens a list; what is no list is damaged.
    init(path: String) throws(LedgerError) {
      guard let file = RawFile.reading(path) else {
        throw LedgerError(
          .missing, "\(path): the list of what was issued is missing: import it again")
      }
      let damaged = LedgerError(.damaged, "\(path): the list of what was issued is damaged")
      let size = file.count
      let end = file.bytes(at: max(0, size - Self.endCount), count: Self.endCount)
      guard end.count == Self.endCount, end.suffix(8).elementsEqual(Self.mark) else {
        throw damaged
      }
      let length = end.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
      guard length <= Self.mostTrailer, size - Self.endCount - Int(length) >= 0,
        (size - Self.endCount - Int(length)) % IssuedKey.count == 0
      else { throw damaged }
      let rest = size - Self.endCount - Int(length)
      guard let ranges = Self.ranges(file.bytes(at: rest, count: Int(length))) else {
        throw damaged
      }
      self.ranges = ranges
      keys = rest / IssuedKey.count
      self.file = file
    }

    /// The key of the same thing in the list, or `nil`.
    ///
    /// Keys are hashes, so that one's value tells nearly where it stands; from there the search
    /// halves what is left.
    func find(_ key: IssuedKey) -> IssuedKey? {
      let guess = Int((key.value >> 64) * UInt128(keys) >> 64)
      // Four standard deviations of where a hash stands are twice the root of the count.
      var step = Self.window + 2 * Int(Double(keys).squareRoot())
      var (low, high) = (max(0, guess - step), min(keys, guess + step))
      while low > 0, let found = self.key(low), found.name > key.name {
        step *= 4
        (low, high) = (max(0, low - step), low)
      }
      while high < keys, let found = self.key(high), found.name <= key.name {
        step *= 4
        (low, high) = (high, min(keys, high + step))
      }
      while high - low > Self.window {
        let middle = low + (high - low) / 2
        guard let found = self.key(middle) else { return nil }
        if found.name <= key.name { low = middle } else { high = middle }
      }
      let bytes = file.bytes(at: low * IssuedKey.count, count: (high - low) * IssuedKey.count)
      for start in stride(from: 0, to: bytes.count - IssuedKey.count + 1, by: IssuedKey.count) {
        let found = IssuedKey(bytes, at: start)
        if found.name == key.name { return found }
      }
      return nil
    }

    private func key(_ place: Int) -> IssuedKey? {
      let bytes = file.bytes(at: place * IssuedKey.count, count: IssuedKey.count)
      return bytes.count == IssuedKey.count ? IssuedKey(bytes, at: 0) : nil
    }

    /// The ranges as the file has them.
    static func trailer(_ ranges: [IssuedRange]) -> [UInt8] {
      var writer = JSONWriter()
      writer.array { writer in
        for range in ranges {
          writer.array { writer in
            let product = range.product
            for text in [
              product.gtin, product.maker, product.model, range.from, range.to,
              range.isDecommissioned ? "decommissioned" : "",
            ] { writer.string(text) }
          }
        }
      }
      return writer.bytes
    }

    private static func ranges(_ bytes: [UInt8]) -> [IssuedRange]? {
      var reader = JSONReader(bytes)
      var ranges: [IssuedRange] = []
      do throws(JSONReader.Failure) {
        try reader.items { (reader) throws(JSONReader.Failure) in
          var texts: [String] = []
          try reader.items { (reader) throws(JSONReader.Failure) in
            texts.append(try reader.string())
          }
          guard texts.count == 6 else { throw reader.failure("six texts") }
          let product = ProductKey(gtin: texts[0], maker: texts[1], model: texts[2])
          guard
            let range = IssuedRange(
              product: product, from: texts[3], to: texts[4],
              isDecommissioned: !texts[5].isEmpty)
          else { throw reader.failure("a range") }
          ranges.append(range)
        }
        try reader.end()
      } catch {
        return nil
      }
      return ranges
    }
  }
#endif
