/// The modules of a matrix symbol as sampled: each dark or light, with a confidence.
///
/// The first row is the symbol's own top, the first column its own left.
package struct ModuleGrid: Hashable, Sendable {
  /// Modules in a row.
  package let width: Int
  /// Rows.
  package let height: Int
  /// One value a module, row after row: dark above 0, light below, the magnitude the confidence.
  package var modules: [Int8]

  /// Creates a grid of light modules.
  package init(width: Int, height: Int) {
    self.width = max(0, width)
    self.height = max(0, height)
    modules = [Int8](repeating: -127, count: self.width * self.height)
  }

  /// The module in column `x` of row `y`.
  package subscript(x: Int, y: Int) -> Int8 {
    get { modules[y * width + x] }
    set { modules[y * width + x] = newValue }
  }

  /// The grid seen in a mirror that keeps the lower left corner in place.
  package var mirrored: ModuleGrid {
    var result = ModuleGrid(width: height, height: width)
    for y in 0..<height {
      for x in 0..<width {
        result[height - 1 - y, width - 1 - x] = self[x, y]
      }
    }
    return result
  }
}
