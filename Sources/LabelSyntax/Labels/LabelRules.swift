/// What the symbols of a label say about each other.
struct LabelRules {
  private(set) var readings: [Reading]
  private let options: SyntaxOptions

  init(_ readings: [Reading], options: SyntaxOptions) {
    self.readings = readings
    self.options = options
  }

  /// Reads lone data identifiers by what stands beside them.
  mutating func resolveIdentifiers() {
    let open = readings.indices.filter { index in
      let reading = readings[index]
      return LinearIdentifier.isCarried(by: reading.payload)
        && (reading.syntax == .raw || reading.syntax == .linearDataIdentifier)
    }
    let found = open.map { (index: $0, word: LinearIdentifier(readings[$0].payload)) }
    let words = found.filter { $0.word != nil }
    let areTogether =
      words.count > 1 && words.contains { $0.word?.identifier.supportsOthers == true }
    let areLetters =
      !areTogether && words.count > 1 && Self.areLetters(words.compactMap { $0.word })
    for (index, word) in found {
      if areTogether, word != nil { readings[index].candidates = [] }
      guard let word, readings[index].syntax == .raw else { continue }
      if areTogether || areLetters && word.isLetter || agrees(word, at: index) {
        take(word, at: index)
      }
    }
    if words.count > 1 { dropLevels() }
    if words.count == 1, open.count > 1, let lone = words.first, let word = lone.word {
      doubt(word, at: lone.index)
    }
  }

  /// Whether identifiers of one letter support each other, as on the labels of AIAG and Odette: a
  /// quantity and another, or three that differ.
  private static func areLetters(_ words: [LinearIdentifier]) -> Bool {
    let codes = Set(words.filter { $0.isLetter }.map { $0.identifier.code })
    return codes.count > 2 || codes.count == 2 && codes.contains("Q")
  }

  /// Takes the supplier's part number of a first level back where another symbol has a part number.
  private mutating func dropLevels() {
    for index in readings.indices where readings[index].syntax == .linearDataIdentifier {
      guard readings[index].details.contains(where: { $0.key == "30P" }) else { continue }
      let others = readings.indices.filter { $0 != index }
      let isNamed = others.contains { other in
        readings[other].elements.contains { $0.kind == .di && ["P", "1P"].contains($0.code) }
      }
      if isNamed { readings[index].details.removeAll { $0.key == "30P" } }
    }
  }

  /// Settles keys with two meanings by what the other symbols name.
  mutating func settleKeys() {
    guard readings.count > 1 else { return }
    for index in readings.indices
    where readings[index].issues.contains(where: { $0.code == .localeAmbiguousKey }) {
      for place in readings[index].details.indices {
        let detail = readings[index].details[place]
        guard let name = detail.key, let key = KeyNames.key(name), key.ambiguous != nil else {
          continue
        }
        var named: Set<FieldName> = []
        for (symbol, reading) in readings.enumerated() {
          for (other, item) in reading.details.enumerated()
          where (symbol, other) != (index, place) {
            named.insert(item.field)
          }
        }
        if let field = key.field(beside: named) { readings[index].details[place].field = field }
      }
    }
  }

  /// Takes back data identifiers that may as well be GS1 on a label of GS1.
  ///
  /// A scanner that sends no AIM identifier leaves it open: `10SF869` is a lot or a machine. A
  /// caption beside the symbol decides.
  mutating func doubtIdentifiersBesideGS1(captions: [String?]) {
    guard readings.contains(where: { $0.syntax == .gs1 }) else { return }
    for index in readings.indices {
      let reading = readings[index]
      guard reading.syntax == .linearDataIdentifier, reading.payload.identifier == nil,
        index >= captions.count || captions[index] == nil
      else { continue }
      let others = GS1.candidates(of: reading.payload, options: options)
      if !others.isEmpty { takeBack(index, candidates: others) }
    }
  }

  /// Finds the primary symbol of each HIBC secondary symbol.
  mutating func pairHIBC() {
    let primaries = readings.filter { $0.syntax == .hibcPrimary }.map({ $0.payload })
    for index in readings.indices {
      if let issue = HIBC.mismatch(readings[index], primaries: primaries) {
        readings[index].issues.append(issue)
      }
    }
  }

  /// Numbers the radios and interfaces of a device; a SIM card's number is believed beside them.
  mutating func numberRadios() {
    number(.imei, .imei2)
    number(.mac, .mac2)
    let isPhone = readings.contains { reading in
      reading.details.contains { [.imei, .eid, .meid].contains($0.field) }
    }
    guard isPhone else { return }
    for index in readings.indices where readings[index].syntax == .raw {
      let reading = readings[index]
      let found = reading.candidates.first {
        $0.field == .iccid || $0.field == .meid && $0.value.first == "A"
      }
      guard let found else { continue }
      readings[index].syntax = Syntax(rawValue: found.field.rawValue)
      readings[index].candidates = []
      readings[index].details = [
        Reading.Detail(
          field: found.field, value: found.value, raw: found.value,
          syntax: readings[index].syntax, range: 0..<reading.payload.bytes.count)
      ]
    }
  }

  /// Gives the second of two values that differ a field of its own; keys say which is which.
  private mutating func number(_ field: FieldName, _ second: FieldName) {
    let isBare = { (reading: Reading) in reading.syntax.rawValue == field.rawValue }
    var named: Reading.Detail?
    for index in readings.indices where !isBare(readings[index]) {
      for place in readings[index].details.indices {
        let detail = readings[index].details[place]
        guard detail.field == field else { continue }
        if let named, named.value != detail.value, named.key != detail.key {
          readings[index].details[place].field = second
        } else if named == nil {
          named = detail
        }
      }
    }
    let keyed = readings.filter { !isBare($0) }.flatMap { $0.details }
    var first = keyed.first { $0.field == field }?.value
    let other = keyed.first { $0.field == second }?.value
    for index in readings.indices where isBare(readings[index]) {
      guard let value = readings[index].details.first?.value else { continue }
      if value == other || first != nil && first != value {
        readings[index].details[0].field = second
      } else {
        first = value
      }
    }
  }

  /// Names bare values by the print beside their symbols.
  mutating func name(_ names: [PrintedName?]) {
    guard names.contains(where: { $0 != nil }) else { return }
    PrintNaming(options: options).name(&readings, names)
  }

  /// Says of a bare value that another symbol gives it as a field.
  mutating func explainBareValues() {
    var known: [String: (field: FieldName, symbol: Int)] = [:]
    for (symbol, reading) in readings.enumerated() {
      for detail in reading.details where known[detail.raw] == nil {
        known[detail.raw] = (detail.field, symbol)
      }
    }
    for index in readings.indices
    where readings[index].syntax == .raw && readings[index].details.isEmpty {
      let text = readings[index].payload.text
      guard let place = known[text] else { continue }
      readings[index].candidates = [
        Reading.Candidate(
          field: place.field, value: text,
          reason: "symbol \(place.symbol) gives it as \(place.field.rawValue)")
      ]
    }
  }

  /// Joins a unique item identifier from identifiers in several symbols.
  mutating func deriveItem() {
    let open = readings.indices.filter { readings[$0].syntax == .linearDataIdentifier }
    guard open.count > 1, let last = open.last,
      !readings.contains(where: { $0.details.contains { $0.field == .uii } }),
      let item = UniqueItem(open.flatMap { readings[$0].elements })
    else { return }
    let symbol = open.last { readings[$0].elements.contains { $0.range == item.range } } ?? last
    readings[symbol].details.append(
      Reading.Detail(
        field: .uii, value: item.text, raw: item.text, syntax: .linearDataIdentifier,
        key: item.key, range: item.range))
  }

  /// Whether another symbol gives the identifier's field, or the identifier itself, the same value.
  private func agrees(_ word: LinearIdentifier, at index: Int) -> Bool {
    readings.enumerated().contains { other, reading in
      other != index && reading.syntax != .raw
        && (reading.elements.contains {
          $0.kind == .di && $0.code == word.identifier.code && $0.value == word.value
        }
          || reading.details.contains {
            $0.field == word.identifier.field && $0.raw == word.value
          })
    }
  }

  private mutating func take(_ word: LinearIdentifier, at index: Int) {
    let payload = readings[index].payload
    readings[index] = word.reading(of: payload, options: options)
  }

  /// Takes a weak identifier back when the label has bare symbols beside it.
  private mutating func doubt(_ word: LinearIdentifier, at index: Int) {
    let reading = readings[index]
    guard reading.syntax == .linearDataIdentifier, word.identifier.evidence == .weak,
      !agrees(word, at: index)
    else { return }
    takeBack(index)
  }

  /// Makes candidates of what a data identifier gave, after those of other languages.
  private mutating func takeBack(_ index: Int, candidates: [Reading.Candidate] = []) {
    let reading = readings[index]
    let title = reading.elements.first.flatMap { $0.title }.map { ": \($0)" } ?? ""
    let own = reading.details.map {
      Reading.Candidate(
        field: $0.field, value: $0.value,
        reason: "\($0.key ?? "") may be a data identifier\(title)")
    }
    readings[index] = Reading(
      payload: reading.payload, syntax: .raw, candidates: candidates + own)
  }
}
