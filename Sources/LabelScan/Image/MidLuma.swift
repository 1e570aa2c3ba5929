/// The luma between dark and light.
enum MidLuma {
  /// Midway, but nearer the end that an over- or underexposed image cuts off: what is blurred there
  /// lies beyond it.
  static func between(_ dark: Float, _ light: Float) -> Float {
    if light >= 250, dark > 128 { return light - (light - dark) * 0.2 }
    if dark <= 1, light < 80 { return dark + (light - dark) * 0.3 }
    return (dark + light) / 2
  }
}
