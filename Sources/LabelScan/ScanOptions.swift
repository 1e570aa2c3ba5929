public import LabelSyntax

/// What a scan looks for, and how hard.
public struct ScanOptions: Hashable, Sendable {
  /// How much work a scan does before it calls a symbol unreadable.
  public enum Effort: String, CaseIterable, Hashable, Sendable {
    /// Located regions, once: for live frames.
    case fast
    /// Located regions, again and finer where nothing was read.
    case balanced
    /// Whole-image passes at several scales as the last rung.
    case thorough
  }

  /// How hard to look.
  public var effort: Effort
  /// The symbologies to read; `nil` for all.
  public var symbologies: Set<Symbology>?
  /// What a photo may cost.
  public var limits: ScanLimits

  /// Creates options.
  public init(
    effort: Effort = .balanced, symbologies: Set<Symbology>? = nil,
    limits: ScanLimits = ScanLimits()
  ) {
    self.effort = effort
    self.symbologies = symbologies
    self.limits = limits
  }

  /// Whether `symbology` is to be read.
  public func reads(_ symbology: Symbology) -> Bool {
    symbologies?.contains(symbology) ?? true
  }
}
