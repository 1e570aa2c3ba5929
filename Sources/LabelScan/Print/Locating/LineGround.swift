/// The ground that a line stands on, and its ink.
enum LineGround {
  /// Pixels from one looked at to the next.
  private static let step = 2

  /// Whether the pieces of a line are ink: they differ from what most of the band around it is.
  ///
  /// What letters enclose and leave between them is lighter than its surroundings and lies in lines
  /// too, but is the ground itself.
  static func holdsInk(
    _ line: TextLine, on plane: borrowing UprightPlane, _ map: borrowing InkMap,
    tuning: PrintLocatingTuning
  ) -> Bool {
    guard let kind = line.ink.kind else { return true }
    var counts = [Int](repeating: 0, count: 256)
    var (all, ink, sum) = (0, 0, 0)
    let reach = tuning.groundReach * line.capital
    for x in stride(from: max(0, Int(line.left - reach)), to: plane.width, by: step) {
      guard Double(x) < line.right + reach else { break }
      let base = line.base(at: Double(x))
      guard base.isFinite, base > -reach, base < Double(plane.height) + line.capital + reach else {
        continue
      }
      let top = max(0, Int(base - line.capital - reach))
      for y in stride(from: top, to: min(plane.height, Int(base + reach)), by: step) {
        let luma = plane.pixels[y * plane.width + x]
        counts[Int(luma)] += 1
        all += 1
        guard map.kinds[y * map.width + x] == kind else { continue }
        ink += 1
        sum += Int(luma)
      }
    }
    guard ink > 0 else { return false }
    var seen = 0
    let ground = counts.firstIndex { count in
      seen += count
      return seen * 2 >= all
    }
    let off = Double(sum) / Double(ink) - Double(ground ?? 0)
    return line.ink == .dark ? -off >= tuning.leastContrast : off >= tuning.leastContrast
  }
}

extension TextLine.Ink {
  /// The kind of its pixels; `nil` for both.
  fileprivate var kind: UInt8? {
    switch self {
    case .dark: InkMap.dark
    case .light: InkMap.light
    case .relief: nil
    }
  }
}
