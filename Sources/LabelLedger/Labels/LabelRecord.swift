/// What the ledger keeps of one label: the JSON of the command without what serves drawing.
public struct LabelRecord: Hashable, Sendable {
  /// One symbol on the label, or one payload of a scanner.
  public struct Symbol: Hashable, Sendable {
    /// The payload's bytes.
    public var payload: [UInt8]
    /// The kind of symbol, where known.
    public var symbology: String?
    /// The AIM identifier, where known.
    public var identifier: String?
    /// The language that the payload is written in.
    public var syntax: String
    /// Whether the print beside it says the same: ``agrees`` or ``differs``; `nil` where that is not
    /// known.
    public var printed: String?

    /// What ``printed`` says where a value of the symbol is printed.
    public static let agrees = "agrees"
    /// What ``printed`` says where one is printed with another character.
    public static let differs = "differs"

    /// Creates a symbol.
    public init(
      payload: [UInt8], symbology: String? = nil, identifier: String? = nil, syntax: String,
      printed: String? = nil
    ) {
      self.payload = payload
      self.symbology = symbology
      self.identifier = identifier
      self.syntax = syntax
      self.printed = printed
    }
  }

  /// One field that the label gives.
  public struct Field: Hashable, Sendable {
    /// The field's name.
    public var name: String
    /// Its value.
    public var value: String

    /// Creates a field.
    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// One value of a field with its provenance.
  public struct Detail: Hashable, Sendable {
    /// The field's name.
    public var field: String
    /// The value in canonical form.
    public var value: String
    /// The value as the payload has it.
    public var raw: String
    /// The unit of measure or currency, or `nil`.
    public var unit: String?
    /// The index of the symbol; ``printAlone`` where no symbol gives the value.
    public var symbol: Int
    /// The language that gave it.
    public var syntax: String
    /// The identifier or key that named it, or `nil`.
    public var key: String?
    /// The value's bytes in the payload.
    public var range: Range<Int>

    /// The index of no symbol, -1 in JSON: the value stands in print alone.
    public static let printAlone = Int(Int32.max)

    /// Creates a detail.
    public init(
      field: String, value: String, raw: String, unit: String? = nil, symbol: Int = 0,
      syntax: String, key: String? = nil, range: Range<Int>
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

  /// What was wrong or unusual with the label when it was read.
  public struct Remark: Hashable, Sendable {
    /// The rule's name.
    public var code: String
    /// How much it matters: `error`, `warning` or `info`.
    public var severity: String
    /// One sentence in English.
    public var message: String
    /// The index of the symbol, or `nil` for the whole label.
    public var symbol: Int?

    /// Creates a remark.
    public init(code: String, severity: String, message: String, symbol: Int? = nil) {
      self.code = code
      self.severity = severity
      self.message = message
      self.symbol = symbol
    }
  }

  /// The image's path as the scan was given it, or `nil` for payloads without an image.
  public var file: String?
  /// The fields, each name once.
  public var fields: [Field]
  /// The symbols or payloads.
  public var symbols: [Symbol]
  /// Every value of every field.
  public var details: [Detail]
  /// What was wrong or unusual.
  public var remarks: [Remark]

  /// Creates a label.
  public init(
    file: String? = nil, fields: [Field] = [], symbols: [Symbol] = [], details: [Detail] = [],
    remarks: [Remark] = []
  ) {
    self.file = file
    self.fields = fields
    self.symbols = symbols
    self.details = details
    self.remarks = remarks
  }

  /// The value of a field, or `nil`.
  public subscript(_ name: String) -> String? {
    for field in fields where field.name == name { return field.value }
    return nil
  }
}
