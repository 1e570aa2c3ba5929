internal import LabelSyntax

extension LabelRecord {
  /// Reads one member of a label's object; other keys are stepped over.
  mutating func take(_ key: String, from reader: inout JSONReader) throws(JSONReader.Failure) {
    switch key {
    case "file": file = try reader.optionalString()?.withoutNUL
    case "fields":
      var names = KeySet()
      try reader.members { (reader, name) throws(JSONReader.Failure) in
        let name = name.withoutNUL
        // Two names may differ by a NUL alone.
        guard !reader.refusesDuplicates || names.insert(name) else {
          throw reader.failure("each field once, not \(name.shortened) again")
        }
        fields.append(Field(name: name, value: try reader.string()))
      }
    case "symbols", "payloads":
      try reader.items { (reader) throws(JSONReader.Failure) in
        symbols.append(try Symbol(from: &reader))
      }
    case "details":
      try reader.items { (reader) throws(JSONReader.Failure) in
        details.append(try Detail(from: &reader))
      }
    case "issues":
      try reader.items { (reader) throws(JSONReader.Failure) in
        remarks.append(try Remark(from: &reader))
      }
    default: try reader.skip()
    }
  }
}

extension LabelRecord.Symbol {
  init(from reader: inout JSONReader) throws(JSONReader.Failure) {
    var symbol = Self(payload: [], syntax: "raw")
    var known = Members()
    try reader.members { (reader, key) throws(JSONReader.Failure) in
      try known.take(key, from: &reader, into: &symbol)
    }
    try known.finish(&symbol, reader)
    self = symbol
  }

  /// The members of a symbol's object, which `parse` mixes with those of its label.
  struct Members {
    private(set) var payload: String?
    private var base64: String?
    /// `true` where the text says the same as the bytes, in another character set.
    private var hasCharset = false

    /// Whether some payload was given.
    var hasPayload: Bool { payload != nil || base64 != nil }

    mutating func take(
      _ key: String, from reader: inout JSONReader, into symbol: inout LabelRecord.Symbol
    ) throws(JSONReader.Failure) {
      switch key {
      case "payload": payload = try reader.string()
      case "payloadBase64": base64 = try reader.string()
      case "charset": hasCharset = try reader.optionalString() != nil
      case "symbology": symbol.symbology = try reader.optionalString()?.withoutNUL
      case "identifier": symbol.identifier = try reader.optionalString()?.withoutNUL
      case "syntax": symbol.syntax = try reader.string().withoutNUL
      case "printed":
        let printed = try reader.optionalString()
        let isKnown = [LabelRecord.Symbol.agrees, LabelRecord.Symbol.differs].contains(printed)
        symbol.printed = isKnown ? printed : nil
      default: try reader.skip()
      }
    }

    func finish(
      _ symbol: inout LabelRecord.Symbol, _ reader: JSONReader
    ) throws(JSONReader.Failure) {
      if let base64, payload == nil || !hasCharset {
        guard let bytes = Base64.bytes(of: base64) else {
          throw reader.failure("payloadBase64 that is Base64")
        }
        symbol.payload = bytes
      } else {
        guard let payload else { throw reader.failure("a payload in each symbol") }
        symbol.payload = Array(payload.utf8)
      }
    }
  }
}

extension LabelRecord.Detail {
  fileprivate init(from reader: inout JSONReader) throws(JSONReader.Failure) {
    var field: String?
    var value: String?
    var raw: String?
    var detail = Self(field: "", value: "", raw: "", syntax: "raw", range: 0..<0)
    try reader.members { (reader, key) throws(JSONReader.Failure) in
      switch key {
      case "field": field = try reader.string().withoutNUL
      case "value": value = try reader.string()
      case "raw": raw = try reader.string()
      case "unit": detail.unit = try reader.optionalString()?.withoutNUL
      case "symbol":
        let symbol = try reader.int()
        guard symbol >= -1, symbol <= Self.printAlone else {
          throw reader.failure("a number in its bounds")
        }
        detail.symbol = symbol < 0 ? Self.printAlone : symbol
      case "syntax": detail.syntax = try reader.string().withoutNUL
      case "key": detail.key = try reader.optionalString()?.withoutNUL
      case "range": detail.range = try reader.range()
      default: try reader.skip()
      }
    }
    guard let field, let value else { throw reader.failure("field and value in each detail") }
    detail.field = field
    detail.value = value
    detail.raw = raw ?? value
    self = detail
  }
}

extension LabelRecord.Remark {
  fileprivate init(from reader: inout JSONReader) throws(JSONReader.Failure) {
    var code: String?
    var remark = Self(code: "", severity: "info", message: "")
    try reader.members { (reader, key) throws(JSONReader.Failure) in
      switch key {
      case "code": code = try reader.string().withoutNUL
      case "severity": remark.severity = try reader.string().withoutNUL
      case "message": remark.message = try reader.string()
      case "symbol": remark.symbol = try reader.null() ? nil : try reader.natural()
      default: try reader.skip()
      }
    }
    guard let code else { throw reader.failure("a code in each issue") }
    remark.code = code
    self = remark
  }
}

extension JSONReader {
  /// Reads a number that counts or points: 0 to 2^31 - 1.
  mutating func natural() throws(Failure) -> Int {
    let value = try int()
    guard value >= 0, value <= Int(Int32.max) else { throw failure("a number in its bounds") }
    return value
  }

  /// Reads an array of two numbers: a start, and an end, which is not in it.
  mutating func range() throws(Failure) -> Range<Int> {
    var ends: [Int] = []
    try items { (reader) throws(Failure) in ends.append(try reader.natural()) }
    guard ends.count == 2, ends[0] <= ends[1] else { throw failure("a range") }
    return ends[0]..<ends[1]
  }
}
