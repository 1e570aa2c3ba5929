import LabelScan

/// Parses data codewords, or decodes the dots of a symbol whose size the first bytes choose.
@c(LLVMFuzzerTestOneInput)
public func fuzz(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let data, count > 3 else { return 0 }
  let bytes = Array(UnsafeBufferPointer(start: data, count: count))
  let words = bytes.dropFirst(3).map { Int($0) }
  if bytes[0] & 1 == 0 {
    let content = try? DotCodeParser.parse(words.map { $0 % 113 })
    _ = content?.text
    return 0
  }
  // Small sizes, whose few codewords are right now and then.
  guard
    let layout = DotCodeLayout(
      width: 5 + 2 * (Int(bytes[1]) % 20), height: 6 + 2 * (Int(bytes[2]) % 20))
  else { return 0 }
  let darkness = (0..<layout.width * layout.height / 2).map {
    Float(words[$0 % words.count]) / 255
  }
  if let content = try? DotCodeDecoder().decode(darkness, layout: layout) {
    precondition(content.correctedCodewords <= layout.width * layout.height)
  }
  return 0
}
