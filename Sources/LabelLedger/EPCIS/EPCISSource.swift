/// An EPCIS document of others: 1.2 or 2.0, in XML or JSON-LD, captured or as the answer to a query.
struct EPCISSource {
  /// An event of the document.
  struct Event {
    /// Its type, such as `ObjectEvent`.
    var type: String
    /// Its parts; wrappers of extensions are taken away.
    var parts: [EPCISElement]
    /// The namespaces that stand for prefixes in values.
    var prefixes: [String: String]
    /// Where it stands in the document, counted from 1.
    var number: Int
    /// The names of XML's elements in their order, without what stands in a wrapper.
    var order: [String] = []

    /// The first part of a name, or `nil`.
    subscript(_ name: String) -> EPCISElement? { parts.first { $0.name == name } }

    /// The text of the first part of a name, where it has one.
    func text(of name: String) -> String? {
      self[name].flatMap { $0.text.isEmpty ? nil : $0.text }
    }
  }

  /// Why a document cannot be used.
  struct Failure: Error, Hashable {
    /// One phrase in English.
    var message: String
  }

  /// The prefixes that the context of EPCIS 2.0 declares.
  static let standard = [
    "gs1": "https://gs1.org/voc/", "cbv": "https://ref.gs1.org/cbv/",
    "cbvmda": "urn:epcglobal:cbv:mda", "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "epcis": "https://ref.gs1.org/epcis/", "xsd": "http://www.w3.org/2001/XMLSchema#",
  ]

  /// The events in their order.
  var events: [Event] = []
  /// Names that the document says are not part of its events.
  var ignored: Set<String> = []
  /// Whether the document is XML, whose elements have an order.
  var isXML = false

  /// Reads a document; what breaks its standard is named with the event.
  ///
  /// Event hashes do not depend on the order of XML's elements, which is checked where it is wanted.
  init(_ bytes: [UInt8], inOrder: Bool = true) throws(Failure) {
    let start = bytes.first { ![0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains($0) }
    if start == 0x3C {
      try readXML(bytes)
    } else {
      try readJSON(bytes)
    }
    for event in events { try EPCISRules(isXML: isXML, isOrdered: inOrder).check(event) }
  }

  /// A text without the white space around it.
  static func trimmed(_ text: String) -> String {
    let isSpace = { (byte: UInt8) in byte == 0x20 || (0x09...0x0D).contains(byte) }
    let bytes = Array(text.utf8)
    guard let first = bytes.firstIndex(where: { !isSpace($0) }),
      let last = bytes.lastIndex(where: { !isSpace($0) })
    else { return "" }
    return String(decoding: bytes[first...last], as: UTF8.self)
  }
}
