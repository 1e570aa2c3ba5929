/// A GS1 message as places in its data: the fast way to read element strings.
///
/// One message value reads any number of messages one after another; it keeps the memory of its
/// elements, so that reading allocates nothing.
public struct GS1Message: Sendable {
  /// The elements in the order of the data.
  public private(set) var elements: [GS1Element] = []
  /// The rules that an element or the message as a whole breaks.
  public private(set) var brokenRules: GS1RuleSet = []
  /// The bytes of the first separator that was restored.
  public private(set) var restoredSeparator: Range<Int>?
  /// The year that two-digit years are placed around.
  public var currentYear: Int
  /// Whether unknown AIs of known length are elements like any other.
  public var permitsUnknownAIs: Bool

  /// Whether `%1D` and its like, which data could have, are separators.
  var takesEscapedSeparators = false

  private(set) var ais = GS1AISet()
  /// Whether a key has no serial part where it could have one.
  private var lacksSerial = false
  /// Whether a first or doubled separator is no sign of damage.
  private(set) var toleratesExtraSeparators = false
  /// The bytes last searched for a separator; it is at their end.
  var searched = 0..<0
  /// Whether `<` is among them.
  var isSearchedSuspicious = false

  /// Creates an empty message.
  public init(currentYear: Int, permitsUnknownAIs: Bool = false) {
    self.currentYear = currentYear
    self.permitsUnknownAIs = permitsUnknownAIs
    elements.reserveCapacity(16)
  }

  /// Whether no rule is broken that makes a message invalid.
  ///
  /// What an AI needs may be on another symbol of the label: it counts only where the message
  /// identifies something.
  public var isValid: Bool {
    var rules = brokenRules
    if !ais.hasIdentification { rules.remove(GS1RuleSet(.requisite)) }
    return rules.isDisjoint(with: Self.invalidating)
  }

  private static let invalidating = GS1RuleSet(
    rules: GS1Rule.allCases.filter { $0.severity == .error })

  /// Reads an element string, each element with its own fault, and checks the message as a whole.
  ///
  /// A first FNC1 is not among the bytes, every later one is U+001D; what stands for one is
  /// recognised.
  public mutating func read(_ data: Span<UInt8>) {
    read(data, from: 0, toleratesExtraSeparators: false)
  }

  /// Reads the element string from `start` on.
  mutating func read(_ data: Span<UInt8>, from start: Int, toleratesExtraSeparators: Bool) {
    clear()
    self.toleratesExtraSeparators = toleratesExtraSeparators
    var index = start
    while index < data.count {
      index = readElement(data, at: index)
    }
    finish(data)
  }

  /// Forgets what was read.
  mutating func clear() {
    elements.removeAll(keepingCapacity: true)
    brokenRules = []
    restoredSeparator = nil
    searched = 0..<0
    lacksSerial = false
    ais = GS1AISet()
  }

  /// Adds an element that ends where `value` does, and checks it.
  mutating func append(
    _ ai: ApplicationIdentifier?, code: Range<Int>, value: Range<Int>, of data: Span<UInt8>
  ) {
    let fault: GS1Fault? =
      if let ai {
        ai.fault(data, value, currentYear: currentYear)
      } else {
        unknownFault(data, code: code, value: value)
      }
    append(GS1Element(ai: ai, code: code, value: value, fault: fault), of: data)
  }

  /// Adds an element that is checked already.
  mutating func append(_ element: GS1Element, of data: Span<UInt8>) {
    if let fault = element.fault { brokenRules.insert(GS1RuleSet(fault.rule)) }
    let isKnown = element.ai.map { ais.insert($0) } ?? insertUnknown(element, of: data)
    if isKnown, repeats(element, of: data) { brokenRules.insert(GS1RuleSet(.repeated)) }
    lacksSerial = lacksSerial || element.lacksSerial
    elements.append(element)
  }

  /// Adds an unknown AI that is taken for one; says whether it may have been there.
  private mutating func insertUnknown(_ element: GS1Element, of data: Span<UInt8>) -> Bool {
    guard element.fault == nil else { return false }
    ais.insert(unknown: data.text(element.code))
    return true
  }

  /// Whether the first element with the same AI has another value.
  private func repeats(_ element: GS1Element, of data: Span<UInt8>) -> Bool {
    firstWithAI(of: element, data).map { !data.same($0.value, element.value) } ?? false
  }

  /// The first element that has the AI of `element`, known or not.
  func firstWithAI(of element: GS1Element, _ data: Span<UInt8>) -> GS1Element? {
    elements.first { other in
      other.ai == element.ai
        && (element.ai != nil || other.fault == nil && data.same(other.code, element.code))
    }
  }

  /// Gives an element without fault one for where it stands.
  mutating func setFault(_ rule: GS1Rule, at place: Int) {
    guard elements.indices.contains(place), elements[place].fault == nil else { return }
    elements[place].fault = GS1Fault(rule, elements[place].code)
    brokenRules.insert(GS1RuleSet(rule))
  }

  /// Notes what stood for a separator.
  mutating func restoreSeparator(_ range: Range<Int>) {
    brokenRules.insert(GS1RuleSet(.separatorsRestored))
    if restoredSeparator == nil { restoredSeparator = range }
  }

  /// Checks what elements ask of one another.
  mutating func finish(_ data: Span<UInt8>) {
    if elements.isEmpty { brokenRules.insert(GS1RuleSet(.empty)) }
    for element in elements {
      guard let ai = element.ai else { continue }
      let excluded = ais.excluded(by: ai)
      if excluded.0 | excluded.1 != 0 { brokenRules.insert(GS1RuleSet(.exclusive)) }
      if ais.missingClause(of: ai) != nil { brokenRules.insert(GS1RuleSet(.requisite)) }
      if ai.isSignature, lacksSerial {
        brokenRules.insert(GS1RuleSet(.signedSerial))
      }
    }
  }

  private func unknownFault(
    _ data: Span<UInt8>, code: Range<Int>, value: Range<Int>
  ) -> GS1Fault? {
    guard permitsUnknownAIs,
      let lengths = ApplicationIdentifier.lengths(ofUnknown: code, in: data)
    else { return GS1Fault(.knownAI, code) }
    guard lengths.contains(value.count) else { return GS1Fault(.length, value) }
    return GS1CharacterSet.x.firstForeign(data, value).map {
      GS1Fault(.characterSet, $0..<$0 + 1)
    }
  }
}
