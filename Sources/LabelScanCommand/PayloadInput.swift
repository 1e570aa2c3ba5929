import LabelScan
import LabelSyntax

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A payload as users write it, with what they know about it.
struct PayloadInput {
  var payload: Payload
  var context = ReadingContext()
  /// Its place in a message of several symbols.
  var place: Symbol.StructuredAppend?

  /// What `labelscan scan` prints of a symbol is taken too.
  private struct Object: Decodable {
    var payload: String?
    var payloadBase64: String?
    var charset: String?
    var symbology: String?
    var identifier: String?
    var formats: [String]?
    var printed: String?
    var primary: String?
    var structuredAppend: Symbol.StructuredAppend?
  }

  /// Reads one argument or line: a JSON object that has a payload, or the bytes themselves with
  /// their AIM identifier taken off.
  init(_ bytes: [UInt8]) {
    if bytes.first == 0x7B, let object = try? JSONDecoder().decode(Object.self, from: Data(bytes)),
      let payload = Self.payload(of: object)
    {
      self.payload = payload
      place = object.structuredAppend
      context = ReadingContext(
        formats: object.formats, printed: object.printed,
        primary: object.primary.map { Payload(scanned: $0) })
      return
    }
    let identifier = SymbologyIdentifier(prefixOf: bytes)
    payload = Payload(
      bytes: identifier == nil ? bytes : Array(bytes.dropFirst(3)), identifier: identifier)
  }

  private static func payload(of object: Object) -> Payload? {
    let symbology = object.symbology.map(Symbology.init(rawValue:))
    let identifier = object.identifier.flatMap { SymbologyIdentifier($0) }
    // Where the character set of the bytes is known the text says the same.
    if object.charset == nil || object.payload == nil,
      let data = object.payloadBase64.flatMap({ Data(base64Encoded: $0) })
    {
      return Payload(bytes: Array(data), symbology: symbology, identifier: identifier)
    }
    guard let text = object.payload else { return nil }
    guard identifier == nil else {
      return Payload(bytes: Array(text.utf8), symbology: symbology, identifier: identifier)
    }
    return Payload(scanned: text, symbology: symbology)
  }
}
