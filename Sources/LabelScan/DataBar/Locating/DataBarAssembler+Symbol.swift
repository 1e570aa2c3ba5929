package import LabelSyntax

extension DataBarAssembler.Reading {
  /// The modules of a guard.
  private static let guardModules = 2.0

  /// The symbology that is reported.
  package var symbology: Symbology {
    switch kind {
    case .omnidirectional: .databar
    case .limited: .databarLimited
    case .expanded: .databarExpanded
    }
  }

  /// The corners clockwise from the symbol's own top left, in pixels of the image.
  ///
  /// - Parameters:
  ///   - down: The sign of s below a row that is read along t.
  ///   - spacing: The s from line to line, by which bars may reach past the lines that show them.
  package func corners(in region: LinearRegion, down: Double, spacing: Double) -> [Point] {
    let first = parts[0]
    let margin = Self.guardModules * first.module
    let along = first.direction
    let below = down * along
    // Along the reading direction and down.
    let tops = parts.map { below > 0 ? $0.span.lowerBound : -$0.span.upperBound }
    let bottoms = parts.map { below > 0 ? $0.span.upperBound : -$0.span.lowerBound }
    let top = below * ((tops.min() ?? 0) - spacing)
    let bottom = below * ((bottoms.max() ?? 0) + spacing)
    func ends(at s: Double) -> (Double, Double) {
      let reach = spacing + Self.guardModules * first.module
      let near = parts.filter { $0.span.lowerBound - reach <= s && s <= $0.span.upperBound + reach }
      let places = (near.isEmpty ? parts : near).flatMap { part in
        let ends = part.ends(at: s)
        return [along * ends.begin, along * ends.end]
      }
      return (
        along * ((places.min() ?? 0) - margin), along * ((places.max() ?? 0) + margin)
      )
    }
    let (upper, lower) = (ends(at: top), ends(at: bottom))
    return [
      region.point(upper.0, top), region.point(upper.1, top), region.point(lower.1, bottom),
      region.point(lower.0, bottom),
    ]
  }
}
