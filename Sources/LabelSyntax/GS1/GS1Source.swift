/// Where a text or link has an element.
struct GS1Source {
  /// The bytes of the AI or its name in the payload.
  var code: Range<Int>
  /// The bytes of the value in the payload, escapes among them.
  var value: Range<Int>

  /// The place in the payload of a part of the element's data.
  func place(of part: Range<Int>, in element: GS1Element) -> Range<Int> {
    if part == element.code { return code }
    guard value.count == element.value.count, part.lowerBound >= element.value.lowerBound,
      part.upperBound <= element.value.upperBound
    else { return value }
    let shift = value.lowerBound - element.value.lowerBound
    return part.lowerBound + shift..<part.upperBound + shift
  }
}
