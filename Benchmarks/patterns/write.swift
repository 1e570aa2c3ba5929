// Writes what the test fixtures draw as PGM files with their truth: write KIND COUNT DIR
//
// KIND is patterns, worn, worn-symbols, worn-addons, stacked (sharp), worn-stacked or rows; seeds run from
// 0, as in MisreadTests.

import Foundation
import LabelScan
import LabelSyntax

/// A photo as `truth.json` has it.
struct Photo: Encodable {
  struct Symbol: Encodable {
    var symbology: String
    var payload: String
  }

  var file: String
  var symbols: [Symbol]
}

/// What a seed draws, and the symbol in it.
func drawing(_ kind: String, _ seed: UInt64) throws -> (image: LumaImage, symbol: Photo.Symbol?) {
  switch kind {
  case "patterns":
    return (try FalsePattern(seed: seed).image(), nil)
  case "worn":
    let label = WornLabel(seed: seed)
    return (
      try label.image(),
      Photo.Symbol(
        symbology: label.symbol.payload.symbology?.rawValue ?? "",
        payload: label.symbol.payload.text)
    )
  case "worn-symbols":
    let label = try WornSymbol(seed: seed)
    return (
      try label.image(),
      Photo.Symbol(symbology: "\(label.symbol.kind)".lowercased(), payload: label.symbol.text)
    )
  case "worn-addons":
    let label = try WornAddOn(seed: seed)
    return (
      try label.image(),
      label.addOn.map { Photo.Symbol(symbology: "ean\($0.count)", payload: $0) }
    )
  case "stacked":
    let pool = try StackedSymbol.pool.get()
    let symbol = pool[Int(seed) % pool.count]
    let image = try WornSymbol.drawing(
      symbol.modules, angle: Double(seed / UInt64(pool.count)) * 17, module: 3, spread: 0, dark: 20,
      light: 235)
    return (image, Photo.Symbol(symbology: symbol.symbology.rawValue, payload: symbol.text))
  case "worn-stacked":
    let worn = try WornStacked(seed: seed)
    return (
      try worn.image(),
      Photo.Symbol(symbology: worn.symbol.symbology.rawValue, payload: worn.symbol.text)
    )
  case "rows":
    return (try FalseRows(seed: seed).image(), nil)
  default:
    throw CocoaError(.featureUnsupported)
  }
}

@main
struct Write {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 4, let count = UInt64(arguments[2]) else {
      print(
        "usage: write patterns|worn|worn-symbols|worn-addons|stacked|worn-stacked|rows COUNT DIR")
      exit(64)
    }
    let folder = URL(filePath: arguments[3])
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    var photos: [Photo] = []
    for seed in 0..<count {
      let (image, symbol) = try drawing(arguments[1], seed)
      let file = String(format: "%05d.pgm", Int(seed))
      let head = "P5 \(image.width) \(image.height) 255\n"
      try (Data(head.utf8) + Data(image.pixels)).write(to: folder.appending(path: file))
      photos.append(Photo(file: file, symbols: symbol.map { [$0] } ?? []))
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    try encoder.encode(photos).write(to: folder.appending(path: "truth.json"))
  }
}
