import LabelScan

/// Reads segments from codewords, or corrects and reads the modules of a symbol; the first byte chooses
/// which, and the version.
@c(LLVMFuzzerTestOneInput)
public func fuzz(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let data, count > 1 else { return 0 }
  let bytes = Array(UnsafeBufferPointer(start: data, count: count))
  let version = Int(bytes[0] >> 1) % (40 + RMQRLayout.count) + 1
  if version > 40 {
    checkRectangular(bytes, number: version - 41)
    return 0
  }
  if bytes[0] & 1 == 0 {
    check(Array(bytes[1...]), version: version)
    return 0
  }
  guard let layout = QRLayout(version: version) else { return 0 }
  let bits = ModuleBits(
    side: layout.side,
    isDark: (0..<layout.side * layout.side).map { index in
      // A byte holds eight modules; beyond them a symbol repeats.
      bytes[1 + index / 8 % (count - 1)] >> UInt8(index % 8) & 1 == 1
    })
  let format = QRFormat(bits, layout: layout)
  let corrector = QRCorrector(layout, fixed: layout.fixedModules)
  let correction = corrector.corrected(bits, format: format.data) {
    (0..<layout.side * layout.side).map { Float($0 % 7) }
  }
  if let correction {
    precondition(
      correction.usesErasures || correction.correctedCodewords <= correction.correctableCodewords)
    check(correction.data, version: version)
  }
  return 0
}

/// Reads segments, or modules, of an rMQR symbol.
private func checkRectangular(_ bytes: [UInt8], number: Int) {
  guard let layout = RMQRLayout(number: number) else { return }
  if bytes[0] & 1 == 0 {
    _ = try? QRSegmentReader.read(Array(bytes[1...]), rectangular: number)
    return
  }
  let bits = ModuleBits(
    width: layout.width,
    isDark: (0..<layout.width * layout.height).map { index in
      bytes[1 + index / 8 % (bytes.count - 1)] >> UInt8(index % 8) & 1 == 1
    })
  guard let reading = RMQRDecoder.read(bits, layout: layout) else { return }
  precondition(reading.correctedCodewords <= reading.correctableCodewords)
}

/// Text never loses the bytes that were encoded.
private func check(_ codewords: [UInt8], version: Int) {
  guard let content = try? QRSegmentReader.read(codewords, version: version) else { return }
  let text = content.text
  precondition((text.encoded ?? text.payload) == content.bytes)
  precondition((text.encoded == nil) == (text.charset == nil))
}
