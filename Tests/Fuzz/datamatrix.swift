import LabelScan

/// Parses codewords, or decodes the modules of a symbol whose size the first byte chooses.
@c(LLVMFuzzerTestOneInput)
public func fuzz(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let data, count > 1 else { return 0 }
  let bytes = Array(UnsafeBufferPointer(start: data, count: count))
  if bytes[0] & 1 == 0 {
    _ = try? DataMatrixParser.parse(Array(bytes[1...]))
    return 0
  }
  let size = DataMatrixSize.all[Int(bytes[0] >> 1) % DataMatrixSize.all.count]
  var grid = ModuleGrid(width: size.columns, height: size.rows)
  for index in grid.modules.indices {
    // A byte holds eight modules; beyond them a symbol repeats.
    let byte = bytes[1 + index / 8 % (count - 1)]
    grid.modules[index] = byte >> UInt8(index % 8) & 1 == 1 ? 100 : -100
  }
  var decoder = DataMatrixDecoder()
  if let content = try? decoder.decode(grid) {
    precondition(content.correctedCodewords <= content.correctableCodewords)
  }
  return 0
}
