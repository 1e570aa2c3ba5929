import LabelScan

/// Parses message bits, or decodes the modules of a symbol whose size and mode message the first bytes
/// choose.
@c(LLVMFuzzerTestOneInput)
public func fuzz(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let data, count > 4 else { return 0 }
  let bytes = Array(UnsafeBufferPointer(start: data, count: count))
  let bits = bytes.dropFirst(4).flatMap { byte in (0..<8).map { byte >> (7 - $0) & 1 == 1 } }
  let isCompact = bytes[0] & 1 == 0
  switch bytes[0] >> 1 & 3 {
  case 0:
    let content = try? AztecParser.parse(bits)
    _ = content?.symbol(at: Quadrilateral(columns: 1, rows: 1))
  case 1:
    // A core: its rings as they should be, everything around them as it comes.
    guard let layout = AztecLayout(isCompact: isCompact, layers: 0) else { return 0 }
    var isDark = layout.fixedModules().map { $0 > 0 }
    for (place, bit) in zip(layout.modePlaces, bits) {
      isDark[(layout.side / 2 + place.y) * layout.side + layout.side / 2 + place.x] = bit
    }
    _ = AztecCoreReading(ModuleBits(side: layout.side, isDark: isDark), isCompact: isCompact)
    _ = AztecCoreReading(darkness: isDark.map { $0 ? 0.9 : 0.2 }, isCompact: isCompact)
  default:
    // The mode message of any size and length.
    let value = isCompact ? Int(bytes[1]) : Int(bytes[1]) << 8 | Int(bytes[2])
    let (all, known) = isCompact ? (7, 2) : (10, 4)
    var words = (0..<all).map { $0 < known ? UInt16(value >> (4 * (known - 1 - $0)) & 15) : 0 }
    _ = ReedSolomon.aztecMode.correct(
      &words, checkCount: all - known, erasures: Array(known..<all))
    let message: [Bool] = words.flatMap { word in (0..<4).map { word >> (3 - $0) & 1 == 1 } }
    guard let mode = AztecMode(message, isCompact: isCompact), let layout = mode.layout else {
      return 0
    }
    let modules = layout.side * layout.side
    var decoder = AztecDecoder()
    let content = try? decoder.decode(
      (0..<modules).map { bits[$0 % bits.count] }, mode: mode,
      errorLikelihood: { (0..<modules).map { Float(bytes[4 + $0 % (count - 4)]) / 255 } })
    if let content { precondition(content.correctedCodewords <= layout.codewords) }
  }
  return 0
}
