#if Ledger
  /// What a list of issued things is searched for: 127 bits of a SHA-256, and a bit for what was
  /// decommissioned.
  struct IssuedKey: Hashable {
    /// What a key stands for.
    enum Kind: UInt8 {
      case serial = 1
      case lot
      /// A product of which the list has serials.
      case hasSerials
      /// A product of which the list has lots.
      case hasLots
    }

    /// Bytes of a key on the disk.
    static let count = 16

    /// The key; the last bit is set where the thing was decommissioned.
    var value: UInt128

    var isDecommissioned: Bool { value & 1 == 1 }
    /// The key without its last bit.
    var name: UInt128 { value & ~1 }

    init(value: UInt128) {
      self.value = value
    }

    /// The key of a thing: the SHA-256 of its kind, product and text, with NUL between them.
    init(
      _ kind: Kind, _ product: ProductKey, _ text: String = "", isDecommissioned: Bool = false,
      with digest: inout LedgerDigest
    ) throws(LedgerError) {
      var bytes: [UInt8] = [kind.rawValue]
      for part in [product.gtin, product.maker, product.model, text] {
        bytes.append(0)
        bytes.append(contentsOf: part.utf8)
      }
      try digest.update(bytes)
      let hash = try digest.finish()
      let name = hash.prefix(Self.count).reduce(UInt128(0)) { $0 << 8 | UInt128($1) } & ~1
      value = name | (isDecommissioned ? 1 : 0)
    }

    /// Appends the key's bytes, the highest first.
    func write(to bytes: inout [UInt8]) {
      for place in (0..<Self.count).reversed() {
        bytes.append(UInt8(truncatingIfNeeded: value >> UInt128(8 * place)))
      }
    }

    /// Reads the key that begins at a byte.
    init(_ bytes: [UInt8], at start: Int) {
      value = bytes[start..<start + Self.count].reduce(UInt128(0)) { $0 << 8 | UInt128($1) }
    }
  }
#endif
