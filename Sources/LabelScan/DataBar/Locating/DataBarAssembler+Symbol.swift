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
  package func corners(in region: LinearRegion, down: Double, spacing: Double) -> Quadrilateral {
    let first = parts[0]
    let along = first.direction
    let below = down * along
    /// The ends of a part along the reading direction, and of its lines downward.
    func top(_ part: DataBarPart) -> Double {
      below > 0 ? part.span.lowerBound - spacing : part.span.upperBound + spacing
    }
    func bottom(_ part: DataBarPart) -> Double {
      below > 0 ? part.span.upperBound + spacing : part.span.lowerBound - spacing
    }
    func left(_ part: DataBarPart, _ s: Double) -> Double {
      let ends = part.ends(at: s)
      return min(along * ends.begin, along * ends.end)
    }
    func right(_ part: DataBarPart, _ s: Double) -> Double {
      let ends = part.ends(at: s)
      return max(along * ends.begin, along * ends.end)
    }
    func row(of part: DataBarPart) -> [DataBarPart] {
      parts.filter { $0.span.overlaps(part.span) }
    }
    /// The parts at the ends of a row.
    func ends(_ row: [DataBarPart]) -> (left: DataBarPart, right: DataBarPart) {
      (
        row.min { left($0, $0.span.lowerBound) < left($1, $1.span.lowerBound) } ?? first,
        row.max { right($0, $0.span.lowerBound) < right($1, $1.span.lowerBound) } ?? first
      )
    }
    let last = parts[parts.count - 1]
    let upper = ends(row(of: first))
    let lower = ends(row(of: last))
    let margin = Self.guardModules * first.module
    // A last row may be shorter: the symbol is as wide as its first one.
    func corner(_ side: Double, _ s: Double) -> Point { region.point(along * side, s) }
    return Quadrilateral(
      topLeft: corner(left(upper.left, top(upper.left)) - margin, top(upper.left)),
      topRight: corner(right(upper.right, top(upper.right)) + margin, top(upper.right)),
      bottomRight: corner(
        right(upper.right, bottom(upper.right)) + margin, bottom(lower.right)),
      bottomLeft: corner(left(upper.left, bottom(upper.left)) - margin, bottom(lower.left)))
  }
}
