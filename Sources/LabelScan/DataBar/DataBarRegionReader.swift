internal import LabelSyntax

/// Reads the DataBar symbols of one region: samples lines across it, and puts together what they show.
package struct DataBarRegionReader: RegionReader, ~Copyable {
  private var strip = LineStrip()
  private var finder = ElementFinder()
  private var profile: [Float] = []
  private var line = DataBarLine()
  private var estimate = ModuleEstimate()
  private var found: [DataBarPart.Line] = []
  /// The samples of a line that lie well within the region.
  private var interior = 0..<0

  package init() {}

  /// Reads one region; settled where it gave a symbol.
  package mutating func read(
    _ region: LinearRegion, _ context: borrowing ScanContext, into symbols: inout SymbolSet
  ) -> RegionOutcome {
    guard let module = probe(region, context) else { return .unsettled }
    found.removeAll(keepingCapacity: true)
    let level = context.pyramid.level(where: module, isAtLeast: DataBarTuning.minModule)
    let scale = Double(1 << level)
    let step = module / scale >= 4 ? scale : scale / 2
    let length = region.length.upperBound - region.length.lowerBound
    let margin = max(DataBarTuning.minMargin, DataBarTuning.wideMarginShare * length)
    let span = region.length.lowerBound - margin...region.length.upperBound + margin
    for look in DataBarTuning.looks {
      var tall = region
      tall.halfHeight += look.margin * module
      // Half a module apart, closer on a low symbol.
      let spacing = min(module / 2, region.halfHeight / DataBarTuning.fewestHalfLines)
      let lines = min(DataBarTuning.mostLines, Int(2 * tall.halfHeight / max(0.5, spacing)))
      prepare(
        level: level, region: tall, span: span, step: step,
        lines: max(lines, DataBarTuning.window))
      found.removeAll(keepingCapacity: true)
      let passes = context.plan.readsLinesOnce ? 1 : look.passes
      let all = DataBarTuning.settings(module: Int((module / step).rounded()))
      for settings in all.prefix(passes) {
        guard !context.budget.isSpent else { return .unsettled }
        scan(settings, context)
        let parts = DataBarPart.parts(found, spacing: stride)
        if add(parts, region, context.options, to: &symbols) > 0 { return .settled }
      }
      // Nothing but what lies beyond could complete what was found.
      guard !found.isEmpty else { return .unsettled }
    }
    return .unsettled
  }

  /// The width of a module in pixels, where lines of the region beside each other show a part of a symbol.
  private mutating func probe(
    _ region: LinearRegion, _ context: borrowing ScanContext
  ) -> Double? {
    let length = region.length.upperBound - region.length.lowerBound
    let margin = max(DataBarTuning.minMargin, DataBarTuning.marginShare * length)
    let span = region.length.lowerBound - margin...region.length.upperBound + margin
    let isProbed = context.plan.probesLinearRegions
    guard !isProbed || isLikeSymbol(region, span, context) else { return nil }
    for level in Set([max(0, region.level - 2), max(0, region.level - 1)]).sorted() {
      let scale = Double(1 << level)
      let lines = max(
        DataBarTuning.window, min(DataBarTuning.mostLines, Int(2 * region.halfHeight / scale)))
      prepare(level: level, region: region, span: span, step: scale / 2, lines: lines)
      guard strip.lines >= 1 else { continue }
      // Half the size rarely shows what the size below does not.
      let places =
        isProbed && level == region.level - 1 ? DataBarTuning.firstProbes : DataBarTuning.probes
      for place in places {
        let first = Int(place * Double(max(0, strip.lines - DataBarTuning.window)))
        decode(first, DataBarTuning.settings(module: 2)[0], context)
        guard let hit = line.hits.first else { continue }
        if !isProbed || isShown(hit, beside: first, context) {
          return Double(hit.module) * strip.step
        }
      }
    }
    return nil
  }

  /// True where one of a few lines across the region looks like a symbol's.
  private mutating func isLikeSymbol(
    _ region: LinearRegion, _ span: ClosedRange<Double>, _ context: borrowing ScanContext
  ) -> Bool {
    let level = max(0, region.level - 2)
    let lines = Int(2 * region.halfHeight) >> level
    prepare(
      level: level, region: region, span: span, step: Double(1 << level),
      lines: max(DataBarTuning.window, min(DataBarTuning.mostLines, lines)))
    for place in DataBarTuning.firstProbes where strip.lines > 0 {
      sample(
        Int(place * Double(max(0, strip.lines - DataBarTuning.window))),
        DataBarTuning.settings(module: 2)[0], context)
      let edges = finder.edges
      guard edges.count >= DataBarTuning.fewestProbeEdges else { continue }
      var look = RegionProbe()
      look.take(
        uniformity: finder.amplitudeUniformity, edges: edges.count,
        module: Double(estimate.module(of: edges[...])) * strip.step, of: region)
      if look.isWithin(DataBarTuning.probe) { return true }
    }
    return false
  }

  /// True where lines above or below show the same part: a whole search follows.
  private mutating func isShown(
    _ hit: DataBarHit, beside first: Int, _ context: borrowing ScanContext
  ) -> Bool {
    for other in [first + DataBarTuning.stride, first - DataBarTuning.stride]
    where (0...max(0, strip.lines - DataBarTuning.window)).contains(other) {
      decode(other, DataBarTuning.settings(module: 2)[0], context)
      if line.hits.contains(where: { $0.isSamePart(as: hit) }) { return true }
    }
    return strip.lines < DataBarTuning.window + DataBarTuning.stride
  }

  /// Finds the parts on the lines of the strip.
  private mutating func scan(
    _ settings: ElementFinder.Settings, _ context: borrowing ScanContext
  ) {
    let window = min(DataBarTuning.window, strip.lines)
    guard window > 0 else { return }
    for first in Swift.stride(from: 0, through: strip.lines - window, by: DataBarTuning.stride) {
      if context.budget.isSpent { return }
      decode(first, settings, context)
      let s = strip.firstS + (Double(first) + Double(window - 1) / 2) * strip.spacing
      for hit in line.hits {
        found.append(
          DataBarPart.Line(
            number: first, s: s, hit: hit, begin: strip.firstT + Double(hit.begin) * strip.step,
            end: strip.firstT + Double(hit.end) * strip.step,
            module: Double(hit.module) * strip.step))
      }
    }
  }

  /// Finds the parts on the average of some lines.
  private mutating func decode(
    _ first: Int, _ settings: ElementFinder.Settings, _ context: borrowing ScanContext
  ) {
    sample(first, settings, context)
    findParts(context.options)
  }

  /// Finds the edges on the average of some lines.
  private mutating func sample(
    _ first: Int, _ settings: ElementFinder.Settings, _ context: borrowing ScanContext
  ) {
    let window = min(DataBarTuning.window, strip.lines)
    strip.fill(
      from: context.pyramid.plane(strip.level, of: context.image), lines: first..<first + window)
    strip.average(lines: first, count: window, into: &profile)
    clip()
    finder.find(in: profile, settings: settings)
  }

  /// Finds the parts between the edges of the line.
  private mutating func findParts(_ options: ScanOptions) {
    find(options)
    if line.hits.isEmpty, finder.dropOvershoot(in: profile) { find(options) }
  }

  /// Takes what is lighter than all between the region's ends for as light as that: what lies past a quiet
  /// zone moves the threshold of the bars beside it.
  private mutating func clip() {
    let columns = (interior.lowerBound..<max(interior.lowerBound, interior.upperBound))
      .clamped(to: 0..<profile.count)
    guard var lightest = columns.isEmpty ? nil : profile[columns.lowerBound] else { return }
    for column in columns { lightest = max(lightest, profile[column]) }
    for column in profile.indices { profile[column] = min(profile[column], lightest) }
  }

  /// Lays out lines over a region, and says which of their samples lie well within it.
  private mutating func prepare(
    level: Int, region: LinearRegion, span: ClosedRange<Double>, step: Double, lines: Int
  ) {
    strip.prepare(level: level, region: region, span: span, step: step, lines: lines)
    let length = region.length.upperBound - region.length.lowerBound
    let inset = DataBarTuning.interiorInset * length
    let first = Int((region.length.lowerBound + inset - span.lowerBound) / step)
    interior = first..<first + Int((length - 2 * inset) / step)
  }

  private mutating func find(_ options: ScanOptions) {
    line.find(
      in: finder.edges, readsLimited: options.reads(.databarLimited),
      readsPairs: options.reads(.databar) || options.reads(.databarExpanded))
  }

  /// From one average to the next, in pixels of the image.
  private var stride: Double { Double(DataBarTuning.stride) * strip.spacing }

  /// Adds the symbols that parts make; how many there are.
  private func add(
    _ parts: [DataBarPart], _ region: LinearRegion, _ options: ScanOptions,
    to symbols: inout SymbolSet
  ) -> Int {
    let turns = region.axis.x * region.bars.y - region.axis.y * region.bars.x
    let down = turns > 0 ? 1.0 : -1.0
    let assembler = DataBarAssembler(
      parts, down: down, spacing: stride,
      lines: (
        options.minimumLines(of: .databar), options.minimumLines(of: .databarExpanded),
        options.minimumLines(of: .databarLimited)
      ))
    var count = 0
    for reading in assembler.readings() where options.reads(reading.symbology) {
      count += 1
      var symbol = Symbol(
        payload: Payload(
          bytes: reading.text, symbology: reading.symbology,
          identifier: SymbologyIdentifier(code: 0x65, modifier: 0x30)),
        corners: reading.corners(in: region, down: down, spacing: strip.spacing))
      symbol.isLinked = reading.isLinked
      symbol.module = reading.parts[0].module
      symbols.insert(symbol)
    }
    return count
  }
}
