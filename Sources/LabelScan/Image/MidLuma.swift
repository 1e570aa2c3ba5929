/// The threshold between dark and light of a blurred element.
enum MidLuma {
  /// Luma from which light is clipped, and dark above which that is told from a bright print.
  private static let clippedLight: Float = 250
  private static let brightDark: Float = 128
  /// Luma up to which dark is clipped, and light below which that is told from deep black print.
  private static let clippedDark: Float = 1
  private static let dimLight: Float = 80
  /// Distance of the threshold from the clipped end, as a share of the contrast: what is blurred lies
  /// beyond that end.
  ///
  /// Origin not on record.
  private static let shareBelowClippedLight: Float = 0.2
  private static let shareAboveClippedDark: Float = 0.3

  /// Midway, but nearer the end that over- or underexposure clips.
  static func between(_ dark: Float, _ light: Float) -> Float {
    if light >= clippedLight, dark > brightDark {
      return light - (light - dark) * shareBelowClippedLight
    }
    if dark <= clippedDark, light < dimLight {
      return dark + (light - dark) * shareAboveClippedDark
    }
    return (dark + light) / 2
  }
}
