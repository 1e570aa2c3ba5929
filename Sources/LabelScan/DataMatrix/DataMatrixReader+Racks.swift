internal import Foundation
internal import LabelSyntax

extension DataMatrixReader {
  private typealias Tuning = MatrixLocatingTuning

  /// Reads the symbols of a rack, which the cells that find single ones run together.
  mutating func readRack(
    _ image: LumaView, _ pyramid: borrowing LumaPyramid, budget: ScanBudget,
    into symbols: inout SymbolSet
  ) {
    let isRack = regions.contains { region in
      SymbolLattice.mayBe(region)
        && !symbols.contains { region.contains($0.center) && 9 * $0.area > region.area }
    }
    // A symbol among others of its size is one of many, even where they stand apart.
    let isAmongSquares =
      symbols.contains { $0.symbology == .datamatrix } && !SymbolLattice.squares(regions).isEmpty
    if isRack || isAmongSquares {
      // Finer cells tell small symbols apart.
      if image.width * image.height >= ScanPlan.smallPixels {
        locator.locate(image, level: 0, budget: budget, into: &regions)
      }
      let first = symbols.count
      var failures = 0
      for region in SymbolLattice.squares(regions) {
        guard failures < Tuning.maxEmptySquares + symbols.count - first else { break }
        guard !symbols.contains(where: { $0.covers(region) }) else { continue }
        guard budget.allowsRegion(symbols) else { return }
        let before = symbols.count
        read(region, image, pyramid, budget: budget, into: &symbols)
        if symbols.count == before { failures += 1 }
      }
    }
    readLattice(image, pyramid, budget: budget, into: &symbols)
  }

  /// Looks where the lattice of the symbols that are read goes on.
  private mutating func readLattice(
    _ image: LumaView, _ pyramid: borrowing LumaPyramid, budget: ScanBudget,
    into symbols: inout SymbolSet
  ) {
    var tried: [Point] = []
    var middles = symbols.filter { $0.symbology == .datamatrix }.map(\.center)
    var queue = symbols.filter { $0.symbology == .datamatrix }
    while !queue.isEmpty, middles.count < Tuning.maxLatticeSymbols {
      let symbol = queue.removeFirst()
      let side = symbol.area.squareRoot()
      guard side > 0 else { continue }
      for place in SymbolLattice.places(around: symbol.center, of: middles, size: side) {
        guard place.x > 0, place.y > 0, place.x < Double(image.width),
          place.y < Double(image.height),
          !tried.contains(where: { $0.manhattanDistance(to: place) < Tuning.sameTry * side }),
          !middles.contains(where: { $0.manhattanDistance(to: place) < Tuning.sameSymbol * side })
        else { continue }
        guard budget.allowsRegion(symbols) else { return }
        tried.append(place)
        let level = min(max(0, Int(log2(side / Tuning.orientationSide))), pyramid.count - 1)
        let axis = DominantOrientation.axis(
          around: place, radius: side / 2, in: pyramid.plane(level, of: image), level: level)
        let before = symbols.count
        read(
          MatrixRegion(
            center: place, axis: axis, down: Point(x: -axis.y, y: axis.x),
            halfWidth: Tuning.latticeReach * side,
            halfHeight: Tuning.latticeReach * side),
          image, pyramid, budget: budget, into: &symbols)
        for symbol in symbols[before...] {
          middles.append(symbol.center)
          queue.append(symbol)
        }
      }
    }
  }

  /// Looks beside each symbol read for others of its size, as in a rack: where there are several, or
  /// a region is beside it.
  mutating func readNeighbours(
    _ regions: [MatrixRegion], _ image: LumaView, _ pyramid: borrowing LumaPyramid,
    budget: ScanBudget,
    into symbols: inout SymbolSet
  ) {
    let isRack = symbols.count(where: { $0.symbology == .datamatrix }) > 1
    var tried: [Point] = []
    var next = 0
    while next < symbols.count, next < Tuning.maxLatticeSymbols {
      let symbol = symbols[next]
      next += 1
      guard symbol.symbology == .datamatrix else { continue }
      let center = symbol.center
      let corners = symbol.corners
      let right = Point(
        x: (corners[1].x + corners[2].x - corners[0].x - corners[3].x) / 2,
        y: (corners[1].y + corners[2].y - corners[0].y - corners[3].y) / 2)
      let down = Point(
        x: (corners[2].x + corners[3].x - corners[0].x - corners[1].x) / 2,
        y: (corners[2].y + corners[3].y - corners[0].y - corners[1].y) / 2)
      let width = (right.x * right.x + right.y * right.y).squareRoot()
      let height = (down.x * down.x + down.y * down.y).squareRoot()
      guard width > 0, height > 0 else { continue }
      // Where its neighbours tell the lattice, that was looked along.
      let middles = symbols.filter { $0.symbology == .datamatrix }.map(\.center)
      if SymbolLattice.places(around: center, of: middles, size: max(width, height)).count > 2 {
        continue
      }
      let far = Tuning.neighbourStep
      for (across, along) in [(far, 0), (-far, 0), (0, far), (0, -far)] {
        let place = center.moved(right, across).moved(down, along)
        guard place.x > 0, place.y > 0, place.x < Double(image.width),
          place.y < Double(image.height),
          isRack || regions.contains(where: { $0.contains(place) }),
          !symbols.covers(place),
          !tried.contains(where: {
            $0.manhattanDistance(to: place) < Tuning.sameNeighbourTry * min(width, height)
          })
        else { continue }
        guard budget.allowsRegion(symbols) else { return }
        tried.append(place)
        read(
          MatrixRegion(
            center: place, axis: Point(x: right.x / width, y: right.y / width),
            down: Point(x: down.x / height, y: down.y / height),
            halfWidth: Tuning.neighbourRegion * width,
            halfHeight: Tuning.neighbourRegion * height),
          image, pyramid, budget: budget, into: &symbols)
      }
    }
  }
}
