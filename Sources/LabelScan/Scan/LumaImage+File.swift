extension LumaImage {
  /// Reads and decodes a PNG, JPEG, PGM or PPM file; the kind is told from its bytes.
  public init(file path: String, limits: ImageLimits = ImageLimits()) throws(ScanError) {
    let bytes: [UInt8]
    var limits = limits
    let start = ContinuousClock.now
    do {
      bytes = try FileBytes.read(path, limit: limits.maxFileBytes)
    } catch {
      throw .file(error)
    }
    limits.maxTime = limits.maxTime.map { $0 - (ContinuousClock.now - start) }
    do {
      try self.init(encoded: bytes, limits: limits)
    } catch {
      throw .image(error)
    }
  }
}
