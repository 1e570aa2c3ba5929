/// What a codeword of a MaxiCode message stands for in its code set.
enum MaxiCodeCharacter: Hashable {
  /// A byte of the message.
  case byte(UInt8)
  /// The next so many characters are of another code set.
  case shift(MaxiCodeCodeSet, count: Int)
  /// Those that follow are of another code set.
  case latch(MaxiCodeCodeSet)
  /// Nine digits follow in five codewords.
  case numericShift
  /// The number of an ECI follows.
  case eci
  /// Nothing, or structured append in first place.
  case pad
}
