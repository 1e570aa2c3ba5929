/// The cells of an image's halves, measured once for all that look for regions.
///
/// It keeps its memory from image to image.
package struct StructureTensorPyramid: Sendable {
  /// The coarsest level that is looked at.
  private static let last = 5

  private var fields: [StructureTensorGrid] = []
  private var count = 0

  package init() {}

  /// Measures levels 1 and up.
  package mutating func measure(_ pyramid: borrowing LumaPyramid) {
    count = max(0, min(pyramid.count - 1, Self.last))
    while fields.count < count { fields.append(StructureTensorGrid()) }
    for index in 0..<count {
      fields[index].measure(pyramid.level(index + 1), isSmoothed: false)
    }
  }

  /// The cells of a level of 1 and up, not smoothed; `nil` where they are not measured.
  package func level(_ level: Int) -> StructureTensorGrid? {
    level >= 1 && level <= count ? fields[level - 1] : nil
  }
}
