/// Element strings written with `^` for FNC1: `^010950...^10ABC`, `|^` before a composite component.
enum GS1Notation {
  static func reading(of payload: Payload, options: SyntaxOptions) -> Reading? {
    let bytes = payload.bytes
    guard bytes.count >= 3, bytes[0] == ASCII.caret, bytes[1].isDigit, bytes[2].isDigit else {
      return nil
    }
    var data = bytes
    for index in bytes.indices {
      if bytes[index] == ASCII.caret
        || bytes[index] == ASCII.verticalBar && index + 1 < bytes.count
          && bytes[index + 1] == ASCII.caret
      {
        data[index] = GS1Message.separator
      }
    }
    var message = GS1Message(
      currentYear: options.currentYear, permitsUnknownAIs: options.gs1.permitsUnknownAIs)
    message.read(data.span, from: 1, toleratesExtraSeparators: true)
    // A symbol whose text only happens to begin so is no GS1.
    if payload.symbology != nil, !message.elements.contains(where: { $0.fault == nil }) {
      return nil
    }
    return GS1ReadingAssembly(payload: payload, options: options)
      .reading(.gs1, message, data.span)
  }
}
