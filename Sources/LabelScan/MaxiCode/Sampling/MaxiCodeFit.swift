/// Reads the symbol around a bull's-eye: turn, map, modules, codewords.
package struct MaxiCodeFit {
  private var sampler = HexagonSampler()
  private var matcher = HexagonMatcher()
  private let decoder = MaxiCodeDecoder()

  package init() {}

  /// The content and the corners of the symbol around `eye`; `nil` where none is read.
  package mutating func read(
    _ eye: BullsEye, _ image: LumaView, _ pyramid: borrowing LumaPyramid, budget: ScanBudget
  ) -> (content: MaxiCodeContent, corners: Quadrilateral)? {
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
  ) -> (content: MaxiCodeContent, corners: Quadrilateral)? {
    let reach = MaxiCodeTuning.firstReach
    let pairs = [(-reach, -reach), (reach, -reach), (reach, reach), (-reach, reach)].map { x, y in
      let place = Point(x: x, y: y)
      return Homography.Pair(place, eye.map(place, turn: turn))
    }
    guard var homography = Homography(fitting: pairs) else { return nil }
    guard straighten(&homography, MaxiCodeTuning.matchingReaches, plane, scale: scale),
      agreesWithOrientation()
    else { return nil }
    // A flat label needs no more than a perspective.
    var flat = homography
    if straighten(&flat, MaxiCodeTuning.flatReaches, plane, scale: scale),
      matcher.deviation < MaxiCodeTuning.maxFlatDeviation
    {
      let map = GridMap(flat)
      sampler.sample(map, plane, scale: scale)
      if let content = decode() { return (content, corners(map)) }
    }
    return readBent(GridMap(homography), plane, scale: scale)
  }

  /// Fits a perspective within one reach after the other.
  private mutating func straighten(
    _ homography: inout Homography, _ reaches: [Double], _ plane: LumaView, scale: Double
  ) -> Bool {
    for reach in reaches {
      sampler.sample(GridMap(homography), plane, scale: scale)
      guard
        let better = matcher.straighten(homography, sampler, reach: reach, plane, scale: scale)
      else { return false }
      homography = better
    }
    return true
  }

  /// Follows a bent label from the middle outwards.
  private mutating func readBent(
    _ start: GridMap, _ plane: LumaView, scale: Double
  ) -> (content: MaxiCodeContent, corners: Quadrilateral)? {
    var map = start
    for reach in MaxiCodeTuning.curvingReaches {
      sampler.sample(map, plane, scale: scale)
      guard let better = matcher.curve(map, sampler, reach: reach, plane, scale: scale) else {
        return nil
      }
      map = better
    }
    guard matcher.deviation < MaxiCodeTuning.maxDeviation else { return nil }
    for (round, reach) in MaxiCodeTuning.bendingReaches.enumerated() {
      sampler.sample(map, plane, scale: scale)
      if round >= MaxiCodeTuning.firstDecoding, let content = decode() {
        return (content, corners(map))
      }
      guard let better = matcher.bend(map, sampler, reach: reach, plane, scale: scale) else {
        return nil
      }
      map = better
    }
    return nil
  }

  private func corners(_ map: GridMap) -> Quadrilateral {
    HexagonLattice.corners.mapCorners { map.map($0.x, $0.y) }
  }

  /// Whether the modules of the orientation patterns, as last sampled, are what they must be.
  private func agreesWithOrientation() -> Bool {
    let dark = MaxiCodePlacement.darkOrientation.count { sampler.darkness[$0.index] > 0.5 }
    let light = MaxiCodePlacement.lightOrientation.count { sampler.darkness[$0.index] <= 0.5 }
    return dark + light >= MaxiCodeTuning.minOrientationModules
  }

  /// Decodes the modules as sampled, thresholded by smaller and larger neighbourhoods.
  private mutating func decode() -> MaxiCodeContent? {
    for reach in MaxiCodeTuning.thresholdReaches {
      sampler.threshold(reach: reach)
      if let content = decode(sampler.equalized()) ?? decode(sampler.darkness) { return content }
    }
    sampler.threshold(reach: MaxiCodeTuning.thresholdReaches[0])
    return nil
  }

  private func decode(_ values: [Float]) -> MaxiCodeContent? {
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
