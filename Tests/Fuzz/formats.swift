import LabelSyntax

/// Reads a file of formats, tries its examples and reads a few payloads by it.
@c(LLVMFuzzerTestOneInput)
public func fuzz(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: data, count: count))
  guard let formats = try? SerialFormats(json: bytes) else { return 0 }
  _ = formats.lint()
  let reader = LabelReader(options: SyntaxOptions(currentYear: 2026), formats: formats)
  for text in ["", "L2407A-00017", "71549142846550549911530", String(repeating: "A1", count: 500)] {
    let reading = reader.read(Payload(bytes: Array(text.utf8), symbology: .datamatrix))
    precondition(reading.details.allSatisfy { $0.range.upperBound <= text.utf8.count })
  }
  return 0
}
