/// Reads the symbol around a bull's-eye: turn, map, modules, codewords.
struct MaxiCodeFit {
  private var sampler = HexagonSampler()
  private var matcher = HexagonMatcher()
  private let decoder = MaxiCodeDecoder()

  /// The content and the corners of the symbol around `eye`; `nil` where none is read.
  mutating func read(
    _ eye: BullsEye, _ image: LumaView, _ pyramid: borrowing LumaPyramid, budget: ScanBudget
  ) -> (content: MaxiCodeContent, corners: [Point])? {
    guard eye.light - eye.dark > MaxiCodeTuning.minContrast / 2 else { return nil }
    let level = pyramid.level(where: eye.module, isAtLeast: MaxiCodeTuning.minModulePixels)
    let plane = pyramid.plane(level, of: image)
    let scale = Double(1 << level)
    for turn in MaxiCodeTurn.turns(of: eye, plane, scale: scale) {
      guard !budget.isSpent else { return nil }
      if let read = read(eye, turn: turn, plane, scale: scale) { return read }
    }
    return nil
  }

  private mutating func read(
    _ eye: BullsEye, turn: Point, _ plane: LumaView, scale: Double
  ) -> (content: MaxiCodeContent, corners: [Point])? {
    let reach = 8.0
    let pairs = [(-reach, -reach), (reach, -reach), (reach, reach), (-reach, reach)].map {
      let place = Point(x: $0.0, y: $0.1)
      return Homography.Pair(place, eye.map(place, turn: turn))
    }
    guard var homography = Homography(fitting: pairs) else { return nil }
    for reach in MaxiCodeTuning.matchingReaches {
      sampler.sample(GridMap(homography), plane, scale: scale)
      guard
        let better = matcher.straighten(homography, sampler, reach: reach, plane, scale: scale)
      else { break }
      homography = better
    }
    var map = GridMap(homography)
    for round in 0...MaxiCodeTuning.bendingRounds {
      if round > 0 {
        guard let bent = matcher.bend(map, sampler, plane, scale: scale) else { return nil }
        map = bent
      }
      sampler.sample(map, plane, scale: scale)
      if let content = decode() {
        return (content, HexagonLattice.corners.map { map.map($0.x, $0.y) })
      }
    }
    return nil
  }

  private func decode() -> MaxiCodeContent? {
    let values = sampler.equalized()
    var codewords = [UInt8](repeating: 0, count: MaxiCodeDecoder.codewords)
    var certainty = [Float](repeating: 1, count: MaxiCodeDecoder.codewords)
    for (bit, module) in MaxiCodePlacement.modules.enumerated() {
      let value = values[module.index]
      if value > 0.5 { codewords[bit / 6] |= 0x20 >> UInt8(bit % 6) }
      let sure = min(abs(value - 0.5) / MaxiCodeTuning.sureModule, 1)
      certainty[bit / 6] = min(certainty[bit / 6], sure)
    }
    return try? decoder.decode(codewords, certainty: certainty)
  }
}
