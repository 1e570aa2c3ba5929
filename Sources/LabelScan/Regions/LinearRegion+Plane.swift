extension LinearRegion {
  /// True where a symbol of so many pixels a module is looked for on the plane where the region was located:
  /// what is finer or coarser is located on another plane too.
  package func isOfPlane(module: Double) -> Bool {
    switch level {
    case 0: module < LinearLocatorTuning.maxModuleOnImage
    case 1: true
    case 2: module > LinearLocatorTuning.minModuleOnPlane * Double(1 << level)
    default: module > LinearLocatorTuning.minModuleOnCoarsePlane * Double(1 << level)
    }
  }
}
