internal import Foundation
package import LabelSyntax

/// Reads the add-ons to the right of EAN-13, UPC-A and UPC-E symbols.
///
/// An add-on has hardly a check of its own: it is looked for beside a symbol that was read, and
/// lines apart from each other must agree on it.
package struct EANAddOnReader: SymbolReader, ~Copyable {
  package static let symbologies = Symbology.addOns

  /// The most lines, and the most of the strip's rows that one averages.
  private static let mostLines = 9
  private static let mostRows = 48
  /// The modules past the longest add-on that are sampled, and those before the symbol.
  private static let margin = 8.0
  /// Least normalised correlation of a line with the symbol beside which it is to show an add-on.
  private static let leastAgreement: Float = 0.75

  private var strip = LineStrip()
  private var profile: [Float] = []
  private var tracker = BarTracker()

  package init() {}

  /// Puts the add-ons of `symbols` behind them.
  package mutating func readAgain(
    _ context: borrowing ScanContext, after outcome: ReadingOutcome, into symbols: inout SymbolSet
  ) -> ReadingOutcome {
    let wanted = Symbology.addOns.filter { context.options.reads($0) }
    var all = SymbolSet()
    for symbol in symbols {
      all.insert(symbol)
      guard Symbology.withAddOns.contains(symbol.symbology), !context.budget.isSpent,
        let addOn = addOn(of: symbol, wanted, context.image, context.pyramid, context.options)
      else { continue }
      all.insert(addOn)
    }
    symbols = all
    return ReadingOutcome()
  }

  /// The add-on on one line of the strip, and the line's s.
  private struct Line {
    var read: EANAddOnRead
    var s: Double
  }

  private mutating func addOn(
    of symbol: Symbol, _ wanted: [Symbology], _ image: borrowing LumaView,
    _ pyramid: borrowing LumaPyramid, _ options: ScanOptions
  ) -> Symbol? {
    guard let pattern = EANPattern(symbol.payload), symbol.corners.count == 4 else { return nil }
    let modules = pattern.stretches.flatMap { $0.modules.map { $0 > 0 } }
    let left = symbol.corners[0].midpoint(to: symbol.corners[3])
    let right = symbol.corners[1].midpoint(to: symbol.corners[2])
    let length = hypot(right.x - left.x, right.y - left.y)
    let module = length / Double(modules.count)
    guard let region = Self.region(symbol, left, right, length), module > 1 else { return nil }
    let level = pyramid.level(where: module, isAtLeast: 3)
    let scale = Double(1 << level)
    let step = module / scale >= 4 ? scale : scale / 2
    let reach =
      EANAddOn.gap.upperBound + Double(EANAddOn.moduleCount(digits: 5)) + Self.margin
    strip.prepare(
      level: level, region: region,
      span: -length / 2 - Self.margin * module...length / 2 + EANAddOnTuning.reachFactor * reach
        * module, step: step,
      lines: min(Self.mostRows, Int(2 * region.halfHeight / scale)))
    let count = min(Self.mostLines, strip.lines >= 10 ? strip.lines / 2 : strip.lines)
    guard count >= options.minimumLines(of: .ean5) else { return nil }
    strip.fill(from: pyramid.plane(level, of: copy image), lines: 0..<strip.lines)
    let lines = lines(modules, wanted, count: count, length: length)
    return agreed(lines, region, module: module, image, pyramid, options)
  }

  /// The strip's region: the symbol, and what lies level with it.
  private static func region(_ symbol: Symbol, _ left: Point, _ right: Point, _ length: Double)
    -> LinearRegion?
  {
    let top = symbol.corners[0].midpoint(to: symbol.corners[1])
    let bottom = symbol.corners[3].midpoint(to: symbol.corners[2])
    let height = hypot(bottom.x - top.x, bottom.y - top.y)
    guard length > 0, height > 0 else { return nil }
    return LinearRegion(
      center: left.midpoint(to: right),
      axis: Point(x: (right.x - left.x) / length, y: (right.y - left.y) / length),
      bars: Point(x: (bottom.x - top.x) / height, y: (bottom.y - top.y) / height),
      barsPerPixel: Point(x: 0, y: 0), length: -length / 2...length / 2, halfHeight: height / 2,
      level: 0, coherence: 1)
  }

  /// Add-ons on `count` lines, spread over the strip and apart from each other.
  private mutating func lines(
    _ modules: [Bool], _ wanted: [Symbology], count: Int, length: Double
  ) -> [Line] {
    let rows = strip.lines / count
    func first(_ line: Int) -> Int { line * strip.lines / count }
    let start = Float((-length / 2 - strip.firstT) / strip.step)
    let end = Float((length / 2 - strip.firstT) / strip.step)
    let near = ModuleScale(first: start - 0.5, last: end - 0.5, count: modules.count)
    var found: (line: Int, fit: PrintModelFit)?
    search: for reach in [2, 5] as [Float] {
      for line in [count / 2, count / 4, 3 * count / 4] {
        strip.average(lines: first(line), count: rows, into: &profile)
        var fit = PrintModelFit(modules, near: near)
        fit.search(profile, reach: reach)
        guard fit.agreement > Self.leastAgreement else { continue }
        found = (line, fit)
        break search
      }
    }
    guard let found else { return [] }
    let isInverted = found.fit.contrast < 0
    var lines: [Line] = []
    for order in [Array(found.line..<count), (0..<found.line).reversed()] {
      var fit = found.fit
      for line in order {
        strip.average(lines: first(line), count: rows, into: &profile)
        if isInverted { for index in profile.indices { profile[index] = -profile[index] } }
        var next = fit
        next.follow(profile)
        guard next.agreement > Self.leastAgreement, next.contrast > 0 else { continue }
        fit = next
        // Two of five digits are no two-digit add-on: what is nearest to the line is what it says.
        let inside = strip.inside(lines: first(line), count: rows)
        let reads = wanted.compactMap {
          EANAddOnLine($0, beside: fit).read(profile, inside: inside)
        }
        guard let read = reads.min(by: { $0.worstModuleError < $1.worstModuleError }), read.isLikely
        else { continue }
        let middle = Double(first(line)) + Double(rows - 1) / 2
        lines.append(Line(read: read, s: strip.firstS + middle * strip.spacing))
      }
    }
    return lines
  }

  /// The add-on that lines enough agree on, where none says another.
  private mutating func agreed(
    _ lines: [Line], _ region: LinearRegion, module: Double, _ image: borrowing LumaView,
    _ pyramid: borrowing LumaPyramid, _ options: ScanOptions
  ) -> Symbol? {
    guard let payload = lines.first?.read.payload, let symbology = payload.symbology,
      lines.allSatisfy({ $0.read.payload == payload })
    else { return nil }
    let sure = lines.filter(\.read.isSure).sorted { $0.s < $1.s }
    guard sure.count >= options.minimumLines(of: symbology),
      payload.bytes.count >= options.minimumLength(of: symbology)
    else { return nil }
    let line = sure[sure.count / 2]
    func t(_ sample: Float) -> Double { strip.firstT + (Double(sample) + 0.5) * strip.step }
    let place = t(line.read.place.lowerBound)...t(line.read.place.upperBound)
    let bars = tracker.track(region, t: place, s: line.s, module: module, image, pyramid)
    func corner(_ t: Double, _ s: Double) -> Point {
      region.point(t + bars.slope * (s - line.s), s)
    }
    let (low, high) = (sure[0].s, sure[sure.count - 1].s)
    return Symbol(
      payload: payload,
      corners: [
        corner(place.lowerBound, min(bars.first.lowerBound, low)),
        corner(place.upperBound, min(bars.last.lowerBound, low)),
        corner(place.upperBound, max(bars.last.upperBound, high)),
        corner(place.lowerBound, max(bars.first.upperBound, high)),
      ])
  }
}
