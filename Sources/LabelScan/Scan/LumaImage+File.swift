extension LumaImage {
  /// Reads and decodes an image file; the kind, one that this build reads, is told from its bytes.
  ///
  /// `labels.pdf#2` names the second page of `labels.pdf`, where there is no file of that whole name.
  public init(file path: String, limits: ImageLimits = ImageLimits()) throws(ScanError) {
    let file: (bytes: [UInt8], page: Int)
    var limits = limits
    let start = ContinuousClock.now
    do {
      file = try Self.read(path, limit: limits.maxFileBytes)
    } catch {
      throw .file(error)
    }
    limits.maxTime = limits.maxTime.map { $0 - (ContinuousClock.now - start) }
    do {
      try self.init(encoded: file.bytes, page: file.page, limits: limits)
    } catch {
      throw .image(error)
    }
  }

  /// The bytes of a file, and the page that its name asks for.
  private static func read(
    _ path: String, limit: Int
  ) throws(FileError) -> (bytes: [UInt8], page: Int) {
    do throws(FileError) {
      return (try FileBytes.read(path, limit: limit), 1)
    } catch {
      guard error.code == .missing, let name = PageName(path) else { throw error }
      return (try FileBytes.read(name.path, limit: limit), name.page)
    }
  }
}
