internal import Foundation
internal import LabelSyntax

/// Reads Data Matrix symbols: locates regions, fits outlines, samples modules, decodes them.
///
/// It keeps its scratch from image to image.
package struct DataMatrixReader: ~Copyable {
  private typealias Tuning = MatrixLocatingTuning

  var locator = MatrixLocator()
  var regions: [MatrixRegion] = []
  private var patch = RectifiedPatch()
  private var finder = DataMatrixOutlineFinder()
  private var outlines: [DataMatrixOutline] = []
  private var reader = DataMatrixOutlineReader()
  /// True where the effort is fast.
  private var isFast = false

  /// The number of regions that may give nothing.
  private static func mostFailures(_ effort: ScanOptions.Effort) -> Int {
    switch effort {
    case .fast: 2
    case .balanced: 4
    case .thorough: .max
    }
  }

  /// How long the last image's locating took.
  package private(set) var locating = Duration.zero

  package init() {}

  /// Reads the Data Matrix symbols of `image`, whose halves are in `pyramid`; `cells` may be theirs.
  package mutating func read(
    _ image: LumaView, _ pyramid: borrowing LumaPyramid, cells: StructureTensorPyramid? = nil,
    options: ScanOptions, budget: ScanBudget = ScanBudget(), into symbols: inout [Symbol]
  ) {
    locating = .zero
    guard options.reads(.datamatrix) else { return }
    isFast = options.effort == .fast
    let clock = ContinuousClock()
    let start = clock.now
    regions.removeAll(keepingCapacity: true)
    if image.width * image.height < Tuning.maxFullSizePixels {
      locator.locate(image, level: 0, budget: budget, into: &regions)
    }
    for level in 1..<min(6, pyramid.count) {
      locator.locate(
        pyramid.level(level), level: level, cells: cells?.level(level), budget: budget,
        into: &regions)
    }
    if isFast { regions.removeAll { $0.likelihood < Tuning.minFastLikelihood } }
    regions.sort { $0.likelihood > $1.likelihood }
    locating = clock.now - start
    // Symbols stand in full regions; a rack's may be one large region less full.
    let full = regions.filter { $0.fill > Tuning.minFill }
    let large = regions.filter { $0.fill > Tuning.minLooseFill && $0.fill <= Tuning.minFill }
      .sorted { $0.area > $1.area }
    let most = Self.mostFailures(options.effort)
    for (found, most) in [(full, most), (large, isFast ? 0 : max(2, most / 4))] {
      var failures = 0
      let first = symbols.count
      // Each symbol that is read may have neighbours.
      for region in found where failures - (symbols.count - first) < most {
        guard !symbols.contains(where: { $0.covers(region) }) else { continue }
        guard budget.allowsRegion(symbols) else { break }
        let before = symbols.count
        read(
          region, image, pyramid, budget: budget, isDoubtful: failures >= 2, into: &symbols)
        if symbols.count == before { failures += 1 }
      }
    }
    if !isFast {
      readRack(image, pyramid, budget: budget, into: &symbols)
      readNeighbours(regions, image, pyramid, budget: budget, into: &symbols)
    }
    if !isFast, !symbols.contains(where: { $0.symbology == .datamatrix }) {
      readDots(full.prefix(2), image, pyramid, budget: budget, into: &symbols)
      // Marks in metal are faint, and little else is beside them.
      if full.count < Tuning.maxFullRegionsBesideFaint {
        readFaint(image, pyramid, cells: cells, budget: budget, into: &symbols)
      }
    }
    // As much again on a large image of none would double what none costs.
    let isSmall = max(image.width, image.height) < Tuning.smallImageSide
    if symbols.isEmpty, options.effort == .thorough || isSmall && options.effort == .balanced {
      readAskew(regions, image, pyramid, budget: budget, into: &symbols)
    }
    guard !symbols.contains(where: { $0.symbology == .datamatrix }) else { return }
    if options.effort == .thorough {
      // Broken sides, and full size.
      if image.width * image.height >= Tuning.maxFullSizePixels {
        locator.locate(image, level: 0, budget: budget, into: &regions)
      }
      finder.minSteadiness = OutlineTuning.minBrokenSteadiness
      let more = regions
      for region in more where !symbols.contains(where: { $0.covers(region) }) {
        guard budget.allowsRegion(symbols) else { break }
        read(region, image, pyramid, budget: budget, into: &symbols)
      }
      finder.minSteadiness = OutlineTuning.minSteadiness
    }
    // An image of nothing but a symbol.
    guard max(image.width, image.height) < Tuning.smallImageSide,
      !symbols.contains(where: { $0.symbology == .datamatrix }), !budget.isSpent(symbols)
    else { return }
    let whole = MatrixRegion(
      center: Point(x: Double(image.width) / 2, y: Double(image.height) / 2),
      axis: Point(x: 1, y: 0), down: Point(x: 0, y: 1), halfWidth: Double(image.width) / 2,
      halfHeight: Double(image.height) / 2)
    read(whole, image, pyramid, budget: budget, into: &symbols)
  }

  /// Reads the likeliest regions of low contrast.
  private mutating func readFaint(
    _ image: LumaView, _ pyramid: borrowing LumaPyramid, cells: StructureTensorPyramid?,
    budget: ScanBudget,
    into symbols: inout [Symbol]
  ) {
    var faint: [MatrixRegion] = []
    for level in 1..<max(1, min(5, pyramid.count)) {
      locator.locate(
        pyramid.level(level), level: level, cells: cells?.level(level), isFaint: true,
        budget: budget, into: &faint)
    }
    let likeliest = faint.filter { $0.fill > Tuning.minFill }.sorted {
      $0.likelihood > $1.likelihood
    }
    for region in likeliest.prefix(Tuning.maxFaintRegions)
    where !symbols.contains(where: { $0.covers(region) }) {
      guard budget.allowsRegion(symbols) else { return }
      read(region, image, pyramid, budget: budget, into: &symbols)
      readDots([region], image, pyramid, budget: budget, into: &symbols)
    }
  }

  /// Reads regions again so far reduced that the gaps between dots close.
  private mutating func readDots(
    _ regions: ArraySlice<MatrixRegion>, _ image: LumaView, _ pyramid: borrowing LumaPyramid,
    budget: ScanBudget, into symbols: inout [Symbol]
  ) {
    for region in regions where !symbols.contains(where: { $0.covers(region) }) {
      guard budget.allowsRegion(symbols) else { return }
      read(region, image, pyramid, budget: budget, reduced: Tuning.dotReduction, into: &symbols)
    }
  }

  /// Reads regions again in frames of their longest edges: a symbol seen from aside has corners far
  /// from square, and what its cells say of its direction is as far from its sides'.
  private mutating func readAskew(
    _ regions: [MatrixRegion], _ image: LumaView, _ pyramid: borrowing LumaPyramid,
    budget: ScanBudget, into symbols: inout [Symbol]
  ) {
    let loose = regions.filter { $0.fill > Tuning.minLooseFill }.sorted { $0.area > $1.area }
    for region in loose.prefix(3) {
      let reach = max(region.halfWidth, region.halfHeight)
      var edges: [(angle: Double, strength: Float)] = []
      for third in 0..<3 {
        // Edges are found up to 14 degrees from the axes.
        let turn = Double(third) * Double.pi / 6
        let axis = Point(x: cos(turn), y: sin(turn))
        let level = patch.prepare(
          MatrixRegion(
            center: region.center, axis: axis, down: Point(x: -axis.y, y: axis.x),
            halfWidth: reach, halfHeight: reach, level: region.level), levels: pyramid.count)
        patch.fill(from: pyramid.plane(level, of: image), level: level)
        edges += finder.edgeAngles(in: patch).map { ($0.angle + turn, $0.strength) }
      }
      edges.sort { $0.strength > $1.strength }
      var sides: [Double] = []
      for edge in edges
      where sides.count < 4
        && !sides.contains(where: { abs(sin($0 - edge.angle)) < Tuning.sameDirection })
      {
        sides.append(edge.angle)
      }
      for (number, first) in sides.enumerated() {
        for second in sides.dropFirst(number + 1)
        where abs(sin(first - second)) > Tuning.minCornerSine {
          let axis = Point(x: cos(first), y: sin(first))
          let turned = sin(second - first) > 0 ? second : second + Double.pi
          read(
            MatrixRegion(
              center: region.center, axis: axis, down: Point(x: cos(turned), y: sin(turned)),
              halfWidth: Tuning.askewReach * reach, halfHeight: Tuning.askewReach * reach,
              level: region.level),
            image, pyramid, budget: budget, isDoubtful: true, into: &symbols)
          if !symbols.isEmpty || budget.isSpent { return }
        }
      }
    }
  }

  /// Reads the symbols of one region, on a plane `reduced` times smaller than its own; half as much is
  /// spent on it where it `isDoubtful`, as likelier ones gave nothing.
  mutating func read(
    _ region: MatrixRegion, _ image: LumaView, _ pyramid: borrowing LumaPyramid,
    budget: ScanBudget, reduced: Double = 1, isDoubtful: Bool = false,
    into symbols: inout [Symbol]
  ) {
    let level = patch.prepare(region, levels: pyramid.count, reduced: reduced)
    patch.fill(from: pyramid.plane(level, of: image), level: level)
    finder.find(in: patch, limit: 12, into: &outlines)
    reader.begin(isFast: isFast, isDoubtful: isDoubtful)
    // A small patch has no room for longer sides.
    let least =
      OutlineTuning.minEvidence
      * min(1, Double(max(patch.width, patch.height)) / OutlineTuning.fullEvidenceSide)
    for outline in outlines.prefix(24) where outline.evidence > least && !reader.isUsedUp {
      if budget.isSpent(symbols) { return }
      if symbols.contains(where: { $0.contains(outline.center) }) { continue }
      if let symbol = reader.read(outline, image, pyramid) {
        if !symbols.contains(where: { $0.isSame(as: symbol) }) { symbols.append(symbol) }
        reader.begin(isFast: isFast, isDoubtful: isDoubtful)
      }
    }
  }
}

extension Symbol {
  /// True where the middle of a region is on this symbol, so that it can hold no other.
  func covers(_ region: MatrixRegion) -> Bool {
    contains(region.center)
  }
}
