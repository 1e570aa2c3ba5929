/// What the kind of symbol says about GS1 data.
enum GS1Carrier {
  /// Whether the symbol carries a bare GTIN or what belongs to one.
  static func isCarrier(_ payload: Payload) -> Bool {
    switch payload.symbology {
    case .ean13?, .ean8?, .upca?, .upce?, .ean5?, .ean2?, .itf?, .databar?, .databarLimited?:
      return true
    case nil:
      guard let code = payload.identifier?.code else { return false }
      // EAN and UPC; Interleaved 2 of 5.
      return code == UInt8(ascii: "E") || code == UInt8(ascii: "I")
    default:
      return false
    }
  }

  /// Whether the symbol could carry an element string without saying so.
  static func canCarryElementString(_ payload: Payload) -> Bool {
    let symbologies: [Symbology] = [
      .code128, .qr, .microqr, .datamatrix, .sqcode, .rmqr,
    ]
    if let symbology = payload.symbology { return symbologies.contains(symbology) }
    // ]C Code 128, ]Q QR Code, ]d Data Matrix, ]J DotCode, ]X other
    return payload.identifier.map { "CQdJX".utf8.contains($0.code) } ?? true
  }

  /// Reads a bare GTIN, with its composite component where there is one.
  static func reading(of payload: Payload, options: SyntaxOptions) -> Reading? {
    let bytes = payload.bytes
    let composite = compositeStart(bytes)
    let primary = 0..<(composite ?? bytes.count)
    let assembly = GS1ReadingAssembly(payload: payload, options: options)
    guard let digits = gtinDigits(payload, primary) else {
      return composite == nil ? shortened(payload, assembly) : nil
    }
    let text = String(decoding: bytes[digits], as: UTF8.self)
    let gtin =
      payload.symbology == .upce && digits.count == 8 ? GTIN(upcE: text) : GTIN(text)
    if gtin == nil, payload.symbology == .itf || payload.identifier?.code == UInt8(ascii: "I") {
      return nil
    }
    var reading = Reading(payload: payload, syntax: .gtin)
    if let composite {
      var message = GS1Message(
        currentYear: options.currentYear, permitsUnknownAIs: options.gs1.permitsUnknownAIs)
      let joined = joiningComposite(bytes)
      message.read(joined.span, from: composite, toleratesExtraSeparators: true)
      reading = assembly.reading(.gs1, message, joined.span)
    }
    guard let gtin else {
      assembly.add(
        .checkDigit, "the check digit of the GTIN is wrong", range: digits, to: &reading)
      return reading
    }
    reading.details.insert(
      Reading.Detail(
        field: .gtin, value: gtin.gtin14, raw: text, syntax: reading.syntax, range: digits),
      at: 0)
    if payload.symbology == nil, payload.identifier?.code == UInt8(ascii: "E"), digits.count == 12 {
      assembly.add(
        .carrierDigits, "12 digits of UPC-A, which is transmitted with a zero before them",
        range: digits, to: &reading)
    }
    if isStoreNumber(payload, gtin) {
      assembly.add(
        .storeNumber, "the number is one for use within a store or company, no trade item's",
        range: digits, to: &reading)
    }
    return reading
  }

  /// Whether a number in EAN or UPC is one for restricted circulation, GS1 General Specifications
  /// 2.1.11: it begins with 02, 04 or 20 to 29, and in EAN-8 with 0 or 2.
  private static func isStoreNumber(_ payload: Payload, _ gtin: GTIN) -> Bool {
    switch payload.symbology {
    case .ean8?: return isShortStoreNumber(gtin)
    case .ean13?, .upca?, .upce?: break
    case nil where payload.identifier?.code == UInt8(ascii: "E"):
      if payload.identifier?.modifier == UInt8(ascii: "4") { return isShortStoreNumber(gtin) }
    default: return false
    }
    let prefix = gtin.number / 100_000_000_000
    return prefix == 2 || prefix == 4 || (20...29).contains(prefix)
  }

  private static func isShortStoreNumber(_ gtin: GTIN) -> Bool {
    [0, 2].contains(gtin.number / 10_000_000)
  }

  /// What EAN or UPC may say with fewer digits than it is transmitted with: those of UPC-E.
  private static func shortened(_ payload: Payload, _ assembly: GS1ReadingAssembly) -> Reading? {
    let isUPCE = payload.symbology == .upce
    let isEAN =
      payload.symbology == nil && payload.identifier?.code == UInt8(ascii: "E")
      && payload.identifier?.modifier == UInt8(ascii: "0")
    let bytes = payload.bytes
    guard isUPCE && bytes.count < 8 || isEAN, (6...8).contains(bytes.count),
      bytes.allSatisfy({ $0.isDigit })
    else { return nil }
    var reading = Reading(payload: payload, syntax: .gtin)
    assembly.add(
      .carrierDigits,
      "\(bytes.count) digits, as of UPC-E without its number system or check digit",
      range: 0..<bytes.count, to: &reading)
    for gtin in GTIN.expanded(upcE: bytes) {
      reading.candidates.append(
        Reading.Candidate(
          field: .gtin, value: gtin.gtin14, reason: "the digits may be those of UPC-E"))
    }
    return reading
  }

  /// The digits of the GTIN, `nil` where the symbol carries something else.
  private static func gtinDigits(_ payload: Payload, _ primary: Range<Int>) -> Range<Int>? {
    let bytes = payload.bytes
    guard !primary.isEmpty, bytes[primary].allSatisfy({ $0.isDigit }) else { return nil }
    switch payload.symbology {
    case .ean13?: return primary.count == 13 || primary.count == 12 ? primary : nil
    case .upca?: return primary.count == 12 || primary.count == 13 ? primary : nil
    case .ean8?: return primary.count == 8 ? primary : nil
    case .upce?: return [8, 12, 13].contains(primary.count) ? primary : nil
    case .itf?: return primary.count == 14 ? primary : nil
    case .databar?, .databarLimited?:
      if primary.count == 14 { return primary }
      return primary.count == 16 && bytes.starts(with: [UInt8(ascii: "0"), UInt8(ascii: "1")])
        ? 2..<16 : nil
    case nil:
      return identifiedDigits(payload, primary)
    default:
      return nil
    }
  }

  private static func identifiedDigits(_ payload: Payload, _ primary: Range<Int>) -> Range<Int>? {
    guard let identifier = payload.identifier else { return nil }
    switch (identifier.code, identifier.modifier) {
    case (UInt8(ascii: "I"), _):
      return primary.count == 14 ? primary : nil
    case (UInt8(ascii: "E"), UInt8(ascii: "0")):
      return [12, 13].contains(primary.count) ? primary : nil
    case (UInt8(ascii: "E"), UInt8(ascii: "3")):
      // ]E3: the add-on of 2 or 5 digits follows the 13.
      return [13, 15, 18].contains(primary.count) ? 0..<13 : nil
    case (UInt8(ascii: "E"), UInt8(ascii: "4")):
      return primary.count == 8 ? primary : nil
    default:
      return nil
    }
  }

  /// Where the composite component begins: after `|]e0`.
  private static func compositeStart(_ bytes: [UInt8]) -> Int? {
    guard let bar = bytes.firstIndex(of: ASCII.verticalBar), isCompositeMark(bytes, at: bar) else {
      return nil
    }
    return bar
  }

  private static func isCompositeMark(_ bytes: [UInt8], at bar: Int) -> Bool {
    bar + 4 <= bytes.count && bytes[bar + 1] == ASCII.rightBracket
      && bytes[bar + 2] == UInt8(ascii: "e")
      && (UInt8(ascii: "0")...UInt8(ascii: "2")).contains(bytes[bar + 3])
  }

  /// The bytes with separators in place of what parts a composite component from the linear one.
  static func joiningComposite(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(ASCII.verticalBar) else { return bytes }
    var joined = bytes
    for bar in bytes.indices
    where bytes[bar] == ASCII.verticalBar && isCompositeMark(bytes, at: bar) {
      for index in bar..<bar + 4 { joined[index] = GS1Message.separator }
    }
    return joined
  }
}
