// swift-format-ignore-file: AlwaysUseLowerCamelCase, AllPublicDeclarationsHaveDocumentation
// The names are those of labelscan.h, which documents them.

public import CLabelScan
internal import LabelSyntax

/// The most bytes of a payload: twice what any symbol holds.
private let mostBytes = 1 << 14
/// The most payloads of a label.
private let mostPayloads = 1000

@c @implementation
public func labelscan_parse(
  _ scanner: OpaquePointer?, _ payload: UnsafeRawPointer?, _ length: Int,
  _ symbology: UnsafePointer<CChar>?, _ identifier: UnsafePointer<CChar>?,
  _ label: UnsafeMutablePointer<OpaquePointer?>?
) -> labelscan_status {
  unsafe ScannerHandle.label(scanner, label) { (handle) throws(CFailure) in
    let members = unsafe labelscan_payload(
      bytes: payload, length: length, symbology: symbology, identifier: identifier)
    return handle.parse(unsafe try Payload(members))
  }
}

@c @implementation
public func labelscan_parse_together(
  _ scanner: OpaquePointer?, _ payloads: UnsafePointer<labelscan_payload>?, _ count: Int,
  _ payload_size: Int, _ label: UnsafeMutablePointer<OpaquePointer?>?
) -> labelscan_status {
  unsafe ScannerHandle.label(scanner, label) { (handle) throws(CFailure) in
    guard let payloads = unsafe payloads, count > 0 else { throw .argument("No payload.") }
    guard count <= mostPayloads else {
      throw .tooLong("There are more than \(mostPayloads) payloads.")
    }
    guard unsafe (MemoryLayout<labelscan_payload>.size...4096).contains(payload_size) else {
      throw .argument("The size of a payload is \(payload_size) bytes.")
    }
    let bytes = unsafe UnsafeRawBufferPointer(start: payloads, count: count * payload_size)
    var list: [Payload] = []
    for index in 0..<count {
      let members = unsafe bytes.loadUnaligned(
        fromByteOffset: index * payload_size, as: labelscan_payload.self)
      list.append(unsafe try Payload(members))
    }
    return handle.parse(together: list)
  }
}

extension Payload {
  /// Reads a payload as C has it; an AIM identifier that it begins with moves to ``identifier``.
  fileprivate init(_ members: labelscan_payload) throws(CFailure) {
    let bytes = unsafe Array(
      try CArguments.bytes(members.bytes, members.length, atMost: mostBytes))
    self.init(bytes: bytes)
    if let name = unsafe members.symbology {
      symbology = Symbology(rawValue: unsafe try CArguments.text(name, "symbology"))
    }
    if let text = unsafe members.identifier {
      identifier = SymbologyIdentifier(unsafe try CArguments.text(text, "AIM identifier"))
      guard identifier != nil else { throw .argument("The AIM identifier is none.") }
    } else if let prefix = SymbologyIdentifier(prefixOf: bytes) {
      identifier = prefix
      self.bytes.removeFirst(3)
    }
  }
}
