/// One payload, understood: the language it is written in, its elements, its fields.
///
/// Reading never fails: a payload in no known language has ``Syntax/raw`` and no fields.
public struct Reading: Hashable, Sendable {
  /// One element of the payload, as its language divides it.
  public struct Element: Hashable, Sendable {
    /// What names an element in its language.
    public enum Kind: String, Hashable, Sendable {
      /// A GS1 application identifier.
      case ai
      /// An ANSI MH10.8.2 data identifier.
      case di
      /// Any other key.
      case key
    }

    /// What ``code`` is.
    public var kind: Kind
    /// The identifier or key, as written.
    public var code: String
    /// The standard's title for it, or `nil`.
    public var title: String?
    /// The value, as written.
    public var value: String
    /// The value's bytes in the payload.
    public var range: Range<Int>
    /// Whether the value keeps all its language's rules.
    public var isValid: Bool

    /// Creates an element.
    public init(
      kind: Kind, code: String, title: String? = nil, value: String, range: Range<Int>,
      isValid: Bool = true
    ) {
      self.kind = kind
      self.code = code
      self.title = title
      self.value = value
      self.range = range
      self.isValid = isValid
    }
  }

  /// Where a key or a value was read, other than in a payload.
  public enum Source: String, Hashable, Sendable {
    /// In the print of the label.
    case print
  }

  /// One field of the label with its provenance.
  public struct Detail: Hashable, Sendable {
    /// The field.
    public var field: FieldName
    /// The value in the field's canonical form: a date in ISO 8601, a decimal with its digits.
    public var value: String
    /// The value as the payload has it.
    public var raw: String
    /// The unit of measure or currency of a decimal, or `nil`.
    public var unit: String?
    /// The index of the symbol on the label; -1 for what is in print alone.
    public var symbol: Int
    /// The language that gave it.
    public var syntax: Syntax
    /// The identifier or key that named it, or `nil`.
    public var key: String?
    /// The value's bytes in the payload.
    public var range: Range<Int>
    /// Where the key was read; `nil` for the payload.
    public var keySource: Source?
    /// Where the value was read; `nil` for the payload.
    public var source: Source?
    /// The index of the line of print that names or gives it.
    public var line: Int?

    /// Creates a detail.
    public init(
      field: FieldName, value: String, raw: String, unit: String? = nil, symbol: Int = 0,
      syntax: Syntax, key: String? = nil, range: Range<Int>
    ) {
      self.field = field
      self.value = value
      self.raw = raw
      self.unit = unit
      self.symbol = symbol
      self.syntax = syntax
      self.key = key
      self.range = range
    }
  }

  /// What a value may be, where no rule decides.
  public struct Candidate: Hashable, Sendable {
    /// The field that it may be.
    public var field: FieldName
    /// The value that the field would have.
    public var value: String
    /// The index of the symbol on the label; -1 for what is in print alone.
    public var symbol: Int
    /// The index of the line of print that gives it; `nil` where a symbol does.
    public var line: Int?
    /// Why it may be, one phrase in English.
    public var reason: String

    /// Creates a candidate.
    public init(field: FieldName, value: String, symbol: Int = 0, reason: String) {
      self.field = field
      self.value = value
      self.symbol = symbol
      self.reason = reason
    }
  }

  /// The payload that was read.
  public var payload: Payload
  /// The language it is written in.
  public var syntax: Syntax
  /// Its elements in payload order.
  public var elements: [Element]
  /// Its fields in payload order; a field may occur twice.
  public var details: [Detail]
  /// What its values may be where no rule decides.
  public var candidates: [Candidate]
  /// What is wrong or unusual.
  public var issues: [Issue]

  /// Creates a reading.
  public init(
    payload: Payload, syntax: Syntax, elements: [Element] = [], details: [Detail] = [],
    candidates: [Candidate] = [], issues: [Issue] = []
  ) {
    self.payload = payload
    self.syntax = syntax
    self.elements = elements
    self.details = details
    self.candidates = candidates
    self.issues = issues
  }

  /// Whether no issue is an error.
  public var isValid: Bool { !issues.contains { $0.severity == .error } }
}

#if !hasFeature(Embedded)
  extension Reading.Source: Codable {}
  extension Reading.Detail: Codable {}
  extension Reading.Candidate: Codable {}
#endif
