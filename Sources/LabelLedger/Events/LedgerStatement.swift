/// What was said in names and values where no label came in: of a delivery, a product, a unit or an
/// operator.
///
/// Names and values keep their order, so that a statement has one text.
public struct LedgerStatement: Hashable, Sendable {
  /// The kinds of statements, as the ledger's file numbers them.
  public enum Kind: Int, CaseIterable, Hashable, Sendable {
    /// Lines of a delivery that is expected.
    case expect = 7
    /// A delivery is closed.
    case close
    /// Master data of products.
    case products
    /// A maker's list of what it made.
    case issued
    /// A unit was serviced.
    case service
    /// A unit was sold.
    case sale
    /// A unit has another owner.
    case transfer
    /// An earlier event is corrected.
    case correction
    /// An operator's key is known from here on.
    case `operator`
    /// A key is no longer good from here on.
    case revoke
    /// What the ledger requires from here on.
    case policy
  }

  /// One value and its name.
  public struct Value: Hashable, Sendable {
    /// The name.
    public var name: String
    /// The value.
    public var text: String

    /// Creates a value.
    public init(_ name: String, _ text: String) {
      self.name = name
      self.text = text
    }
  }

  /// The unit that it is about, or `nil`.
  public var unit: UnitKey?
  /// The values, each name once.
  public var values: [Value]
  /// Rows of values, where it is about many things of a kind.
  public var rows: [[Value]]

  /// Creates a statement; values that are `nil` or empty are left out.
  public init(
    unit: UnitKey? = nil, _ values: KeyValuePairs<String, String?> = [:], rows: [[Value]] = []
  ) {
    self.unit = unit
    self.values = Self.values(values)
    self.rows = rows
  }

  /// The values that are neither `nil` nor empty.
  static func values(_ pairs: KeyValuePairs<String, String?>) -> [Value] {
    pairs.compactMap { name, text in
      text.flatMap { $0.isEmpty ? nil : Value(name, $0) }
    }
  }

  /// The value of a name as the tables have it, or `nil`.
  public subscript(_ name: String) -> String? { Self.text(name, in: values) }

  /// The value of a name among some as the tables have it, or `nil`.
  static func text(_ name: String, in values: [Value]) -> String? {
    for value in values where value.name == name { return value.text.withoutNUL }
    return nil
  }
}
