/// One envelope of an ISO/IEC 15434 message.
struct ISO15434Envelope: Hashable {
  /// The format: two characters such as `06`.
  let format: String
  /// The fields between its group separators.
  let fields: [Range<Int>]
}
