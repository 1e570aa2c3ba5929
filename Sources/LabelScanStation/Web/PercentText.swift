#if Station
  /// Percent-encoded text, RFC 3986 2.1.
  enum PercentText {
    /// The text behind an encoded one; `nil` where it is not UTF-8 or a percent sign stands alone.
    ///
    /// In a query a plus sign is a space, as forms write it.
    static func decoded(_ text: some StringProtocol, plusIsSpace: Bool = false) -> String? {
      var bytes: [UInt8] = []
      var source = text.utf8.makeIterator()
      while let byte = source.next() {
        switch byte {
        case 0x25:
          guard let high = source.next().flatMap(digit), let low = source.next().flatMap(digit)
          else {
            return nil
          }
          bytes.append(high << 4 | low)
        case 0x2B where plusIsSpace: bytes.append(0x20)
        default: bytes.append(byte)
        }
      }
      return String(validating: bytes, as: UTF8.self)
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
      switch byte {
      case 0x30...0x39: byte - 0x30
      case 0x41...0x46: byte - 0x37
      case 0x61...0x66: byte - 0x57
      default: nil
      }
    }
  }
#endif
