import Foundation
import LabelScan
import LabelSyntax

/// Writes the seeds before any input is tried, and ends: the modules it links are built for libFuzzer,
/// which has the main function.
@c(LLVMFuzzerInitialize)
public func writeSeeds(
  _ count: UnsafeMutablePointer<CInt>?,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>?
) -> CInt {
  do {
    try Seeds().write()
    exit(0)
  } catch {
    print("no seeds: \(error)")
    exit(1)
  }
}

/// Never called: the fuzzer's main wants it.
@c(LLVMFuzzerTestOneInput)
public func fuzz(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt { 0 }

/// Seeds for every target, from the test images and vectors, in the folder that SEEDS names.
struct Seeds {
  private let repository = URL(filePath: FileManager.default.currentDirectoryPath)
  private let folder = URL(filePath: ProcessInfo.processInfo.environment["SEEDS"] ?? "seeds")

  func write() throws {
    try writeImages()
    try writeOtherKinds()
    try writeBombs()
    try writePayloads()
    try writeFormats()
    try writeDataMatrix()
    try writeQRCode()
    try writePDF417()
    try writeAztec()
    try writeMaxiCode()
    try writeDotCode()
    try writeDataBar()
    try writeTwoWidths()
    try writeComposite()
  }

  private func write(_ target: String, _ name: String, _ bytes: [UInt8]) throws {
    let place = folder.appending(path: target)
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    try Data(bytes).write(to: place.appending(path: name))
  }

  private func files(in path: String) throws -> [URL] {
    try FileManager.default.contentsOfDirectory(
      at: repository.appending(path: path), includingPropertiesForKeys: nil
    ).sorted { $0.lastPathComponent < $1.lastPathComponent }
  }

  private func writeImages() throws {
    let targets = ["png": "png", "jpg": "jpeg", "pgm": "pnm", "ppm": "pnm"]
    for file in try files(in: "TestImages/kinds") {
      guard let target = targets[file.pathExtension] else { continue }
      let name = file.lastPathComponent
      let bytes = [UInt8](try Data(contentsOf: file))
      try write(target, name, bytes)
      try write("clib", name, [0, 1] + bytes)
      let base64 = Data(bytes).base64EncodedString()
      try write("worker", name, Array(#"{"id": 7, "image": "\#(base64)"}"#.utf8))
    }
    try write(
      "worker", "options",
      Array(#"{"path": "a.jpg", "symbologies": ["qr"], "effort": "fast", "file": "b"}"#.utf8))
    try write("worker", "path", Array("a.jpg".utf8))
    for file in try files(in: "TestImages/labels") {
      guard let image = try? LumaImage(file: file.path(percentEncoded: false)) else { continue }
      var scanner = LabelScanner()
      for (index, symbol) in scanner.scan(try image.view).enumerated() {
        let name = "\(file.lastPathComponent)-\(index)"
        let plane = Self.crop(image, symbol)
        try write("luma", name, plane)
        try write("clib", name, [1] + [plane[0] &+ 1] + plane[2...])
      }
    }
  }

  /// The kinds that TestImages does not have.
  private func writeOtherKinds() throws {
    for file in try files(in: "Tests/Fuzz/images") {
      let target = file.pathExtension == "bmp" ? "bmp" : "vips"
      try write(target, file.lastPathComponent, [UInt8](try Data(contentsOf: file)))
    }
  }

  /// Images that would take far more time than their pixels.
  private func writeBombs() throws {
    let plain = try Data(contentsOf: repository.appending(path: "TestImages/kinds/grey8.png"))
    let header: [UInt8] = [0, 0, 0, 8, 0, 0, 0, 8, 8, 0, 0, 0, 0]
    let rows = [UInt8](repeating: 9, count: 72)
    func block(_ data: [UInt8]) -> [UInt8] {
      let count = UInt16(data.count)
      return [0] + [count, ~count].flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } + data
    }
    // The checksums are mended by the target.
    func chunk(_ type: String, _ data: [UInt8]) -> [UInt8] {
      withUnsafeBytes(of: UInt32(data.count).bigEndian, Array.init) + Array(type.utf8) + data
        + [0, 0, 0, 0]
    }
    func png(_ chunks: [[UInt8]]) -> [UInt8] {
      Array(plain.prefix(8)) + chunk("IHDR", header) + chunks.flatMap { chunk("IDAT", $0) }
        + chunk("IEND", [])
    }
    let stream: [UInt8] = [0x78, 0x01]
    let rest = block([UInt8](repeating: 0, count: 5_000))
    try write("png", "behind", png([stream + block(rows) + rest]))
    try write("png", "chunks", png([stream + block(rows)] + [rest, rest, []]))
    try write("png", "blocks", png([stream + (0..<1_000).flatMap { _ in block([]) } + block(rows)]))
    try write(
      "png", "early", png([stream + block(Array(rows.prefix(40))) + [1, 0, 0, 0xFF, 0xFF] + rest]))
    try write(
      "pnm", "space",
      Array("P2".utf8) + [UInt8](repeating: 0x20, count: 9_000) + Array("1 1 9 5".utf8))
    try write(
      "pnm", "comment",
      Array("P5 #".utf8) + [UInt8](repeating: 0x2E, count: 9_000) + Array("\n1 1 9 5".utf8))
  }

  /// A symbol with some room around it, 255 pixels wide at most, as `luma.swift` takes it.
  private static func crop(_ image: LumaImage, _ symbol: Symbol) -> [UInt8] {
    let xs = symbol.corners.map(\.x)
    let ys = symbol.corners.map(\.y)
    let left = max(0, Int((xs.min() ?? 0) - 20))
    let right = min(image.width, Int((xs.max() ?? 0) + 20))
    let top = max(0, Int((ys.min() ?? 0) - 12))
    let bottom = min(image.height, Int((ys.max() ?? 0) + 12))
    let step = max(1, (right - left + 253) / 254)
    let columns = Array(stride(from: left, to: right, by: step))
    var bytes: [UInt8] = [UInt8(max(0, columns.count - 1)), 4]
    for y in stride(from: top, to: bottom, by: step).prefix(60) {
      for x in columns { bytes.append(image.pixels[y * image.width + x]) }
    }
    return bytes
  }

  private func writePayloads() throws {
    for name in ["gs1.jsonl", "labels.jsonl"] {
      let file = repository.appending(path: "Tests/LabelSyntaxTests/Resources/\(name)")
      for (index, line) in try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
        .enumerated()
      {
        guard
          let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any],
          let payload = object["payload"] as? String
        else { continue }
        let carrier: [UInt8] = [UInt8(index % 13), UInt8(index % 7), UInt8(index % 8)]
        try write("payload", "\(name)-\(index)", carrier + payload.utf8)
        try write("clib", "\(name)-\(index)", [3, 1] + payload.utf8)
      }
    }
  }

  private func writeFormats() throws {
    let file = repository.appending(path: "Tests/LabelSyntaxTests/Resources/label-formats.json")
    let bytes = [UInt8](try Data(contentsOf: file))
    try write("formats", "all", bytes)
    try write("clib", "formats", [2, 0] + bytes)
    guard let root = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any],
      let formats = root["formats"] as? [Any]
    else { return }
    for (index, format) in formats.enumerated() {
      let one = try JSONSerialization.data(
        withJSONObject: ["version": 1, "formats": [format]] as [String: Any])
      try write("formats", "\(index)", [UInt8](one))
    }
    let pattern =
      #"{"version": 1, "formats": [{"id": "a", "pattern": "(?:L|M)?(?<lot>\\d{4}[A-Z]{1,3})-(?<serial>[0-9A-F]{5,9})"}]}"#
    try write("formats", "pattern", Array(pattern.utf8))
  }

  /// Message bits of every table, and a choice of kinds and sizes before them.
  private func writeAztec() throws {
    let messages: [[UInt8]] = [
      [0x11, 0xC4, 0x65, 0x3B, 0xFF], [0xEF, 0x65, 0xFF, 0xF8, 0x82, 0x14],
      [0x00, 0x02, 0x10, 0x8C], [0xF8, 0x22, 0x09, 0xF4], [0x02, 0xA4, 0x6B, 0x80],
      [0xFF, 0xFF, 0xFF], [0xF8, 0x00, 0x5A, 0xA5],
    ]
    for (number, message) in messages.enumerated() {
      for kind in 0..<8 {
        try write(
          "aztec", "\(number)-\(kind)",
          [UInt8(kind), UInt8(number * 37), UInt8(number * 5), 0] + message)
      }
    }
  }

  /// Elements of whole symbols, in sixteenths of a pixel at two pixels a module: MSI and
  /// Pharmacode.
  private func writeTwoWidths() throws {
    let digits = [1, 2, 3, 4, 4]
    let bits = digits.flatMap { digit -> [Int] in (0..<4).map { digit >> (3 - $0) & 1 } }
    let msi = [2, 1] + bits.flatMap { $0 == 1 ? [2, 1] : [1, 2] } + [1, 2, 1]
    let pharmacode = [1, 2, 1, 2, 3, 2, 3, 2, 1, 2, 3, 2, 1, 2, 1, 2, 1]
    for (number, widths) in [msi, pharmacode].enumerated() {
      let sixteenths = widths.map { UInt8(32 * $0) }
      try write("twowidth", "line-\(number)", [0] + sixteenths + [255] + sixteenths)
      try write("twowidth", "elements-\(number)", [1] + sixteenths)
    }
    try write("twowidth", "bits", [2, 0x55, 0x65, 0x95, 0xA6, 0x5A])
  }

  private func writeDataBar() throws {
    // The elements of characters and finders, in sixteenths of a pixel at two pixels a module.
    let sixteenths = { (modules: Int) in UInt8(min(255, 32 * modules)) }
    for (number, value) in [0, 41, 1200, 2840].enumerated() {
      let widths =
        [1, 1] + (DataBarCharacterSet.outside.widths(of: value) ?? [])
        + DataBarFinder.omnidirectional[number]
        + ((DataBarCharacterSet.inside.widths(of: value / 2) ?? []).reversed() as [Int]) + [1, 1]
      try write("databar", "line-\(number)", [0] + (widths + widths).map(sixteenths))
      let expanded =
        [1, 1] + (DataBarCharacterSet.expanded.widths(of: value) ?? [])
        + DataBarFinder.expanded[number]
        + ((DataBarCharacterSet.expanded.widths(of: value) ?? []).reversed() as [Int]) + [1, 1]
      try write(
        "databar", "expanded-\(number)", [0] + (expanded + expanded).map(sixteenths))
    }
    let values = [31, 37, 2792, 3742, 2795, 3790, 3566, 3839, 241, 3887, 801]
    for kind: UInt8 in 1..<4 {
      try write(
        "databar", "values-\(kind)", [kind] + values.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] })
    }
  }

  private func writeComposite() throws {
    let streams: [[UInt8]] = [
      [0x12, 0x34, 0x56, 0x78, 0x9A], [0x80, 0x3F, 0x11, 0x22, 0x33], [0xB0, 0x00, 0x45, 0x67],
      [0xC0, 0x55, 0xAA, 0x10, 0x20, 0x30], [0xFF, 0xF1, 0x02, 0x84, 0x11, 0x09],
    ]
    for (index, stream) in streams.enumerated() {
      for kind: UInt8 in 0..<4 {
        try write("composite", "\(index)-\(kind)", [kind, UInt8(5 * index)] + stream + stream)
      }
    }
  }

  private func writePDF417() throws {
    let streams: [[Int]] = [
      [1, 900], [27, 27, 1], [841, 325, 239, 1], [29, 913, 65, 1], [901, 65, 66],
      [924, 0, 0, 0, 0, 65], [902, 1, 624, 434, 632, 282, 200], [927, 26, 901, 0xC3, 0xA9],
      [926, 1, 5, 1], [1, 928, 111, 101, 5, 923, 1, 111, 104, 922], [921, 1], [917, 900, 1],
    ]
    for (index, stream) in streams.enumerated() {
      for kind: UInt8 in 0..<4 {
        let bytes = stream.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
        try write("pdf417", "stream-\(index)-\(kind)", [kind, 9, 2, 1] + bytes)
      }
    }
  }

  private func writeMaxiCode() throws {
    let streams: [[UInt8]] = [
      [1, 2, 33], [63, 1, 56, 1, 2, 57, 1, 2, 3], [60, 60, 0, 58, 61, 61, 0, 58], [62, 62, 30, 58],
      [31, 7, 22, 60, 52, 21], [27, 26, 1], [27, 47, 63, 1], [27, 48, 16, 0], [27, 56, 2, 0, 0],
      [33, 10, 1],
    ]
    for (index, stream) in streams.enumerated() {
      for mode: UInt8 in 2...6 {
        let count = mode == 5 ? 77 : 93
        let first = mode < 4 ? [UInt8](repeating: 0, count: 9) + stream : stream
        let pads = [UInt8](repeating: 33, count: max(0, count - first.count))
        try write("maxicode", "stream-\(index)-\(mode)", [0, mode] + first + pads)
      }
    }
  }

  private func writeDotCode() throws {
    let streams: [[UInt8]] = [
      [1, 12, 34], [107, 1, 12], [1, 12, 107, 21], [100, 25, 12, 31, 102, 33], [101, 33, 96, 65],
      [106, 98, 65], [106, 100, 65], [112, 1, 25, 103, 12, 34, 0, 65, 109], [1, 108, 41, 2, 3, 34],
      [112, 6, 25, 101, 111, 34], [12, 34, 101, 18, 19, 108, 106], [110, 64, 111, 0],
    ]
    for (index, stream) in streams.enumerated() {
      try write("dotcode", "stream-\(index)", [0, 0, 0] + stream)
      try write("dotcode", "dots-\(index)", [1, 6, 6] + stream)
    }
  }

  private func writeDataMatrix() throws {
    let streams: [[UInt8]] = [
      [66, 67, 129, 70], [232, 131, 66, 232, 67], [230, 91, 11, 254, 98], [238, 89, 233, 254, 66],
      [240, 16, 21, 1, 124, 66, 67], [236, 66, 129], [241, 27, 66], [231, 45, 1, 66],
      [233, 0x1E, 1, 2, 232, 131, 129], [239, 91, 11, 91, 11],
    ]
    for (index, stream) in streams.enumerated() {
      try write("datamatrix", "stream-\(index)", [0] + stream)
    }
    for index in DataMatrixSize.all.indices {
      let size = DataMatrixSize.all[index]
      // The fixed modules of a size, its data all light.
      var bytes = [UInt8](repeating: 0, count: (size.rows * size.columns + 7) / 8)
      for y in 0..<size.rows {
        for x in 0..<size.columns where size.fixedModule(x: x, y: y) == true {
          let place = y * size.columns + x
          bytes[place / 8] |= 1 << UInt8(place % 8)
        }
      }
      try write("datamatrix", "grid-\(index)", [UInt8(truncatingIfNeeded: index << 1 | 1)] + bytes)
    }
  }

  private func writeQRCode() throws {
    // Data codewords of version 1: numeric, alphanumeric, byte, Kanji, Hanzi, ECI, FNC1, structured
    // append.
    let streams: [[UInt8]] = [
      [0x10, 0x20, 0x0C, 0x56, 0x61, 0x80], [0x20, 0x29, 0xCE, 0xE7, 0x21, 0x00],
      [0x40, 0x24, 0x16, 0x20], [0x80, 0x26, 0xCF, 0xEA, 0xA8, 0x00],
      [0xD1, 0x01, 0x8E, 0x08, 0x00], [0x71, 0xA4, 0x01, 0x41, 0x00],
      [0x52, 0x01, 0x9E, 0x85, 0x80], [0x92, 0x54, 0x01, 0x41, 0x00],
      [0x31, 0x2A, 0xA4, 0x01, 0x41, 0x00],
    ]
    for (index, stream) in streams.enumerated() {
      try write("qr", "stream-\(index)", [0] + stream)
    }
    for version in 1...40 {
      // The fixed modules of a version, its data all light.
      guard let fixed = QRLayout(version: version)?.fixedModules else { continue }
      var bytes = [UInt8](repeating: 0, count: (fixed.count + 7) / 8)
      for (place, module) in fixed.enumerated() where module > 0 {
        bytes[place / 8] |= 1 << UInt8(place % 8)
      }
      try write("qr", "grid-\(version)", [UInt8((version - 1) << 1 | 1)] + bytes)
    }
  }
}
