/// Reads XML 1.0 with namespaces into elements, without what makes it dangerous: a document type
/// declaration, which could define entities, is refused.
struct XMLReader {
  /// Why the text cannot be read.
  struct Failure: Error, Hashable {
    /// What is wrong.
    var message: String
    /// The byte where it is.
    var offset: Int
  }

  /// An element.
  struct Element: Hashable {
    /// The local name, after `{namespace}` where it has one.
    var name: String
    /// The attributes but for those that declare namespaces.
    var attributes: [(name: String, text: String)] = []
    /// The text in it, that of its elements left out.
    var text = ""
    var elements: [Element] = []

    static func == (left: Element, right: Element) -> Bool {
      left.name == right.name && left.text == right.text && left.elements == right.elements
        && left.attributes.elementsEqual(right.attributes) { $0 == $1 }
    }

    func hash(into hasher: inout Hasher) {
      hasher.combine(name)
      hasher.combine(text)
    }
  }

  /// Elements in each other that are read.
  static let maxDepth = 64
  private static let xml = "http://www.w3.org/XML/1998/namespace"

  private let bytes: [UInt8]
  private var index = 0

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The root element of a document in UTF-8.
  static func root(of bytes: [UInt8]) throws(Failure) -> Element {
    var reader = XMLReader(bytes)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { reader.index = 3 }
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw reader.failure("the text is not UTF-8")
    }
    try reader.skipMisc()
    let root = try reader.element(scope: ["xml": Self.xml], depth: 0)
    try reader.skipMisc()
    guard reader.index == bytes.count else { throw reader.failure("something after the root") }
    return root
  }

  private func failure(_ message: String) -> Failure { Failure(message: message, offset: index) }

  private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

  private func isNext(_ text: StaticString) -> Bool {
    let wanted = text.description.utf8
    guard bytes.count - index >= wanted.count else { return false }
    return bytes[index..<index + wanted.count].elementsEqual(wanted)
  }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
      index += 1
    }
  }

  /// Steps over comments and instructions between elements.
  private mutating func skipMisc() throws(Failure) {
    while true {
      skipSpace()
      if isNext("<?") {
        try skip(to: "?>")
      } else if isNext("<!--") {
        try skip(to: "-->")
      } else if isNext("<!") {
        throw failure("a document type declaration is not read")
      } else {
        return
      }
    }
  }

  private mutating func skip(to end: StaticString) throws(Failure) {
    while index < bytes.count, !isNext(end) { index += 1 }
    guard index < bytes.count else { throw failure("\(end) is missing") }
    index += end.utf8CodeUnitCount
  }

  private mutating func element(
    scope: [String: String], depth: Int
  ) throws(Failure) -> Element {
    guard next == 0x3C else { throw failure("an element is missing") }
    guard depth < Self.maxDepth else { throw failure("elements too deep in each other") }
    index += 1
    let name = try self.name()
    var scope = scope
    var attributes: [(name: String, text: String)] = []
    while true {
      skipSpace()
      guard let byte = next else { throw failure("the end of a tag is missing") }
      if byte == 0x2F || byte == 0x3E { break }
      let attribute = try self.name()
      skipSpace()
      guard next == 0x3D else { throw failure("= is missing") }
      index += 1
      skipSpace()
      let text = try quoted()
      if attribute == "xmlns" {
        scope[""] = text
      } else if attribute.hasPrefix("xmlns:") {
        scope[String(attribute.dropFirst(6))] = text
      } else {
        guard !attributes.contains(where: { $0.name == attribute }) else {
          throw failure("an attribute twice")
        }
        attributes.append((attribute, text))
      }
    }
    var element = Element(name: try expanded(name, scope, isAttribute: false))
    for (attribute, text) in attributes {
      element.attributes.append((try expanded(attribute, scope, isAttribute: true), text))
    }
    if next == 0x2F {
      index += 1
      guard next == 0x3E else { throw failure("> is missing") }
      index += 1
      return element
    }
    index += 1
    try content(of: &element, name, scope, depth)
    return element
  }

  private mutating func content(
    of element: inout Element, _ name: String, _ scope: [String: String], _ depth: Int
  ) throws(Failure) {
    var text: [UInt8] = []
    while true {
      guard let byte = next else { throw failure("the end of \(name.shortened) is missing") }
      if byte == 0x26 {
        try reference(into: &text)
      } else if byte != 0x3C {
        text.append(byte)
        index += 1
      } else if isNext("</") {
        index += 2
        guard try self.name() == name else { throw failure("another end than \(name.shortened)'s") }
        skipSpace()
        guard next == 0x3E else { throw failure("> is missing") }
        index += 1
        element.text = String(decoding: text, as: UTF8.self)
        return
      } else if isNext("<!--") {
        try skip(to: "-->")
      } else if isNext("<![CDATA[") {
        index += 9
        let start = index
        try skip(to: "]]>")
        text += bytes[start..<index - 3]
      } else if isNext("<?") {
        try skip(to: "?>")
      } else if isNext("<!") {
        throw failure("a declaration within an element")
      } else {
        element.elements.append(try self.element(scope: scope, depth: depth + 1))
      }
    }
  }

  private mutating func name() throws(Failure) -> String {
    let start = index
    while let byte = next, Self.isName(byte) { index += 1 }
    guard index > start, !(0x30...0x39).contains(bytes[start]), bytes[start] != 0x2D else {
      throw failure("a name is missing")
    }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private static func isName(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x3A).contains(byte) || byte == 0x5F
      || byte == 0x2D || byte == 0x2E || byte >= 0x80
  }

  private mutating func quoted() throws(Failure) -> String {
    guard let quote = next, quote == 0x22 || quote == 0x27 else {
      throw failure("a quote is missing")
    }
    index += 1
    var text: [UInt8] = []
    while let byte = next, byte != quote {
      if byte == 0x26 {
        try reference(into: &text)
      } else {
        guard byte != 0x3C else { throw failure("< in an attribute") }
        text.append(byte == 0x09 || byte == 0x0A || byte == 0x0D ? 0x20 : byte)
        index += 1
      }
    }
    guard next == quote else { throw failure("a quote is missing") }
    index += 1
    return String(decoding: text, as: UTF8.self)
  }

  /// Reads one of the five references that need no declaration, or that of a character.
  private mutating func reference(into text: inout [UInt8]) throws(Failure) {
    let start = index + 1
    // The longest is &#x10FFFF;.
    let end = bytes[start..<min(bytes.count, start + 9)].firstIndex(of: 0x3B)
    guard let end else { throw failure("a reference without its end") }
    let name = String(decoding: bytes[start..<end], as: UTF8.self)
    let named = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'"]
    if let found = named[name] {
      text += found.utf8
    } else {
      let number =
        name.hasPrefix("#x")
        ? UInt32(name.dropFirst(2), radix: 16)
        : name.hasPrefix("#") ? UInt32(name.dropFirst()) : nil
      guard let scalar = number.flatMap(Unicode.Scalar.init), scalar.value != 0 else {
        throw failure("a reference to what is not declared")
      }
      text += String(scalar).utf8
    }
    index = end + 1
  }

  /// A name with its namespace in the place of its prefix.
  private func expanded(
    _ name: String, _ scope: [String: String], isAttribute: Bool
  ) throws(Failure) -> String {
    guard let colon = name.firstIndex(of: ":") else {
      guard !isAttribute, let space = scope[""], !space.isEmpty else { return name }
      return "{\(space)}\(name)"
    }
    guard let space = scope[String(name[..<colon])], !space.isEmpty else {
      throw failure("the prefix of \(name.shortened) is not declared")
    }
    return "{\(space)}\(name[name.index(after: colon)...])"
  }
}
