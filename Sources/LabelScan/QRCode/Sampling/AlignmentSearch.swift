/// Template matching of one alignment pattern of QR Code near its expected place.
enum AlignmentSearch {
  /// The centre of the pattern, in pixels of the image; `nil` where nothing like it is.
  static func find(
    near expected: Point, steps: (x: Point, y: Point), radius: Double, plane: LumaView,
    shrink: Double, isInverted: Bool
  ) -> Point? {
    let x = Float(expected.x * shrink)
    let y = Float(expected.y * shrink)
    let ux = Float(steps.x.x * shrink)
    let uy = Float(steps.x.y * shrink)
    let vx = Float(steps.y.x * shrink)
    let vy = Float(steps.y.y * shrink)
    let sign: Float = isInverted ? -1 : 1

    // Normalised correlation of 5 x 5 modules with the pattern: dark ring, light ring, dark middle.
    func correlation(_ s: Float, _ t: Float) -> Float {
      var seen = TemplateCorrelation()
      for r in -2...2 {
        for c in -2...2 {
          let p = s + Float(c)
          let q = t + Float(r)
          let value = plane.luma(atX: x + p * ux + q * vx, y: y + p * uy + q * vy)
          seen.add(value, isMarked: max(abs(r), abs(c)) == 1)
        }
      }
      return sign * (seen.value(minVariance: QRGridTuning.minLumaVariance) ?? 0)
    }

    var best: (value: Float, s: Float, t: Float) = (0, 0, 0)
    let reach = Int((radius * 2).rounded(.up))
    for t in -reach...reach {
      for s in -reach...reach {
        let far = Float(s * s + t * t) / Float(reach * reach)
        let value =
          correlation(Float(s) / 2, Float(t) / 2) - QRGridTuning.alignmentDistancePenalty * far
        if value > best.value { best = (value, Float(s) / 2, Float(t) / 2) }
      }
    }
    guard best.value > QRGridTuning.minCoarseAlignment else { return nil }
    best.value = correlation(best.s, best.t)
    var step: Float = 0.25
    while step > QRGridTuning.minAlignmentStep {
      var next = best
      for t in -1...1 {
        for s in -1...1 where s != 0 || t != 0 {
          let value = correlation(best.s + Float(s) * step, best.t + Float(t) * step)
          if value > next.value {
            next = (value, best.s + Float(s) * step, best.t + Float(t) * step)
          }
        }
      }
      best = next
      step /= 2
    }
    guard best.value > QRGridTuning.minAlignment else { return nil }
    return Point(
      x: expected.x + Double(best.s * ux + best.t * vx) / shrink,
      y: expected.y + Double(best.s * uy + best.t * vy) / shrink)
  }
}
