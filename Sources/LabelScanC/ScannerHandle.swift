internal import CLabelScan
internal import LabelScan
internal import LabelSyntax

/// What `labelscan_scanner` stands for.
final class ScannerHandle: Handle {
  /// What went wrong in the last call.
  private(set) var errorCode = CText("")
  private(set) var errorMessage = CText("")
  private var scanner: LabelScanner
  private var reader = LabelReader()
  private let options: COptions

  init(_ options: COptions) {
    self.options = options
    scanner = LabelScanner(options: options.scan)
  }

  /// Runs `body` and keeps what went wrong; the label goes where `output` points.
  static func label(
    _ address: OpaquePointer?, _ output: UnsafeMutablePointer<OpaquePointer?>?,
    _ body: (ScannerHandle) throws(CFailure) -> LabelHandle
  ) -> labelscan_status {
    unsafe output?.pointee = nil
    guard let handle = unsafe object(address) else {
      return labelscan_status(LABELSCAN_INVALID_ARGUMENT)
    }
    return handle.status { () throws(CFailure) in
      guard let output = unsafe output else { throw .argument("The label's place is NULL.") }
      unsafe output.pointee = try body(handle).retained()
    }
  }

  /// Runs `body` and keeps what went wrong.
  func status(_ body: () throws(CFailure) -> Void) -> labelscan_status {
    do {
      try body()
      if errorCode.count > 0 {
        errorCode = CText("")
        errorMessage = CText("")
      }
      return labelscan_status(LABELSCAN_OK)
    } catch {
      errorCode = CText(error.code)
      errorMessage = CText(error.message)
      return error.status
    }
  }

  func setFormats(_ json: [UInt8]) throws(CFailure) {
    do {
      reader.formats = json.isEmpty ? SerialFormats() : try SerialFormats(json: json)
    } catch {
      throw CFailure(error)
    }
  }

  func scan(file path: String, bytes: Int) throws(CFailure) -> LabelHandle {
    let limits = try limits(beside: bytes)
    do {
      return label(try scanner.scan(file: path, reader: currentReader(), limits: limits))
    } catch {
      throw failure(error, limits)
    }
  }

  func scan(encoded bytes: Span<UInt8>) throws(CFailure) -> LabelHandle {
    var limits = try limits(beside: 0)
    limits.maxTime = options.scan.limits.maxTime
    let clock = ContinuousClock()
    let start = clock.now
    do throws(ImageError) {
      let image = try LumaImage(encoded: bytes, limits: limits)
      var result = ImageResult(file: "", of: image)
      result.timing.load = clock.now - start
      scanner.readLabel(on: image.view, reader: currentReader(), since: start, into: &result)
      return label(result)
    } catch {
      throw failure(.image(error), limits)
    }
  }

  func scan(
    luma pixels: Span<UInt8>, width: Int, height: Int, stride: Int
  ) throws(CFailure) -> LabelHandle {
    let limits = try limits(beside: 0)
    do throws(ImageError) {
      try limits.check(width: width, height: height)
      var result = ImageResult(file: "", width: width, height: height)
      scanner.readLabel(
        on: try LumaView(pixels: pixels, width: width, height: height, stride: stride),
        reader: currentReader(), since: ContinuousClock.now, into: &result)
      return label(result)
    } catch {
      throw failure(.image(error), limits)
    }
  }

  func parse(_ payload: Payload) -> LabelHandle {
    var label = currentReader().readLabel([payload])
    let requirements = check(&label)
    return LabelHandle(label) { label.writePayload(to: &$0, requirements) }
  }

  func parse(together payloads: [Payload]) -> LabelHandle {
    var label = currentReader().readLabel(payloads)
    let requirements = check(&label)
    return LabelHandle(label) { label.writeTogether(to: &$0, requirements) }
  }

  private func label(_ result: ImageResult) -> LabelHandle {
    var result = result
    let requirements = check(&result.label)
    return LabelHandle(result.label, symbols: result.symbols) {
      result.write(to: &$0, requirements)
    }
  }

  /// What is asked of a label; what it lacks becomes an issue.
  private func check(_ label: inout Label) -> [Requirement]? {
    let requirements = options.profile?.check(label)
    label.issues += requirements?.compactMap(\.issue) ?? []
    return requirements
  }

  /// The reader, in the year of this call: a station runs for years.
  private func currentReader() -> LabelReader {
    var reader = reader
    reader.options.currentYear = options.currentYear ?? SystemClock.year
    return reader
  }

  /// The limits of the options, or what there is memory for beside so many bytes.
  private func limits(beside bytes: Int) throws(CFailure) -> ImageLimits {
    guard let limits = MemoryRoom.limits(options.limits, beside: bytes) else {
      throw .outOfMemory
    }
    return limits
  }

  /// An image that is too large for the memory but not for the options.
  private func failure(_ error: ScanError, _ limits: ImageLimits) -> CFailure {
    if case .image(let error) = error, error.code == .tooLarge,
      limits.maxPixels < options.limits.maxPixels
    {
      return .outOfMemory
    }
    return CFailure(error)
  }
}
