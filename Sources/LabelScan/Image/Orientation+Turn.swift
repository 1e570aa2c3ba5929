extension LumaImage.Orientation {
  /// Whether viewers show the stored image's rows as columns.
  package var isSideways: Bool { (5...8).contains(rawValue) }

  /// How a place on a stored image of these sides is turned into its place on the image as shown:
  /// x' = a x + c y + e and y' = b x + d y + f.
  package func turn(
    width: Double, height: Double
  ) -> (a: Double, b: Double, c: Double, d: Double, e: Double, f: Double) {
    // CIPA DC-008, Orientation: which stored row and column is the shown top and left.
    switch rawValue {
    case 2: (-1, 0, 0, 1, width, 0)
    case 3: (-1, 0, 0, -1, width, height)
    case 4: (1, 0, 0, -1, 0, height)
    case 5: (0, 1, 1, 0, 0, 0)
    case 6: (0, 1, -1, 0, height, 0)
    case 7: (0, -1, -1, 0, height, width)
    case 8: (0, -1, 1, 0, 0, width)
    default: (1, 0, 0, 1, 0, 0)
    }
  }
}
