/// Fits the grid of a Micro QR Code symbol to its one finder pattern.
///
/// The timing patterns go on from the finder pattern's outer sides to the ends of the symbol
/// (ISO/IEC 18004, 6.3.4): the edges of their modules are followed along both, and give the version and
/// a homography.
enum MicroQRFitter {
  /// A grid laid over a finder pattern.
  struct Fit {
    var layout: MicroQRLayout
    var map: GridMap
  }

  /// Fits to a pattern whose `u` goes along the symbol's first row, on a plane `shrink` times the
  /// image; `nil` where its timing patterns are not there.
  static func fit(_ pattern: FinderPattern, plane: LumaView, shrink: Double) -> Fit? {
    let row = TimingLine(pattern, along: pattern.u, across: pattern.v, shrink: shrink)
    let column = TimingLine(pattern, along: pattern.v, across: pattern.u, shrink: shrink)
    guard row.startsRight(on: plane), column.startsRight(on: plane) else { return nil }
    let alongRow = row.followed(on: plane)
    let alongColumn = column.followed(on: plane)
    guard let alongRow, let alongColumn, alongRow.side == alongColumn.side,
      let layout = MicroQRLayout(version: (alongRow.side - 9) / 2)
    else { return nil }
    let middle = FinderPattern.darkRadius
    var pairs = [Homography.Pair(Point(x: middle, y: middle), pattern.centre)]
    for (s, t) in FinderPattern.corners {
      pairs.append(
        .init(
          Point(x: middle + s, y: middle + t), pattern.place(s, t),
          weight: MicroQRTuning.cornerWeight))
    }
    for place in alongRow.places {
      pairs.append(.init(Point(x: place.along, y: place.across), place.at))
    }
    for place in alongColumn.places {
      pairs.append(.init(Point(x: place.across, y: place.along), place.at))
    }
    guard let homography = Homography(fitting: pairs) else { return nil }
    return Fit(layout: layout, map: GridMap(homography))
  }
}
