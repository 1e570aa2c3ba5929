import LabelScan
import LabelSyntax

/// A line as `labelscan worker` reads it; its source waits on descriptors, which is no matter here.
struct LineSource {
  struct Line {
    var bytes: [UInt8]
    var isTooLong = false
  }
}

/// The names of symbologies, without the command line that they may stand on.
struct ScanArguments {
  static func symbologies(_ names: [String]) -> Set<Symbology>? {
    let found = Set(names.map(Symbology.init(rawValue:)))
    return found.isSubset(of: Symbology.readable) ? found : nil
  }
}

/// Reads a line of `labelscan worker` and decodes the image that it holds.
@c(LLVMFuzzerTestOneInput)
public func fuzz(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: data, count: count))
  let request = WorkerRequest(
    LineSource.Line(bytes: bytes), maxBytes: 1 << 20, options: ScanOptions())
  if case .success(.bytes(let image)) = request.image {
    _ = try? LumaImage(encoded: image, limits: ImageLimits(maxMegapixels: 0.1))
  }
  return 0
}
