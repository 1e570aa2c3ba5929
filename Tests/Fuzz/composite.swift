import LabelScan
import LabelSyntax

/// Reads the bits of a composite component, its codewords, or puts a component above a linear symbol; the
/// first byte chooses which.
@c(LLVMFuzzerTestOneInput)
public func fuzz(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let data, count > 3 else { return 0 }
  let bytes = Array(UnsafeBufferPointer(start: data, count: count))
  let rest = Array(bytes.dropFirst(2))
  let words = stride(from: 0, to: rest.count - 1, by: 2).map {
    Int(rest[$0]) << 8 | Int(rest[$0 + 1])
  }
  switch bytes[0] % 4 {
  case 0:
    if let text = CompositeField.text(of: CompositeField.bits(bytes: rest)) {
      precondition(!text.isEmpty && text.allSatisfy { $0 < 0x80 })
    }
  case 1:
    _ = CompositeField.bits(base928: words)
    _ = try? PDF417Parser.parseComponent(words.map { $0 % 928 })
    _ = try? PDF417Parser.parse([920] + words.map { $0 % 929 }, isMicro: bytes[1] & 1 == 1)
  case 2:
    // CC-A of any size.
    let index = PDF417Patterns.sizes.count + Int(bytes[1]) % PDF417Patterns.componentSizes.count
    let layout = PDF417Layout(micro: index)
    guard !words.isEmpty else { return 0 }
    let codewords = (0..<layout.codewords).map { place -> Int? in
      let word = words[place % words.count] % 1024
      return word < 929 ? word : nil
    }
    let certainty = (0..<layout.codewords).map { Float(words[$0 % words.count] >> 10) / 64 }
    if let content = try? PDF417Decoder().decode(codewords, certainty: certainty, layout: layout) {
      precondition(content.correctedCodewords <= layout.checkCodewords && content.isComponent)
    }
  default:
    join(rest)
  }
  return 0
}

/// Places symbols by their bytes; each component is joined to one symbol or gone.
private func join(_ bytes: [UInt8]) {
  var set = SymbolSet()
  for first in stride(from: 0, to: min(bytes.count, 400) - 9, by: 10) {
    let symbology = Symbology.withComponents[
      Int(bytes[first] >> 2) % Symbology.withComponents.count]
    var symbol = Symbol(
      payload: Payload(bytes: Array(bytes[first + 1..<first + 3]), symbology: symbology),
      corners: (0..<4).map { corner in
        let place = first + 2 + 2 * corner
        return Point(x: Double(bytes[place]), y: Double(bytes[place + 1]))
      })
    symbol.isComponent = bytes[first] & 1 == 1
    symbol.isLinked = bytes[first] & 2 == 2
    if let place = ComponentPlace(above: symbol) {
      precondition(place.spacing > 0 && !place.regions.isEmpty)
    }
    set.insert(symbol)
  }
  let linear = set.count { !$0.isComponent }
  CompositeJoin.join(&set)
  precondition(set.count == linear && !set.contains(where: \.isComponent))
}
