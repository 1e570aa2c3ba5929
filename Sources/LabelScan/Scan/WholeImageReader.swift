package import LabelSyntax

/// Lets zbar search whole planes, for symbols that no located region gave: the last rung.
package struct WholeImageReader: SymbolReader, ~Copyable {
  /// The symbologies whose own checks bear zbar's search of every row and column.
  ///
  /// Interleaved 2 of 5 and DataBar are left out: parts of a symbol pass for another there.
  package static let symbologies: [Symbology] = [
    .code128, .code39, .code93, .ean13, .upca, .qr, .sqcode,
  ]
  /// The most candidates of finder patterns in an image in which zbar looks for QR Code: it tries
  /// each with each, and any three that it takes for patterns.
  private static let mostCandidates = 4_000
  private static let mostPatterns = 40
  /// The least time that zbar takes for a pixel.
  private static let timePerPixel = Duration.nanoseconds(80)

  private var options = ScanOptions()
  private var isMade = false
  private var engine: ZBarImageScanner?
  /// The engine without QR Code.
  private var linearEngine: ZBarImageScanner?

  package init() {}

  /// Makes the engines of the symbologies that the options ask for, once.
  private mutating func prepare(_ options: ScanOptions) {
    guard !isMade else { return }
    isMade = true
    self.options = options
    let wanted = Self.symbologies.filter { options.reads($0) }
    let linear = wanted.filter { $0 != .qr }
    engine = wanted.isEmpty ? nil : ZBarImageScanner(wanted)
    linearEngine = linear.isEmpty ? nil : ZBarImageScanner(linear)
  }

  /// Reads the image, its half, and its negative, each where there is time for it.
  package mutating func readAgain(
    _ context: borrowing ScanContext, after outcome: ReadingOutcome, into symbols: inout SymbolSet
  ) -> ReadingOutcome {
    guard context.plan.searchesWholeImage else { return ReadingOutcome() }
    prepare(context.options)
    search(context, after: outcome, into: &symbols)
    return ReadingOutcome()
  }

  private mutating func search(
    _ context: borrowing ScanContext, after outcome: ReadingOutcome, into symbols: inout SymbolSet
  ) {
    let (image, budget) = (context.image, context.budget)
    let readsQR =
      !budget.ranOutOfTime && outcome.finderPatterns <= Self.mostPatterns
      && outcome.finderCandidates <= min(Self.mostCandidates, 1_000 + context.plan.pixels / 500)
    // zbar cannot be stopped: the half, a quarter of the work, tells what the whole will take.
    var time = Self.timePerPixel * (image.width * image.height)
    guard budget.hasTime(for: time / 4) else { return }
    let clock = ContinuousClock()
    let start = clock.now
    let half = context.pyramid.count > 1 ? scan(context.pyramid.level(1), readsQR) : []
    time = max(time, (clock.now - start) * 4)
    if budget.hasTime(for: time) { add(scan(image, readsQR), scale: 1, to: &symbols) }
    add(half, scale: 2, to: &symbols)
    guard budget.hasTime(for: time), !budget.isSpent(symbols) else { return }
    var negative = [UInt8](repeating: 0, count: image.width * image.height)
    for y in 0..<image.height {
      let row = image.row(y)
      for x in row.indices { negative[y &* image.width &+ x] = 255 &- row[x] }
    }
    let view = LumaView(
      unchecked: negative.span, width: image.width, height: image.height, stride: image.width)
    add(scan(view, readsQR), scale: 1, to: &symbols)
  }

  private mutating func scan(_ view: borrowing LumaView, _ readsQR: Bool) -> [ZBarRead] {
    (readsQR ? engine?.scan(view) : linearEngine?.scan(view)) ?? []
  }

  private func add(_ reads: [ZBarRead], scale: Double, to symbols: inout SymbolSet) {
    for read in reads where read.payload.symbology == .qr || read.lines >= 4 {
      guard
        let symbology = read.payload.symbology,
        read.payload.bytes.count >= options.minimumLength(of: symbology),
        let corners = Quadrilateral(around: read.points)
      else { continue }
      let symbol = Symbol(
        payload: read.payload,
        corners: corners.mapCorners { Point(x: $0.x * scale, y: $0.y * scale) })
      // What a region gave stays as it is, and what crosses it is doubtful.
      if !symbols.overlaps(symbol) { symbols.insert(symbol) }
    }
  }
}
