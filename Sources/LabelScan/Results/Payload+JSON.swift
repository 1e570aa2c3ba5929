internal import LabelSyntax

extension Payload {
  /// `payload`, `payloadBase64` where the bytes as encoded are not the payload in UTF-8, and their
  /// `charset` where it is known.
  var json: [JSONValue.Member] {
    var members = [JSONValue.Member(key: "payload", value: .string(text))]
    if let nonTextBytes {
      members.append(.init(key: "payloadBase64", value: .string(Base64.text(of: nonTextBytes))))
    }
    if let charset { members.append(.init(key: "charset", value: .string(charset))) }
    return members
  }
}
