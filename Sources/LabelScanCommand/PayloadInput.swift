import LabelSyntax

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Payloads as users write them.
enum PayloadInput {
  /// What `labelscan scan` prints of a symbol is taken too.
  private struct Object: Decodable {
    var payload: String?
    var payloadBase64: String?
    var symbology: String?
    var identifier: String?
  }

  /// The payload of one argument or line: a JSON object that has one, or the bytes themselves with
  /// their AIM identifier taken off.
  static func payload(of bytes: [UInt8]) -> Payload {
    if bytes.first == 0x7B, let payload = payload(ofObject: bytes) { return payload }
    let identifier = SymbologyIdentifier(prefixOf: bytes)
    return Payload(
      bytes: identifier == nil ? bytes : Array(bytes.dropFirst(3)), identifier: identifier)
  }

  private static func payload(ofObject bytes: [UInt8]) -> Payload? {
    guard let object = try? JSONDecoder().decode(Object.self, from: Data(bytes)) else { return nil }
    let symbology = object.symbology.map(Symbology.init(rawValue:))
    let identifier = object.identifier.flatMap { SymbologyIdentifier($0) }
    if let data = object.payloadBase64.flatMap({ Data(base64Encoded: $0) }) {
      return Payload(bytes: Array(data), symbology: symbology, identifier: identifier)
    }
    guard let text = object.payload else { return nil }
    guard identifier == nil else {
      return Payload(bytes: Array(text.utf8), symbology: symbology, identifier: identifier)
    }
    return Payload(scanned: text, symbology: symbology)
  }
}
