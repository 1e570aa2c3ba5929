internal import Foundation
package import LabelSyntax

/// Reads Data Matrix symbols: locates regions, fits outlines, samples modules, decodes them.
///
/// It keeps its scratch from image to image.
package struct DataMatrixReader: SymbolReader, ~Copyable {
  package static let symbologies: [Symbology] = [.datamatrix]
  package static let usesTensors = true
  package static func share(of plan: ScanPlan) -> Double { plan.matrixShare }

  private typealias Tuning = MatrixLocatingTuning

  var locator = MatrixLocator()
  var regions: [MatrixRegion] = []
  private var patch = RectifiedPatch()
  private var finder = DataMatrixOutlineFinder()
  private var outlines: [DataMatrixOutline] = []
  private var reader = DataMatrixOutlineReader()
  private var plan = ScanPlan(.balanced, width: 0, height: 0)
  /// The memory of the last relief and of its planes.
  private var relief: ReliefPlane?
  private var reliefPlanes: ImagePlanes?
  /// True while a relief is searched rather than the image.
  private var isInRelief = false

  package init() {}

  package mutating func read(
    _ context: borrowing ScanContext, into symbols: inout SymbolSet
  ) -> ReadingOutcome {
    plan = context.plan
    let clock = ContinuousClock()
    let start = clock.now
    locate(context)
    let locating = clock.now - start
    let fullCount = regions.count { $0.fill > Tuning.minFill }
    readRegions(context, into: &symbols)
    // Marks in metal have little else beside them.
    if symbols.isEmpty, plan.searchesMatrixRelief,
      plan.isThorough || fullCount < Tuning.maxFullRegionsBesideFaint
    {
      readRelief(context, into: &symbols)
    }
    return ReadingOutcome(locating: locating)
  }

  /// Reads dots that are half lit and half in shadow: in the relief of the image and of its half.
  private mutating func readRelief(
    _ context: borrowing ScanContext, into symbols: inout SymbolSet
  ) {
    isInRelief = true
    defer { isInRelief = false }
    var plane = relief.take() ?? ReliefPlane()
    for level in 0..<min(Tuning.reliefLevels, context.pyramid.count)
    where symbols.isEmpty && !context.budget.isSpent {
      plane.build(from: context.pyramid.plane(level, of: context.image))
      var planes = reliefPlanes.take() ?? ImagePlanes()
      planes.build(from: plane.view, withTensors: true)
      let inner = ScanContext(
        plane.view, planes: planes, options: context.options, budget: context.budget)
      var found = SymbolSet()
      locate(inner)
      readRegions(inner, into: &found)
      reliefPlanes = inner.takePlanes()
      let scale = Double(1 << level)
      for var symbol in found {
        symbol.corners = symbol.corners.mapCorners { Point(x: $0.x * scale, y: $0.y * scale) }
        symbols.insert(symbol)
      }
    }
    relief = consume plane
  }

  /// Fills ``regions``, the likeliest first.
  private mutating func locate(_ context: borrowing ScanContext) {
    let (image, budget) = (context.image, context.budget)
    regions.removeAll(keepingCapacity: true)
    if plan.isSmall {
      locator.locate(image, level: 0, budget: budget, into: &regions)
    }
    for level in 1..<min(6, context.pyramid.count) {
      locator.locate(
        context.pyramid.level(level), level: level, cells: context.tensors?.level(level),
        budget: budget, into: &regions)
    }
    if plan.isFast { regions.removeAll { $0.likelihood < Tuning.minFastLikelihood } }
    regions.sort { $0.likelihood > $1.likelihood }
  }

  /// Reads the symbols of ``regions``, then by closer searches where they gave none.
  private mutating func readRegions(
    _ context: borrowing ScanContext, into symbols: inout SymbolSet
  ) {
    let (image, budget) = (context.image, context.budget)
    // Symbols stand in full regions; a rack's may be one large region less full.
    let full = regions.filter { $0.fill > Tuning.minFill }
    let large = regions.filter { $0.fill > Tuning.minLooseFill && $0.fill <= Tuning.minFill }
      .sorted { $0.area > $1.area }
    for (found, most) in [(full, plan.maxMatrixFailures), (large, plan.maxLooseMatrixFailures)] {
      var failures = 0
      let first = symbols.count
      // Each symbol that is read may have neighbours.
      for region in found where failures - (symbols.count - first) < most {
        guard !symbols.contains(where: { $0.covers(region) }) else { continue }
        guard budget.allowsRegion(symbols) else { break }
        let before = symbols.count
        read(
          region, image, context.pyramid, budget: budget, isDoubtful: failures >= 2,
          into: &symbols)
        if symbols.count == before { failures += 1 }
      }
    }
    if plan.searchesMatrixLattice {
      readRack(image, context.pyramid, budget: budget, into: &symbols)
      readNeighbours(regions, image, context.pyramid, budget: budget, into: &symbols)
    }
    if plan.searchesMatrixLattice, !symbols.holds(.datamatrix) {
      readDots(full.prefix(2), image, context.pyramid, budget: budget, into: &symbols)
      // Marks in metal are faint, and little else is beside them.
      if !isInRelief, full.count < Tuning.maxFullRegionsBesideFaint {
        readFaint(context, into: &symbols)
      }
    }
    if symbols.isEmpty, plan.searchesAskewMatrix {
      readAskew(regions, image, context.pyramid, budget: budget, into: &symbols)
    }
    guard !symbols.holds(.datamatrix) else { return }
    if plan.searchesBrokenMatrix {
      if !plan.isSmall {
        locator.locate(image, level: 0, budget: budget, into: &regions)
      }
      finder.minSteadiness = OutlineTuning.minBrokenSteadiness
      let more = regions
      for region in more where !symbols.contains(where: { $0.covers(region) }) {
        guard budget.allowsRegion(symbols) else { break }
        read(region, image, context.pyramid, budget: budget, into: &symbols)
      }
      finder.minSteadiness = OutlineTuning.minSteadiness
    }
    // An image of nothing but a symbol.
    guard plan.mayBeLoneSymbol,
      !symbols.holds(.datamatrix), !budget.isSpent(symbols)
    else { return }
    let whole = MatrixRegion(
      center: Point(x: Double(image.width) / 2, y: Double(image.height) / 2),
      axis: Point(x: 1, y: 0), down: Point(x: 0, y: 1), halfWidth: Double(image.width) / 2,
      halfHeight: Double(image.height) / 2)
    read(whole, image, context.pyramid, budget: budget, into: &symbols)
  }

  /// Reads the likeliest regions of low contrast.
  private mutating func readFaint(
    _ context: borrowing ScanContext, into symbols: inout SymbolSet
  ) {
    let (image, budget) = (context.image, context.budget)
    var faint: [MatrixRegion] = []
    for level in 1..<max(1, min(5, context.pyramid.count)) {
      locator.locate(
        context.pyramid.level(level), level: level, cells: context.tensors?.level(level),
        isFaint: true, budget: budget, into: &faint)
    }
    let likeliest = faint.filter { $0.fill > Tuning.minFill }.sorted {
      $0.likelihood > $1.likelihood
    }
    for region in likeliest.prefix(Tuning.maxFaintRegions)
    where !symbols.contains(where: { $0.covers(region) }) {
      guard budget.allowsRegion(symbols) else { return }
      read(region, image, context.pyramid, budget: budget, into: &symbols)
      readDots([region], image, context.pyramid, budget: budget, into: &symbols)
    }
  }

  /// Reads regions again so far reduced that the gaps between dots close.
  private mutating func readDots(
    _ regions: ArraySlice<MatrixRegion>, _ image: LumaView, _ pyramid: borrowing LumaPyramid,
    budget: ScanBudget, into symbols: inout SymbolSet
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
    budget: ScanBudget, into symbols: inout SymbolSet
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
    into symbols: inout SymbolSet
  ) {
    let level = patch.prepare(region, levels: pyramid.count, reduced: reduced)
    patch.fill(from: pyramid.plane(level, of: image), level: level)
    finder.find(in: patch, limit: 12, into: &outlines)
    reader.begin(plan, isDoubtful: isDoubtful)
    // A small patch has no room for longer sides.
    let least =
      OutlineTuning.minEvidence
      * min(1, Double(max(patch.width, patch.height)) / OutlineTuning.fullEvidenceSide)
    for outline in outlines.prefix(24) where outline.evidence > least && !reader.isUsedUp {
      if budget.isSpent(symbols) { return }
      if symbols.covers(outline.center) { continue }
      if let symbol = reader.read(outline, image, pyramid) {
        symbols.insert(symbol)
        reader.begin(plan, isDoubtful: isDoubtful)
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
