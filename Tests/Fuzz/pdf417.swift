import LabelScan

/// Parses codewords, or decodes those of a symbol whose layout the first bytes choose.
@c(LLVMFuzzerTestOneInput)
public func fuzz(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let data, count > 4 else { return 0 }
  let bytes = Array(UnsafeBufferPointer(start: data, count: count))
  // Two bytes a codeword; what is above 928 is none.
  let words = stride(from: 4, to: count - 1, by: 2).map { Int(bytes[$0]) << 8 | Int(bytes[$0 + 1]) }
  let isMicro = bytes[0] & 2 != 0
  if bytes[0] & 1 == 0 {
    let content = try? PDF417Parser.parse(words.map { $0 % 929 }, isMicro: isMicro)
    _ = content?.payload
    return 0
  }
  let layout =
    isMicro
    ? PDF417Layout(micro: Int(bytes[1]) % PDF417Layout.microCount)
    : PDF417Layout(
      rows: Int(bytes[1]) % 91, columns: Int(bytes[2]) % 31, level: Int(bytes[3]) % 9)
  guard let layout, !words.isEmpty else { return 0 }
  let codewords = (0..<layout.codewords).map { place -> Int? in
    let word = words[place % words.count] % 1024
    return word < 929 ? word : nil
  }
  let certainty = (0..<layout.codewords).map { Float(words[$0 % words.count] >> 10) / 64 }
  if let content = try? PDF417Decoder().decode(codewords, certainty: certainty, layout: layout) {
    precondition(content.correctedCodewords <= layout.checkCodewords)
  }
  return 0
}
