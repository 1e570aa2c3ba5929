import LabelScan
import LabelSyntax

private let symbologies: [Symbology?] = [nil] + Symbology.readable.map { $0 }
private let identifiers =
  [nil]
  + ["]C1", "]C0", "]d1", "]d2", "]d4", "]Q1", "]Q3", "]e0", "]A0", "]E0", "]F0", "]I0"].map {
    SymbologyIdentifier($0)
  }

/// Reads payloads as one label: a byte for the carrier of each, one for the options, then the
/// payloads, parted by 0xFF.
@c(LLVMFuzzerTestOneInput)
public func fuzz(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let data, count > 2 else { return 0 }
  let bytes = Array(UnsafeBufferPointer(start: data, count: count))
  let flags = bytes[2]
  let reader = LabelReader(
    options: SyntaxOptions(
      currentYear: 2000 + Int(flags >> 3),
      gs1: GS1Options(
        permitsUnknownAIs: flags & 1 != 0, permitsShortGTINs: flags & 1 != 0,
        permitsLinkAliases: flags & 2 != 0, restoresLostSeparators: flags & 4 != 0)))
  let parts = bytes[3...].split(separator: 0xFF, omittingEmptySubsequences: false).prefix(8)
  let payloads = parts.enumerated().map { index, part in
    Payload(
      bytes: Array(part), symbology: symbologies[(Int(bytes[0]) + index) % symbologies.count],
      identifier: identifiers[(Int(bytes[1]) + index) % identifiers.count])
  }
  var label = reader.readLabel(payloads)
  precondition(label.readings.map(\.payload) == payloads)
  for detail in label.details {
    precondition(payloads.indices.contains(detail.symbol) && !detail.value.isEmpty)
    precondition(
      detail.range.lowerBound >= 0
        && detail.range.upperBound <= payloads[detail.symbol].bytes.count)
  }
  precondition(Set(label.fields.map(\.name)).count == label.fields.count)
  for profile in RequirementProfile.allCases { label.issues += profile.issues(of: label) }
  precondition(!JSONWriter.text { label.writeTogether(to: &$0) }.contains("\n"))
  return 0
}
