import LabelScan

/// Finds parts of DataBar symbols on a line of edges, puts parts together that lines show, or reads the
/// data of characters; the first byte chooses which.
@c(LLVMFuzzerTestOneInput)
public func fuzz(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let data, count > 4 else { return 0 }
  let bytes = Array(UnsafeBufferPointer(start: data, count: count))
  let rest = bytes.dropFirst()
  switch bytes[0] % 4 {
  case 0:
    // Each byte is the width of an element in sixteenths.
    var place: Float = 0
    let edges = rest.map { width -> Float in
      defer { place += Float(width) / 16 }
      return place
    }
    var line = DataBarLine()
    line.find(in: edges, readsLimited: true, readsPairs: true)
    precondition(line.hits.allSatisfy { $0.module > 0 && $0.left >= 0 })
  case 1:
    check(lines(rest))
  case 2:
    let values = words(rest).map { $0 % 4096 }
    _ = DataBarExpanded.content(values)
    _ = DataBarExpanded.checksum(values, finders: values.map { $0 % 12 })
    for value in values { _ = DataBarExpanded.check(value) }
  default:
    let values = words(rest)
    guard values.count >= 4 else { return 0 }
    let halves = (left: (values[0], values[1]), right: (values[2], values[3]))
    if let number = DataBarNumber.number(left: halves.left, right: halves.right) {
      precondition(DataBarNumber.elementString(number.number).count == 16)
    }
    _ = DataBarNumber.finders(left: halves.left, right: halves.right)
    let scale = values[0] << 8
    if let number = DataBarLimited.number(left: scale + values[1], right: scale + values[2]) {
      precondition(DataBarNumber.elementString(number.number).count == 16)
    }
  }
  return 0
}

/// Two bytes a number.
private func words(_ bytes: ArraySlice<UInt8>) -> [Int] {
  let bytes = Array(bytes)
  return stride(from: 0, to: bytes.count - 1, by: 2).map {
    Int(bytes[$0]) << 8 | Int(bytes[$0 + 1])
  }
}

/// What lines show, ten bytes each.
private func lines(_ bytes: ArraySlice<UInt8>) -> [DataBarPart.Line] {
  let bytes = Array(bytes)
  let kinds: [DataBarHit.Kind] = [.left, .right, .expanded, .limited]
  return stride(from: 0, to: bytes.count - 9, by: 10).map { first in
    let line = bytes[first..<first + 10].map(Int.init)
    let (begin, end) = (Double(line[6] * 2), Double(line[6] * 2 + line[7]))
    let hit = DataBarHit(
      kind: kinds[line[0] & 3], finder: (line[0] >> 2) % 12, isReversed: line[1] & 1 == 1,
      left: line[2] << 8 | line[3], right: line[1] & 2 == 0 ? line[4] << 8 | line[5] : nil,
      begin: Float(begin), end: Float(end), module: Float(line[8] + 1) / 16)
    return DataBarPart.Line(
      number: line[9], s: Double(line[9]), hit: hit, begin: begin, end: end,
      module: Double(line[8] + 1) / 16)
  }
}

/// Readings name parts that there are.
private func check(_ lines: [DataBarPart.Line]) {
  let parts = DataBarPart.parts(Array(lines.prefix(400)), spacing: 1)
  for down in [1.0, -1] {
    let assembler = DataBarAssembler(parts, down: down, spacing: 1, lines: (2, 2, 2))
    for reading in assembler.readings() {
      precondition(!reading.text.isEmpty && reading.parts.allSatisfy(parts.contains))
    }
  }
}
