#if Ledger
  /// What the ledger says of a label that is only shown.
  public struct CheckAnswer: Hashable, Sendable {
    /// The label.
    public var label: LabelRecord
    /// The serial that names the unit, or `nil`.
    public var serial: String?
    /// The product.
    public var product: ProductKey
    /// The product's name in the master data, or `nil`.
    public var name: String?
    /// The unit, where it came in before.
    public var state: UnitState?
    /// What the maker's lists say of the serial: `issued`, `notIssued`, `decommissioned`, or
    /// `unknown` where none has the product.
    public var issued: String
    /// Who owns the unit, or `nil`.
    public var owner: String?
    /// The last day of the warranty, ISO 8601, or `nil`.
    public var warrantyUntil: String?
    /// What speaks against the label; that the unit is here does not.
    public var anomalies: [Anomaly]
  }
#endif
