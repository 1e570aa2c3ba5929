/// One element of a GS1 message: an AI and where its value is.
public struct GS1Element: Hashable, Sendable {
  /// The AI, `nil` where the dictionary has none.
  public internal(set) var ai: ApplicationIdentifier?
  /// The bytes of the AI in the message's data.
  public internal(set) var code: Range<Int>
  /// The bytes of the value in the message's data.
  public internal(set) var value: Range<Int>
  /// What is wrong with it; `nil` where nothing is.
  public internal(set) var fault: GS1Fault?

  init(
    ai: ApplicationIdentifier?, code: Range<Int>, value: Range<Int>, fault: GS1Fault? = nil
  ) {
    self.ai = ai
    self.code = code
    self.value = value
    self.fault = fault
  }

  /// Whether the AI is a key with an optional serial part that the value has not.
  var lacksSerial: Bool {
    guard let ai else { return false }
    return switch ai.word >> 40 & 0xFFFF {
    case 253, 255: value.count <= 13
    case 8003: value.count <= 14
    default: false
    }
  }
}
