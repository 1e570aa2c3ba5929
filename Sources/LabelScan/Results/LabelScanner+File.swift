public import LabelSyntax

extension LabelScanner {
  /// Reads the label on a photo.
  public mutating func scan(
    file path: String, reader: LabelReader = LabelReader(), limits: ImageLimits = ImageLimits()
  ) throws(ScanError) -> ImageResult {
    let limits = timed(limits)
    return try scan(named: path, reader: reader) { () throws(ScanError) in
      try LumaImage(file: path, limits: limits)
    }
  }

  /// Reads the label on a photo whose file is in memory; `name` is what the result calls it.
  public mutating func scan(
    encoded bytes: [UInt8], named name: String, reader: LabelReader = LabelReader(),
    limits: ImageLimits = ImageLimits()
  ) throws(ScanError) -> ImageResult {
    let limits = timed(limits)
    return try scan(named: name, reader: reader) { () throws(ScanError) in
      do throws(ImageError) {
        return try LumaImage(encoded: bytes, limits: limits)
      } catch {
        throw .image(error)
      }
    }
  }

  /// The limits on an image, its decoding in the time of the scan.
  private func timed(_ limits: ImageLimits) -> ImageLimits {
    var limits = limits
    limits.maxTime = limits.maxTime ?? options.limits.maxTime
    return limits
  }

  private mutating func scan(
    named name: String, reader: LabelReader, load: () throws(ScanError) -> LumaImage
  ) throws(ScanError) -> ImageResult {
    let clock = ContinuousClock()
    let start = clock.now
    let image = try load()
    var result = ImageResult(file: name, of: image)
    result.timing.load = clock.now - start
    readLabel(on: image.view, reader: reader, since: start, into: &result)
    return result
  }
}
