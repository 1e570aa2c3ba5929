import LabelScan
import LabelSyntax

private let efforts: [ScanOptions.Effort] = [.fast, .balanced, .balanced, .thorough]

/// Scans a plane: a byte for its width, one for what lies between its rows, its effort and what is
/// read, then its pixels.
@c(LLVMFuzzerTestOneInput)
public func fuzz(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let data, count > 2 else { return 0 }
  let bytes = Array(UnsafeBufferPointer(start: data, count: count))
  let width = 1 + Int(bytes[0])
  let stride = width + Int(bytes[1] & 3)
  let pixels = Array(bytes[2...])
  let height = (pixels.count - width) / stride + 1
  guard pixels.count >= width,
    let view = try? LumaView(pixels: pixels.span, width: width, height: height, stride: stride)
  else { return 0 }
  let kinds: [Set<Symbology>?] = [nil, nil, [.qr], [.datamatrix]]
  var scanner = LabelScanner(
    options: ScanOptions(
      effort: efforts[Int(bytes[1] >> 2 & 3)], symbologies: kinds[Int(bytes[1] >> 4 & 3)],
      limits: ScanLimits(maxTime: .milliseconds(500))))
  for symbol in scanner.scan(view) {
    precondition(!symbol.payload.bytes.isEmpty)
    precondition(symbol.corners.allSatisfy { $0.x.isFinite && $0.y.isFinite })
  }
  return 0
}
