import LabelScan
import LabelSyntax

/// Finds symbols of two widths on a line of edges, or decodes elements as each symbology; the first byte
/// chooses which.
@c(LLVMFuzzerTestOneInput)
public func fuzz(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let data, count > 4 else { return 0 }
  let bytes = Array(UnsafeBufferPointer(start: data, count: count).prefix(1200))
  let rest = bytes.dropFirst()
  // Each byte is the width of an element in sixteenths.
  let widths = rest.map { Float($0) / 16 }
  switch bytes[0] % 3 {
  case 0:
    var place: Float = 0
    let edges = widths.map { width -> Float in
      defer { place += width }
      return place
    }
    let profile = rest.flatMap { byte -> [Float] in
      [Float](repeating: Float(byte), count: Int(byte) / 16)
    }
    let line = TwoWidthLine(reads: { _ in true })
    for isBackward in [true, false, nil] as [Bool?] {
      let hits = line.hits(
        in: edges, of: profile + [0],
        TwoWidthLine.Extent(
          inside: 0..<profile.count + 1, region: 0...Float(profile.count), isBackward: isBackward))
      precondition(hits.allSatisfy { $0.begin <= $0.end && !$0.content.text.isEmpty })
      check(hits)
    }
  case 1:
    guard let elements = TwoWidthElements(widths) else { return 0 }
    precondition(elements.isWide.count == widths.count)
    decode(elements)
    decode(elements.reversed)
  default:
    // Two widths, one bit of a byte an element, so that decoders see whole symbols.
    let wide = Float(2 + bytes[0] / 128)
    let two = rest.flatMap { byte -> [Float] in
      (0..<8).map { byte >> $0 & 1 == 1 ? wide : 1 }
    }
    for length in [two.count, two.count - 1] where length % 2 == 1 {
      guard let elements = TwoWidthElements(Array(two.prefix(length))) else { continue }
      decode(elements)
      decode(elements.reversed)
    }
  }
  return 0
}

/// What is decoded has characters.
private func decode(_ elements: TwoWidthElements) {
  var contents = [
    MSICode.content(elements), Code11.content(elements), Telepen.content(elements),
    Pharmacode.content(elements),
  ]
  for symbology in [Symbology.industrial2of5, .iata2of5, .matrix2of5] {
    contents.append(TwoOfFive.content(elements, as: symbology))
  }
  for content in contents { precondition(content?.text.isEmpty != true) }
}

/// What lines agree on is among what they show.
private func check(_ hits: [TwoWidthHit]) {
  var votes = TwoWidthVotes()
  for (number, hit) in hits.prefix(60).enumerated() {
    votes.add(
      TwoWidthVotes.Vote(
        number: number / 2, s: Double(number), hit: hit, begin: Double(hit.begin),
        end: Double(hit.end), module: Double(hit.module)))
  }
  for symbol in votes.symbols(fewest: { _ in 1 }) { precondition(!symbol.isEmpty) }
}
