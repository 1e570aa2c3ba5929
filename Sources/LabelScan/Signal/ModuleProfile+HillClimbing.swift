extension ModuleProfile {
  /// Hill climbing over a grid of print models, as long as a neighbour explains more.
  ///
  /// `near` gives a model and its neighbours; `alternate` fits a profile to a model, `false` where that
  /// fails.
  package mutating func climb<Model: Hashable>(
    _ model: inout Model, near: (Model) -> [Model], alternate: (inout ModuleProfile, Model) -> Bool
  ) {
    var tried: Set<Model> = []
    var isBetter = true
    var most: Float = 0
    while isBetter {
      isBetter = false
      let start = self
      for other in near(model) where tried.insert(other).inserted {
        var moved = start
        guard alternate(&moved, other), moved.explained > most else { continue }
        (self, model, most, isBetter) = (moved, other, moved.explained, true)
      }
    }
  }
}
