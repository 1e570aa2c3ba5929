extension LumaPyramid {
  /// The image itself for level 0, else a level; the highest there is where `level` is higher.
  @_lifetime(borrow self, copy image)
  package borrowing func plane(_ level: Int, of image: LumaView) -> LumaView {
    level <= 0 || count < 2 ? image : self.level(Swift.min(level, count - 1))
  }

  /// The level on which a length of `pixels` is from `least` to twice that, or nearest it.
  package func level(where pixels: Double, isAtLeast least: Double) -> Int {
    var level = 0
    var length = pixels
    while length >= 2 * least, level < count - 1 {
      length /= 2
      level += 1
    }
    return level
  }
}
