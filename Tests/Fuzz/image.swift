import LabelScan

/// Decodes a file's bytes and scans the plane where it is small.
@c(LLVMFuzzerTestOneInput)
public func fuzz(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  var bytes = Array(UnsafeBufferPointer(start: data, count: count))
  mendChecksums(of: &bytes)
  var limits = ImageLimits(maxMegapixels: 0.5)
  // In no time only what is small is decoded; a bomb of 20,000 bytes must not take a second.
  let clock = ContinuousClock()
  limits.maxTime = .milliseconds(bytes.count % 2 == 0 ? 200 : 0)
  let start = clock.now
  defer { precondition(clock.now - start < .seconds(10)) }
  guard let image = try? LumaImage(encoded: bytes, limits: limits) else { return 0 }
  precondition(image.pixels.count == image.width * image.height)
  precondition(image.pixels.count <= limits.maxPixels)
  if image.pixels.count < 20_000, let view = try? image.view {
    var scanner = LabelScanner(
      options: ScanOptions(effort: .fast, limits: ScanLimits(maxTime: .milliseconds(100))))
    _ = scanner.scan(view)
  }
  return 0
}

/// Makes the checksums of a PNG file's chunks right, ISO/IEC 15948 annex D: no chance finds them.
private func mendChecksums(of bytes: inout [UInt8]) {
  guard bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) else { return }
  func number(at start: Int) -> Int { (start..<start + 4).reduce(0) { $0 << 8 | Int(bytes[$1]) } }
  var start = 8
  while start + 12 <= bytes.count {
    let end = start + 8 + number(at: start)
    guard end + 4 <= bytes.count else { return }
    var sum = UInt32.max
    for byte in bytes[start + 4..<end] {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? 0xEDB8_8320 ^ sum >> 1 : sum >> 1 }
    }
    sum = ~sum
    for index in 0..<4 {
      bytes[end + index] = UInt8(truncatingIfNeeded: sum >> UInt32(24 - 8 * index))
    }
    start = end + 4
  }
}
