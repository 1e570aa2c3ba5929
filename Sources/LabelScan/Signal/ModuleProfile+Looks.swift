extension ModuleProfile {
  /// Goes from look to better look, as long as there is one that explains more.
  ///
  /// `near` gives those beside a look and itself; `settle` fits a profile to a look, and says whether that
  /// went well.
  package mutating func climb<Look: Hashable>(
    _ look: inout Look, near: (Look) -> [Look], settle: (inout ModuleProfile, Look) -> Bool
  ) {
    var tried: Set<Look> = []
    var isBetter = true
    var most: Float = 0
    while isBetter {
      isBetter = false
      let start = self
      for other in near(look) where tried.insert(other).inserted {
        var moved = start
        guard settle(&moved, other), moved.explained > most else { continue }
        (self, look, most, isBetter) = (moved, other, moved.explained, true)
      }
    }
  }
}
