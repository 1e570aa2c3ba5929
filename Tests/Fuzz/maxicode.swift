import LabelScan

/// Parses data codewords, or decodes all those of a symbol.
@c(LLVMFuzzerTestOneInput)
public func fuzz(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let data, count > 1 else { return 0 }
  let bytes = Array(UnsafeBufferPointer(start: data, count: count))
  let words = bytes.dropFirst().map { $0 & 63 }
  if bytes[0] & 1 == 0 {
    let content = try? MaxiCodeParser.parse(words)
    _ = content?.text
    return 0
  }
  let codewords = (0..<MaxiCodeDecoder.codewords).map { words[$0 % words.count] }
  let certainty = (0..<MaxiCodeDecoder.codewords).map {
    Float(bytes[1 + $0 % words.count] >> 6) / 3
  }
  if let content = try? MaxiCodeDecoder().decode(codewords, certainty: certainty) {
    precondition(content.correctedCodewords <= MaxiCodeDecoder.codewords)
  }
  return 0
}
