/// GS1 Digital Link URIs, uncompressed: `https://id.gs1.org/01/09506000134352/10/ABC?17=251231`.
struct GS1Link {
  private let payload: Payload
  private let options: SyntaxOptions
  private var bytes: [UInt8] { payload.bytes }

  static func reading(of payload: Payload, options: SyntaxOptions) -> Reading? {
    GS1Link(payload: payload, options: options).reading()
  }

  private func reading() -> Reading? {
    guard let parts = GS1LinkParts(bytes) else { return nil }
    if let key = keyPlace(parts.segments, parameters: parts.parameters) {
      return reading(of: parts, parts.segments[key...])
    }
    return withRest(parts) ?? compressed(parts)
  }

  /// Reads the key and qualifiers in `path`, the end of the link's segments, and the attributes.
  private func reading(of parts: GS1LinkParts, _ path: ArraySlice<Range<Int>>) -> Reading {
    var elements = GS1TextElements()
    let isDecoded = appendPath(path, to: &elements)
    let pathCount = elements.items.count
    let isQueryDecoded = appendQuery(parts.parameters, to: &elements)
    var message = elements.message(options)
    checkQuery(from: pathCount, elements, &message)
    var reading = assembly.reading(
      .gs1DigitalLink, message, elements.data.span, sources: elements.sources)
    if !bytes[parts.host].allSatisfy(GS1LinkParts.isHostCharacter) {
      assembly.add(
        .linkHost, "the link has a host with characters that no GS1 Digital Link has",
        range: parts.host, to: &reading)
    }
    if parts.endsInSlash || !hasValidOrder(elements.items.prefix(pathCount).map { $0.ai }) {
      assembly.add(
        .linkPath, "the path of the link is not a key and its qualifiers in order", to: &reading)
    }
    if !isDecoded || !isQueryDecoded || !bytes.allSatisfy(GS1LinkParts.isURICharacter) {
      assembly.add(
        .linkCharacter, "the link has characters that a URI cannot have", to: &reading)
    }
    return reading
  }

  /// Reads a key with a right check digit that something else follows than its qualifiers: the
  /// compressed form of what is to follow, or a path that is no GS1 Digital Link's.
  private func withRest(_ parts: GS1LinkParts) -> Reading? {
    guard let rest = parts.segments.last, let place = keyPlace(Array(parts.segments.dropLast())),
      let ai = ai(of: parts.segments[place]), ai.hasCheck
    else { return nil }
    let value = GS1LinkParts.decoded(bytes, parts.segments[place + 1], isQuery: false).bytes
    guard ai.fault(value.span, 0..<value.count, currentYear: options.currentYear) == nil else {
      return nil
    }
    var reading = reading(of: parts, parts.segments.dropLast()[place...])
    if GS1CompressedLink.beginsElement(bytes[rest]) {
      assembly.add(
        .linkCompressed, "a part of the link is in the compressed form, which is not read",
        range: rest, to: &reading)
    } else {
      assembly.add(
        .linkPath, "the path of the link is not a key and its qualifiers in order", range: rest,
        to: &reading)
    }
    return reading
  }

  private var assembly: GS1ReadingAssembly {
    GS1ReadingAssembly(payload: payload, options: options)
  }

  /// The AI that a parameter of the query names.
  private func attribute(named name: Range<Int>) -> ApplicationIdentifier? {
    ApplicationIdentifier(String(decoding: bytes[name], as: UTF8.self))
  }

  /// The place of the primary key among the segments, the last of pairs of keys and values;
  /// `nil` where there is none whose value could be one.
  private func keyPlace(
    _ segments: [Range<Int>], parameters: [(name: Range<Int>, value: Range<Int>)] = []
  ) -> Int? {
    var place = segments.count - 2
    while place >= 0 {
      guard let ai = ai(of: segments[place]) else { return nil }
      if ai.isLinkKey {
        let value = GS1LinkParts.decoded(bytes, segments[place + 1], isQuery: false).bytes
        // A key without check digit is as good as any number after some stem: a qualifier, an
        // attribute or the stem has to say that the link is GS1.
        guard
          place == 0 || ai.hasCheck || isCanonical || place + 3 < segments.count
            || parameters.contains(where: { attribute(named: $0.name) != nil })
        else { return nil }
        return couldBe(ai, value) ? place : nil
      }
      place -= 2
    }
    return nil
  }

  /// Whether a path segment could be a key's value, right or wrong: many links have numbers.
  private func couldBe(_ ai: ApplicationIdentifier, _ value: [UInt8]) -> Bool {
    if ai.kind == .gtin, GTIN(value.span, 0..<value.count) != nil { return true }
    let fault = ai.fault(value.span, 0..<value.count, currentYear: options.currentYear)
    return fault?.rule != .length && fault?.rule != .characterSet
      && fault?.rule != .companyPrefix
  }

  private var isCanonical: Bool {
    bytes.span.has("https://id.gs1.org/", at: 0)
  }

  private func ai(of segment: Range<Int>) -> ApplicationIdentifier? {
    let name = String(decoding: bytes[segment], as: UTF8.self)
    if options.gs1.permitsLinkAliases, let code = GS1LinkParts.aliases[name] {
      return ApplicationIdentifier(code)
    }
    return ApplicationIdentifier(name)
  }

  private func appendPath(
    _ segments: ArraySlice<Range<Int>>, to elements: inout GS1TextElements
  ) -> Bool {
    var isDecoded = true
    var place = segments.startIndex
    while place + 1 < segments.endIndex {
      let value = GS1LinkParts.decoded(bytes, segments[place + 1], isQuery: false)
      isDecoded = isDecoded && value.isDecoded
      if let ai = ai(of: segments[place]) {
        elements.append(
          ai.code.utf8, padded(value.bytes, ai),
          source: GS1Source(code: segments[place], value: segments[place + 1]))
      }
      place += 2
    }
    return isDecoded
  }

  /// The value of an element of the path: a GTIN where the options permit a short one, with zeros.
  private func padded(_ value: [UInt8], _ ai: ApplicationIdentifier) -> [UInt8] {
    options.gs1.permitsShortGTINs && ai.kind == .gtin ? lengthened(value) : value
  }

  /// A GTIN with the zeros that a link may leave out.
  private func lengthened(_ value: [UInt8]) -> [UInt8] {
    guard [8, 12, 13].contains(value.count) else { return value }
    return [UInt8](repeating: UInt8(ascii: "0"), count: 14 - value.count) + value
  }

  private func appendQuery(
    _ parameters: [(name: Range<Int>, value: Range<Int>)], to elements: inout GS1TextElements
  ) -> Bool {
    var isDecoded = true
    for parameter in parameters {
      // Other names are for other readers of the link.
      guard !parameter.name.isEmpty, bytes[parameter.name].allSatisfy({ $0.isDigit }) else {
        continue
      }
      let value = GS1LinkParts.decoded(bytes, parameter.value, isQuery: true)
      isDecoded = isDecoded && value.isDecoded
      let ai = attribute(named: parameter.name)
      // The standard's own examples leave zeros of a GTIN out of the query.
      let isShort = ai?.kind == .gtin && ai?.isLinkKey == true
      elements.append(
        bytes[parameter.name], isShort ? lengthened(value.bytes) : value.bytes,
        source: GS1Source(code: parameter.name, value: parameter.value))
    }
    return isDecoded
  }

  /// Checks that each AI of the query may stand there and is there once.
  private func checkQuery(
    from start: Int, _ elements: GS1TextElements, _ message: inout GS1Message
  ) {
    let path = elements.items.prefix(start).map { $0.ai }
    let qualifiers = elements.items.first?.ai.map(GS1LinkParts.qualifiers) ?? []
    var unknown: Set<[UInt8]> = []
    var seen = GS1AISet()
    for item in elements.items.prefix(start) {
      if let ai = item.ai { _ = seen.insert(ai) }
    }
    for place in start..<max(start, elements.items.count) {
      let item = elements.items[place]
      guard let ai = item.ai else {
        if !unknown.insert(Array(elements.data[item.code])).inserted {
          message.setFault(.linkDuplicate, at: place)
        }
        continue
      }
      if seen.insert(ai) {
        message.setFault(.linkDuplicate, at: place)
      } else if !ai.isLinkAttribute
        || qualifiers.contains(where: { $0.contains(ai) }) && isQualifier(ai, of: path)
      {
        message.setFault(.linkAttribute, at: place)
      }
    }
  }

  /// Whether an AI could stand in a path: one of another alternative than the path's cannot, and is
  /// an attribute.
  private func isQualifier(_ ai: ApplicationIdentifier, of path: [ApplicationIdentifier?]) -> Bool {
    path.indices.contains { place in
      hasValidOrder(path[...place] + [ai] + path[(place + 1)...])
    }
  }

  /// Whether the AIs of a path are a key and some of its qualifiers in their order.
  private func hasValidOrder(_ ais: some Collection<ApplicationIdentifier?>) -> Bool {
    guard let key = ais.first ?? nil else { return false }
    if ais.count == 1 { return true }
    return GS1LinkParts.qualifiers(of: key).contains { alternative in
      var rest = alternative[...]
      return ais.dropFirst().allSatisfy { ai in
        guard let ai, let place = rest.firstIndex(of: ai) else { return false }
        rest = rest[(place + 1)...]
        return true
      }
    }
  }

  private func compressed(_ parts: GS1LinkParts) -> Reading? {
    guard let last = parts.segments.last, let key = GS1CompressedLink.key(bytes[last]) else {
      return nil
    }
    var reading = Reading(payload: payload, syntax: .gs1DigitalLink)
    assembly.add(
      .linkCompressed, "the link is in the compressed form, which is not read", range: last,
      to: &reading)
    reading.candidates.append(
      Reading.Candidate(
        field: key.ai.field, value: key.value,
        reason: "the compressed link begins with (\(key.ai.code))"))
    return reading
  }
}
