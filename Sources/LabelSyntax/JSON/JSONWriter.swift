/// Writes JSON in one line, RFC 8259: keys come in the order in which they are written.
///
/// It appends to one buffer, which a caller that writes many values empties and keeps.
@safe package struct JSONWriter: ~Copyable {
  /// The room that marks, a key's quotes and two numbers take beside a text.
  private static let room = 64
  /// The most bytes that stand for one byte of a string: those of `\u001d`.
  private static let longestEscape = 6

  /// The buffer: the first ``count`` of its ``capacity`` bytes were written.
  private var start: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  /// How many bytes were written.
  package private(set) var count = 0
  /// Whether a value stands before the next in its object or array.
  private var needsComma = false

  /// Creates a writer that has written nothing.
  package init() {
    capacity = 1_024
    unsafe start = .allocate(capacity: capacity)
  }

  deinit {
    unsafe start.deallocate()
  }

  /// What was written, as UTF-8.
  package var bytes: [UInt8] {
    unsafe Array(UnsafeBufferPointer(start: start, count: count))
  }

  /// The text of what `value` writes.
  package static func text(_ value: (inout JSONWriter) -> Void) -> String {
    var writer = JSONWriter()
    value(&writer)
    return unsafe String(
      decoding: UnsafeBufferPointer(start: writer.start, count: writer.count), as: UTF8.self)
  }

  /// Hands over what was written.
  package func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    unsafe body(UnsafeRawBufferPointer(start: start, count: count))
  }

  /// Forgets what was written and keeps its memory.
  package mutating func removeAll() {
    count = 0
    needsComma = false
  }

  /// Appends what is no JSON, such as the line end between two values.
  package mutating func append(_ text: String) {
    let text = text.utf8.span
    reserve(text.count)
    put(text)
    needsComma = false
  }

  // MARK: Values

  /// Writes an object; `members` writes its members.
  package mutating func object(_ members: (inout JSONWriter) -> Void) {
    open(ASCII.leftBrace)
    members(&self)
    close(ASCII.rightBrace)
  }

  /// Writes an array; `items` writes its values.
  package mutating func array(_ items: (inout JSONWriter) -> Void) {
    open(ASCII.leftBracket)
    items(&self)
    close(ASCII.rightBracket)
  }

  /// Writes a string.
  package mutating func string(_ text: String) {
    let text = text.utf8.span
    begin(text.count * Self.longestEscape)
    quote(text)
  }

  /// Writes a string, or null for none.
  package mutating func string(optional text: String?) {
    if let text { string(text) } else { null() }
  }

  /// Writes bytes as a string, with U+FFFD where they are not UTF-8; says whether they are.
  package mutating func string(utf8 text: [UInt8]) -> Bool {
    let text = text.span
    guard (try? UTF8Span(validating: text)) != nil else {
      string(String(decoding: text.indices.map { text[$0] }, as: UTF8.self))
      return false
    }
    begin(text.count * Self.longestEscape)
    quote(text)
    return true
  }

  /// Writes a number.
  package mutating func int(_ value: Int) {
    begin(0)
    digits(value)
  }

  /// Writes a number with at most so many decimals, without zeros at its end; 0 for what is none.
  package mutating func decimal(_ value: Double, digits places: Int) {
    var scale = 1
    for _ in 0..<places { scale *= 10 }
    let scaled = value * Double(scale)
    var whole = scaled.magnitude < 1e15 ? Int(scaled) : 0
    // Half away from zero; rounded() would take the mathematics library.
    let rest = scaled - Double(whole)
    if whole != 0 || scaled.magnitude < 1, rest.magnitude >= 0.5 { whole += rest < 0 ? -1 : 1 }
    var fraction = Int(whole.magnitude) % scale
    begin(places)
    if whole < 0 { put(ASCII.hyphen) }
    digits(Int(whole.magnitude) / scale)
    if fraction > 0 { put(ASCII.fullStop) }
    while fraction > 0 {
      scale /= 10
      put(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: fraction / scale))
      fraction %= scale
    }
  }

  /// Writes a number as it was written before.
  package mutating func number(_ text: String) {
    let text = text.utf8.span
    begin(text.count)
    put(text)
  }

  /// Writes `true` or `false`.
  package mutating func bool(_ value: Bool) {
    begin(0)
    put(value ? "true" : "false")
  }

  /// Writes null.
  package mutating func null() {
    begin(0)
    put("null")
  }

  /// Writes an array of a range's start and of its end, which is not in it.
  package mutating func range(_ range: Range<Int>) {
    begin(0)
    put(ASCII.leftBracket)
    digits(range.lowerBound)
    put(", ")
    digits(range.upperBound)
    put(ASCII.rightBracket)
  }

  // MARK: Members

  /// Writes the name of a member, which needs no escape; its value must follow.
  package mutating func key(_ name: StaticString) {
    begin(name.utf8CodeUnitCount)
    put(ASCII.quotationMark)
    put(name)
    put(ASCII.quotationMark)
    put(ASCII.colon)
    put(ASCII.space)
    needsComma = false
  }

  /// Writes the name of a member; its value must follow.
  package mutating func key(name: String) {
    let name = name.utf8.span
    begin(name.count * Self.longestEscape)
    quote(name)
    put(": ")
    needsComma = false
  }

  /// Writes a member with a text.
  package mutating func member(_ name: StaticString, _ text: String) {
    key(name)
    string(text)
  }

  /// Writes a member with a number.
  package mutating func member(_ name: StaticString, _ number: Int) {
    key(name)
    int(number)
  }

  /// Writes a member with `true` or `false`.
  package mutating func member(_ name: StaticString, _ value: Bool) {
    key(name)
    bool(value)
  }

  /// Writes a member with a text or null.
  package mutating func member(_ name: StaticString, orNull text: String?) {
    key(name)
    string(optional: text)
  }

  /// Writes a member with a text, where there is one.
  package mutating func member(_ name: StaticString, optional text: String?) {
    if let text { member(name, text) }
  }

  /// Writes a member with a number, where there is one.
  package mutating func member(_ name: StaticString, optional number: Int?) {
    if let number { member(name, number) }
  }

  /// Writes a member with a range, where there is one.
  package mutating func member(_ name: StaticString, optional range: Range<Int>?) {
    guard let range else { return }
    key(name)
    self.range(range)
  }

  // MARK: The buffer

  /// Makes room for so many bytes beside ``room``.
  private mutating func reserve(_ more: Int) {
    let needed = count + more + Self.room
    guard needed > capacity else { return }
    let larger = max(needed, capacity * 2)
    let new = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
    unsafe new.update(from: start, count: count)
    unsafe start.deallocate()
    unsafe start = new
    capacity = larger
  }

  /// Makes room for a value, and writes what parts it from the one before it.
  private mutating func begin(_ more: Int) {
    reserve(more)
    if needsComma {
      put(ASCII.comma)
      put(ASCII.space)
    }
    needsComma = true
  }

  private mutating func open(_ byte: UInt8) {
    begin(0)
    put(byte)
    needsComma = false
  }

  private mutating func close(_ byte: UInt8) {
    reserve(0)
    put(byte)
    needsComma = true
  }

  /// Writes a byte that there is room for.
  private mutating func put(_ byte: UInt8) {
    unsafe start[count] = byte
    count &+= 1
  }

  /// Writes bytes that there is room for.
  private mutating func put(_ bytes: Span<UInt8>) {
    guard !bytes.isEmpty else { return }
    unsafe bytes.withUnsafeBufferPointer { bytes in
      for index in 0..<bytes.count { unsafe start[count + index] = bytes[index] }
    }
    count &+= bytes.count
  }

  /// Writes ASCII text that there is room for.
  private mutating func put(_ text: StaticString) {
    let length = text.utf8CodeUnitCount
    unsafe (start + count).update(from: text.utf8Start, count: length)
    count &+= length
  }

  private mutating func digits(_ value: Int) {
    if value >= 0, value < 100 {
      let value = UInt8(truncatingIfNeeded: value)
      if value >= 10 { put(UInt8(ascii: "0") + value / 10) }
      put(UInt8(ascii: "0") + value % 10)
    } else {
      put(String(value).utf8.span)
    }
  }

  /// Writes text in quotes, every control character escaped: C1 controls drive terminals too.
  private mutating func quote(_ text: Span<UInt8>) {
    put(ASCII.quotationMark)
    var index = 0
    while index < text.count {
      index = putPlain(text, from: index)
      if index < text.count { index += escape(text, at: index) }
    }
    put(ASCII.quotationMark)
  }

  /// Writes the characters from `index` on that stand for themselves; the index of the first that may
  /// not.
  private mutating func putPlain(_ text: Span<UInt8>, from index: Int) -> Int {
    var index = index
    unsafe text.withUnsafeBufferPointer { text in
      // The place is kept out of the loop: it would be stored for each byte.
      var place = unsafe start + count
      while index < text.count {
        let byte = unsafe text[index]
        guard byte &- 0x20 < ASCII.underscore, byte != ASCII.quotationMark, byte != ASCII.backslash
        else { break }
        unsafe place.pointee = byte
        unsafe place += 1
        index &+= 1
      }
      count = unsafe place - start
    }
    return index
  }

  /// Writes the character at `index` of a text, escaped where it has to be; how many bytes it has.
  private mutating func escape(_ text: Span<UInt8>, at index: Int) -> Int {
    let byte = text[index]
    switch byte {
    case ASCII.quotationMark, ASCII.backslash:
      put(ASCII.backslash)
      put(byte)
    case ASCII.lineFeed: put("\\n")
    case ASCII.carriageReturn: put("\\r")
    case ASCII.tab: put("\\t")
    case 0xC2 where index + 1 < text.count && text[index + 1] < 0xA0:
      escape(UInt16(text[index + 1]))
      return 2
    case 0xE2 where text.has("\u{2028}", at: index) || text.has("\u{2029}", at: index):
      // They end lines.
      escape(0x2000 + UInt16(text[index + 2] - 0x80))
      return 3
    case 0x80...: put(byte)
    default: escape(UInt16(byte))
    }
    return 1
  }

  private mutating func escape(_ scalar: UInt16) {
    put("\\u")
    for shift: UInt16 in [12, 8, 4, 0] {
      let digit = UInt8(truncatingIfNeeded: scalar >> shift & 15)
      put(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "W") + digit)
    }
  }
}
