internal import LabelSyntax

/// Lets zbar search whole planes, for symbols that no located region gave: the last rung.
package struct WholeImageReader: ~Copyable {
  /// The symbologies whose own checks bear zbar's search of every row and column.
  ///
  /// Interleaved 2 of 5 and DataBar are left out: parts of a symbol pass for another there.
  private static let symbologies: [Symbology] = [
    .code128, .code39, .code93, .ean13, .upca, .qr, .sqcode,
  ]

  private let options: ScanOptions
  private var engine: ZBarImageScanner?

  package init(_ options: ScanOptions) {
    self.options = options
    let wanted = Self.symbologies.filter { options.reads($0) }
    engine = wanted.isEmpty ? nil : ZBarImageScanner(wanted)
  }

  /// Reads the image, its half, and its negative.
  package mutating func read(
    _ image: borrowing LumaView, _ pyramid: borrowing LumaPyramid, into symbols: inout [Symbol]
  ) {
    add(engine?.scan(image) ?? [], scale: 1, to: &symbols)
    if pyramid.count > 1 { add(engine?.scan(pyramid.level(1)) ?? [], scale: 2, to: &symbols) }
    var negative = [UInt8](repeating: 0, count: image.width * image.height)
    for y in 0..<image.height {
      let row = image.row(y)
      for x in row.indices { negative[y &* image.width &+ x] = 255 &- row[x] }
    }
    let view = LumaView(
      unchecked: negative.span, width: image.width, height: image.height, stride: image.width)
    add(engine?.scan(view) ?? [], scale: 1, to: &symbols)
  }

  private func add(_ reads: [ZBarRead], scale: Double, to symbols: inout [Symbol]) {
    for read in reads where read.payload.symbology == .qr || read.lines >= 4 {
      guard
        let symbology = read.payload.symbology,
        read.payload.bytes.count >= options.minimumLength(of: symbology)
      else { continue }
      let symbol = Symbol(
        payload: read.payload,
        corners: Symbol.corners(
          around: read.points.map { Point(x: $0.x * scale, y: $0.y * scale) }))
      // What a region gave stays as it is, and what crosses it is doubtful.
      guard !symbols.contains(where: { $0.contains(symbol.center) || symbol.contains($0.center) })
      else { continue }
      symbols.append(symbol)
    }
  }
}
