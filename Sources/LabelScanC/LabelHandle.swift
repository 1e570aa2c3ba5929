internal import CLabelScan
internal import LabelScan
internal import LabelSyntax

/// What `labelscan_label` stands for: a label in the texts that C reads.
///
/// All of it is made at once, so that any number of threads may read it.
final class LabelHandle: Handle {
  struct Symbol {
    var symbology: CText?
    var payload: CText
    var identifier: CText?
    var composite: CText?
    var corners: Quadrilateral?
  }

  struct Field {
    var name: String
    var cName: CText
    var value: CText
    var symbol: Int
  }

  struct Issue {
    var code: CText
    var severity: labelscan_severity
    var message: CText
    var symbol: Int
  }

  let json: CText
  let symbols: [Symbol]
  let fields: [Field]
  let issues: [Issue]

  /// Creates the handle of a label; `symbols` are those that its readings come from, where they
  /// come from an image, and `json` writes it.
  init(
    _ label: Label, symbols: [LabelScan.Symbol] = [], json: (inout JSONWriter) -> Void
  ) {
    var writer = JSONWriter()
    json(&writer)
    self.json = CText(writer.bytes)
    self.symbols = label.readings.enumerated().map { index, reading in
      Symbol(
        symbology: reading.payload.symbology.map { CText($0.rawValue) },
        payload: CText(reading.payload.bytes),
        identifier: reading.payload.identifier.map { CText($0.text) },
        composite: index < symbols.count ? symbols[index].composite.map { CText($0) } : nil,
        corners: index < symbols.count ? symbols[index].corners : nil)
    }
    fields = label.fields.map { field in
      let name = field.name.rawValue
      let detail =
        label.details.first { $0.field == field.name && $0.value == field.value }
        ?? label.details.first { $0.field == field.name }
      return Field(
        name: name, cName: CText(name), value: CText(field.value), symbol: detail?.symbol ?? -1)
    }
    issues = label.issues.map { issue in
      Issue(
        code: CText(issue.code.rawValue), severity: Self.severity(issue),
        message: CText(issue.message), symbol: issue.symbol ?? -1)
    }
  }

  private static func severity(_ issue: LabelSyntax.Issue) -> labelscan_severity {
    let severity =
      switch issue.severity {
      case .error: LABELSCAN_SEVERITY_ERROR
      case .warning: LABELSCAN_SEVERITY_WARNING
      case .info: LABELSCAN_SEVERITY_INFO
      }
    return labelscan_severity(severity)
  }
}

extension LabelHandle {
  static func symbol(_ address: OpaquePointer?, _ index: Int) -> Symbol? {
    element(unsafe object(address)?.symbols, index)
  }

  static func field(_ address: OpaquePointer?, _ index: Int) -> Field? {
    element(unsafe object(address)?.fields, index)
  }

  static func issue(_ address: OpaquePointer?, _ index: Int) -> Issue? {
    element(unsafe object(address)?.issues, index)
  }

  /// The element of an index; `nil` where there is none.
  private static func element<Element>(_ list: [Element]?, _ index: Int) -> Element? {
    guard let list, list.indices.contains(index) else { return nil }
    return list[index]
  }
}
