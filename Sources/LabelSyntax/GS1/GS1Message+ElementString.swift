extension GS1Message {
  static let separator: UInt8 = ASCII.groupSeparator

  private var disguises: GS1Separator {
    GS1Separator(currentYear: currentYear, takesEscapes: takesEscapedSeparators)
  }

  /// Reads the element, or what separates elements, at `index`; the index after it, which is
  /// greater.
  mutating func readElement(_ data: Span<UInt8>, at index: Int) -> Int {
    if data[index] == Self.separator {
      // One separator after an element of predefined length is superfluous but allowed, GS1 General
      // Specifications 7.8.6; a first or a second one is not.
      if !toleratesExtraSeparators, index == 0 || data[index - 1] == Self.separator {
        restoreSeparator(index..<index + 1)
      }
      return index + 1
    }
    guard let ai = ApplicationIdentifier(prefixOf: data, at: index) else {
      return readUnknown(data, at: index)
    }
    let start = index + ai.length
    if ai.hasPredefinedLength {
      let end = start + ai.maximumLength
      if end <= data.count {
        let fault = ai.fault(data, start..<end, currentYear: currentYear)
        if fault?.rule != .characterSet
          || !(start..<end).contains(where: { data[$0] == ASCII.groupSeparator })
        {
          append(
            GS1Element(ai: ai, code: index..<start, value: start..<end, fault: fault), of: data)
          return end
        }
      }
      let short = valueEnd(of: start, data).end
      append(ai, code: index..<start, value: start..<short, of: data)
      return short
    }
    let (end, isSuspicious) = valueEnd(of: start, data)
    let fault = ai.fault(data, start..<end, currentYear: currentYear)
    if fault != nil || isSuspicious || takesEscapedSeparators,
      let disguise = disguises.first(in: data, start..<end)
    {
      restoreSeparator(disguise)
      append(ai, code: index..<start, value: start..<disguise.lowerBound, of: data)
      return disguise.upperBound
    }
    append(GS1Element(ai: ai, code: index..<start, value: start..<end, fault: fault), of: data)
    return end
  }

  /// The next separator, or the end of the data; and whether `<` is before it, which begins what
  /// can stand for a separator although it is in CSET 82.
  private mutating func valueEnd(
    of start: Int, _ data: Span<UInt8>
  ) -> (end: Int, isSuspicious: Bool) {
    // Elements that separators in disguise part have one end: it is searched once.
    if start < searched.upperBound, start >= searched.lowerBound {
      return (searched.upperBound, isSearchedSuspicious)
    }
    var end = start
    var isSuspicious = false
    while end < data.count {
      let byte = data[end]
      if byte == Self.separator { break }
      isSuspicious = isSuspicious || byte == ASCII.lessThanSign
      end &+= 1
    }
    searched = start..<end
    isSearchedSuspicious = isSuspicious
    return (end, isSuspicious)
  }

  /// Reads what does not begin with an AI of the dictionary.
  private mutating func readUnknown(_ data: Span<UInt8>, at index: Int) -> Int {
    if let disguise = disguises.range(at: index, data) {
      restoreSeparator(disguise)
      return disguise.upperBound
    }
    let end = valueEnd(of: index, data).end
    let length = ApplicationIdentifier.length(ofPrefixIn: data, at: index)
    guard let length, index + length <= end,
      (index..<index + length).allSatisfy({ data[$0].isDigit })
    else {
      // An AI whose length is unknown: what it is cannot be told from its value.
      let code = index..<min(index + 2, end)
      append(
        GS1Element(
          ai: nil, code: code, value: code.upperBound..<end, fault: GS1Fault(.knownAI, code)),
        of: data)
      return end
    }
    let start = index + length
    let predefined = ApplicationIdentifier.predefinedLength(
      ofPrefix: data.number(index..<index + 2))
    let value = start..<min(predefined.map { start + $0 } ?? end, end)
    append(nil, code: index..<start, value: value, of: data)
    return value.upperBound
  }
}
