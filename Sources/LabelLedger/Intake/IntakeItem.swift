#if Ledger
  /// A label on its way into the ledger, with what was found out before the file is locked.
  struct IntakeItem {
    let label: LabelRecord
    let identity: LabelIdentity
    /// The SHA-256 of the image, where its file could be read.
    let image: [UInt8]?
    /// What stands for the image's bytes.
    let contentKey: Int?
    /// What stands for the image's path and payloads.
    let pathKey: Int?

    init(_ label: LabelRecord, _ writer: LedgerWriter) throws(LedgerError) {
      self.label = label
      identity = LabelIdentity(label)
      guard let file = label.file else {
        image = nil
        contentKey = nil
        pathKey = nil
        return
      }
      image = try writer.hash(ofFile: file)
      contentKey = image.map(Self.key)
      var bytes = Array(file.utf8)
      for symbol in label.symbols {
        bytes.append(0)
        bytes += symbol.payload
      }
      pathKey = Self.key(try writer.hash(of: bytes))
    }

    /// The first 63 bits of a hash.
    private static func key(_ hash: [UInt8]) -> Int {
      hash.prefix(8).reduce(0) { $0 << 8 | Int($1) } & Int.max
    }
  }
#endif
