/// The path of the codewords' bits through a symbol: ISO/IEC 18004, 7.7.3; ISO/IEC 23941, 7.7.3.
enum QRPlacement {
  /// The open modules in the order of the bits: two columns at a time from `right` leftwards, up and
  /// down in turn; `skipped` is a column that the pairs of columns step over.
  static func places(
    width: Int, height: Int, from right: Int, skipping skipped: Int? = nil,
    isOpen: (Int) -> Bool
  ) -> [Int] {
    var places: [Int] = []
    places.reserveCapacity(width * height)
    var right = right
    var isUp = true
    while right > 0 {
      if right == skipped { right -= 1 }
      for step in 0..<height {
        let start = (isUp ? height - 1 - step : step) * width
        for place in [start + right, start + right - 1] where isOpen(place) {
          places.append(place)
        }
      }
      isUp.toggle()
      right -= 2
    }
    return places
  }
}
