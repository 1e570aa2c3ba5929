/// Looks for start and stop patterns on lines across a region.
package struct PDF417AnchorFinder: ~Copyable {
  /// A pattern, in the coordinates of the region as it was given or turned.
  private struct Hit: Hashable {
    var kind: PDF417Guard.Kind
    var isTurned: Bool
    var t: Double
    var s: Double
    var module: Double
  }

  private var raster = StackedRaster()
  /// How many samples were taken since this was set.
  package var samples = 0.0
  private var isMicro = true
  /// From line to line, in pixels of the image, where it is not the region that says.
  private var spacing: Double?
  private var hits: [Hit] = []
  private var microHits: [MicroPDF417AnchorFinder.Hit] = []

  package init() {}

  /// The sides of PDF417 symbols and the MicroPDF417 symbols in a region, the surest first.
  package struct Found {
    package var sides: [PDF417Anchor] = []
    package var micro: [MicroPDF417Anchor] = []

    package static func + (a: Found, b: Found) -> Found {
      Found(sides: a.sides + b.sides, micro: a.micro + b.micro)
    }
  }

  /// Looks for symbols in a region, for MicroPDF417 where it `isMicro` too.
  package mutating func anchors(
    of region: StackedRegion, _ image: LumaView, _ pyramid: borrowing LumaPyramid, isMicro: Bool
  ) -> Found {
    self.isMicro = isMicro
    let found = probed(region, image, pyramid)
    guard isMicro, found.sides.isEmpty, found.micro.isEmpty,
      let straightened = straightened(region, image, pyramid)
    else { return found }
    return probed(straightened, image, pyramid)
  }

  /// Looks for symbols on every line where some of few show one: most regions are text and show none.
  private mutating func probed(
    _ region: StackedRegion, _ image: LumaView, _ pyramid: borrowing LumaPyramid
  ) -> Found {
    takeHits(of: region, image, pyramid, share: PDF417Tuning.probedLines)
    guard !hits.isEmpty || MicroPDF417AnchorFinder.agree(microHits) else {
      return Found()
    }
    return all(in: region, image, pyramid)
  }

  /// Looks for symbols in a region on lines `spacing` apart, in pixels of the image.
  package mutating func anchors(
    of region: StackedRegion, spacing: Double, _ image: LumaView, _ pyramid: borrowing LumaPyramid,
    isMicro: Bool
  ) -> Found {
    self.isMicro = isMicro
    self.spacing = spacing
    defer { self.spacing = nil }
    return all(in: region, image, pyramid)
  }

  /// The region with its lines at right angles to the bars; `nil` where it lies right.
  ///
  /// Gradients tell some directions wrong: low rows show on no line that leaves them.
  private mutating func straightened(
    _ region: StackedRegion, _ image: LumaView, _ pyramid: borrowing LumaPyramid
  ) -> StackedRegion? {
    let axis = region.frame.axis
    // The sine of four times its angle: 0 along pixels and their diagonals.
    let bias = 4 * axis.x * axis.y * (axis.x * axis.x - axis.y * axis.y)
    guard abs(bias) > PDF417Tuning.leastBias else { return nil }
    let slope = raster.lean(of: region, image, pyramid)
    samples += 2 * Double(PDF417Tuning.leanPairs * raster.columns)
    guard abs(slope) > PDF417Tuning.leastLean, abs(slope) < PDF417Tuning.mostLean else {
      return nil
    }
    return region.aligned(slope: slope)
  }

  /// Looks for symbols on every line, and once more along the rows of those that are found.
  private mutating func all(
    in region: StackedRegion, _ image: LumaView, _ pyramid: borrowing LumaPyramid
  ) -> Found {
    let found = find(in: region, image, pyramid)
    var result = Found()
    // Bars tell the direction of rows better than gradients, which rows have too; of a symbol seen from
    // above or below those of both sides together.
    var done: [PDF417Anchor] = []
    for side in found.sides where !done.contains(where: { $0.isBeside(side) }) {
      done.append(side)
      let other = found.sides.first { $0.kind != side.kind && $0.isBeside(side) }
      let slope = (side.slope + (other?.slope ?? side.slope)) / 2
      guard abs(slope) > PDF417Tuning.maxSlope else { continue }
      result = result + find(in: side.surroundings.aligned(slope: slope), image, pyramid)
    }
    if let micro = found.micro.first, abs(micro.middleSlope) > PDF417Tuning.maxSlope {
      // Of a symbol seen as in a mirror bars lean the other way.
      let isMirrored = micro.region.frame.isMirrored != region.frame.isMirrored
      let slope = isMirrored ? -micro.middleSlope : micro.middleSlope
      result = result + find(in: region.aligned(slope: slope), image, pyramid)
    }
    return result + found
  }

  private mutating func find(
    in region: StackedRegion, _ image: LumaView, _ pyramid: borrowing LumaPyramid
  ) -> Found {
    takeHits(of: region, image, pyramid)
    return Found(
      sides: sides(region),
      micro: MicroPDF417AnchorFinder.anchors(
        microHits, of: region, spacing: raster.stepS))
  }

  /// Takes the patterns along a share of the lines across a region.
  private mutating func takeHits(
    of region: StackedRegion, _ image: LumaView, _ pyramid: borrowing LumaPyramid, share: Double = 1
  ) {
    sample(region, image, pyramid, share: share)
    hits.removeAll(keepingCapacity: true)
    microHits.removeAll(keepingCapacity: true)
    var edges = ElementEdges()
    for line in 0..<raster.lines {
      edges.find(on: raster.line(line))
      guard edges.places.count > PDF417Guard.Kind.start.widths.count else { continue }
      let turned = edges.reversed(count: raster.columns)
      takeHits(edges.places, line: line, isTurned: false)
      takeHits(turned.places, line: line, isTurned: true)
    }
  }

  /// Takes the patterns along a line, whose columns are counted from its end where it is turned.
  private mutating func takeHits(_ places: [Float], line: Int, isTurned: Bool) {
    let s = (raster.firstS + Double(line) * raster.stepS) * (isTurned ? -1 : 1)
    let last = raster.firstT + Double(raster.columns - 1) * raster.stepT
    let first = isTurned ? -last : raster.firstT
    let step = raster.stepT
    for kind in [PDF417Guard.Kind.start, .stop] {
      for found in PDF417Guard.find(kind, in: places) {
        hits.append(
          Hit(
            kind: kind, isTurned: isTurned,
            t: first + Double(kind == .start ? found.begin : found.end) * step, s: s,
            module: Double(found.module) * step))
      }
    }
    guard isMicro else { return }
    for found in MicroPDF417Row.find(in: places) {
      let modules = MicroPDF417Row.widths(size: found.size).reduce(1, +)
      microHits.append(
        MicroPDF417AnchorFinder.Hit(
          size: found.size, row: found.row, isTurned: isTurned,
          t: first + Double(found.begin) * step, s: s,
          module: Double(found.end - found.begin) / Double(modules) * step))
    }
  }

  /// The sides of PDF417 symbols.
  private func sides(_ region: StackedRegion) -> [PDF417Anchor] {
    var anchors: [PDF417Anchor] = []
    for isTurned in [false, true] {
      for kind in [PDF417Guard.Kind.start, .stop] {
        var like = hits.filter { $0.kind == kind && $0.isTurned == isTurned }
        for _ in 0..<PDF417Tuning.maxSides {
          guard let side = side(like, isTurned ? region.turned : region) else { break }
          anchors.append(side.anchor)
          like.removeAll { side.hits.contains($0) }
        }
      }
    }
    for number in anchors.indices {
      anchors[number].ratio = anchors.lazy.compactMap { anchors[number].ratio(to: $0) }.first
    }
    anchors.sort { $0.lines > $1.lines }
    return anchors
  }

  private mutating func sample(
    _ region: StackedRegion, _ image: LumaView, _ pyramid: borrowing LumaPyramid, share: Double
  ) {
    let across = region.length.upperBound - region.length.lowerBound
    let down = region.height.upperBound - region.height.lowerBound
    let reach = PDF417Tuning.regionMargin * across
    let wanted = down / (spacing ?? PDF417Tuning.lineSpacing * Double(1 << region.level))
    let all = min(
      max(wanted, PDF417Tuning.lineCounts.lowerBound), PDF417Tuning.lineCounts.upperBound)
    let lines = max(all * share, min(all, PDF417Tuning.minProbedLines))
    raster.sample(
      image, pyramid, frame: region.frame,
      length: region.length.lowerBound - reach...region.length.upperBound + reach,
      height: region.height.lowerBound + down / (2 * lines)...region.height.upperBound,
      stepT: Double(1 << region.level) * PDF417Tuning.step(region),
      stepS: down / lines)
    samples += Double(raster.lines * raster.columns)
  }

  /// The side on which most patterns of one kind lie, and those.
  private func side(
    _ hits: [Hit], _ region: StackedRegion
  ) -> (anchor: PDF417Anchor, hits: [Hit])? {
    var best: [Hit] = []
    // Some of them will do to begin with.
    let step = max(1, hits.count / PDF417Tuning.maxSeeds)
    for one in stride(from: 0, to: hits.count, by: step) {
      for two in stride(from: one + step, to: hits.count, by: step) where hits[two].s != hits[one].s
      {
        let (first, second) = (hits[one], hits[two])
        let slope = (second.t - first.t) / (second.s - first.s)
        let module = (first.module + second.module) / 2
        guard abs(slope) < 1, abs(second.s - first.s) < PDF417Tuning.maxHeight * module else {
          continue
        }
        let like = hits.filter { hit in
          abs(hit.t - first.t - slope * (hit.s - first.s)) < PDF417Tuning.maxDeviation * module
            && abs(hit.s - first.s) < PDF417Tuning.maxHeight * module
            && max(hit.module, module) < PDF417Tuning.maxModuleRatio * min(hit.module, module)
        }
        if like.count > best.count { best = like }
      }
    }
    guard best.count >= PDF417Tuning.minLines, let first = best.first else { return nil }
    let places = best.map { BoundaryCurve.Place(line: $0.s, column: $0.t, weight: 1) }
    guard let line = BoundaryCurve.fit(places, bent: .max) else { return nil }
    var slope = line.slope
    if best.count < 3, let last = best.last { slope = (last.t - first.t) / (last.s - first.s) }
    let modules = best.map(\.module).sorted()
    let middle = best.reduce(0) { $0 + $1.s } / Double(best.count)
    let mean = best.reduce(0) { $0 + $1.t } / Double(best.count)
    let anchor = PDF417Anchor(
      region: region, kind: first.kind, outer: mean - slope * middle, slope: slope, middle: middle,
      seen: (best.map(\.s).min() ?? middle)...(best.map(\.s).max() ?? middle),
      module: modules[modules.count / 2], lines: best.count)
    return (anchor, best)
  }
}
