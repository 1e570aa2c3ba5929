internal import LabelSyntax

extension Payload {
  /// `payload`, and `payloadBase64` where the bytes are not UTF-8.
  var json: [JSONValue.Member] {
    var members = [JSONValue.Member(key: "payload", value: .string(text))]
    if !isText {
      members.append(.init(key: "payloadBase64", value: .string(Base64.text(of: bytes))))
    }
    return members
  }
}
