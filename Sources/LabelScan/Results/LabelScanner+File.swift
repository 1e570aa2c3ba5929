public import LabelSyntax

extension LabelScanner {
  /// Reads the label on a photo; why a file gives no answer is told in the result.
  public mutating func scan(
    file path: String, reader: LabelReader = LabelReader(), limits: ImageLimits = ImageLimits()
  ) -> ImageResult {
    scan(file: path, reader: reader, limits: limits) { _, _ in }
  }

  /// Reads the label on a photo; `show` is given the file's bytes and pixels while both are there.
  package mutating func scan(
    file path: String, reader: LabelReader, limits: ImageLimits,
    showing show: ([UInt8], LumaImage) -> Void
  ) -> ImageResult {
    var result = ImageResult(file: path)
    do {
      try scan(file: path, reader: reader, limits: limits, into: &result, showing: show)
    } catch {
      result.error = error
    }
    return result
  }

  private mutating func scan(
    file path: String, reader: LabelReader, limits: ImageLimits, into result: inout ImageResult,
    showing show: ([UInt8], LumaImage) -> Void
  ) throws(ScanError) {
    let clock = ContinuousClock()
    let image = try Self.load(path, limits: limits, into: &result, showing: show)
    do {
      result.symbols = scan(try image.view)
    } catch {
      throw .image(error)
    }
    result.timing.locate = timing.locate
    result.timing.decode = timing.decode
    let scanned = clock.now
    result.label = reader.readLabel(result.symbols.map(\.payload))
    result.timing.parse = ScanTiming.milliseconds(clock.now - scanned)
  }

  /// The file's bytes are gone when this returns: a scan needs the pixels alone.
  private static func load(
    _ path: String, limits: ImageLimits, into result: inout ImageResult,
    showing show: ([UInt8], LumaImage) -> Void
  ) throws(ScanError) -> LumaImage {
    let clock = ContinuousClock()
    let start = clock.now
    let bytes: [UInt8]
    let image: LumaImage
    do {
      bytes = try FileBytes.read(path)
    } catch {
      throw .file(error)
    }
    do {
      image = try LumaImage(encoded: bytes, limits: limits)
    } catch {
      throw .image(error)
    }
    result.width = image.width
    result.height = image.height
    result.orientation = image.orientation
    result.timing.load = ScanTiming.milliseconds(clock.now - start)
    show(bytes, image)
    return image
  }
}
