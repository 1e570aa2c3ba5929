// swift-format-ignore-file: AlwaysUseLowerCamelCase, AllPublicDeclarationsHaveDocumentation
// The names are those of labelscan.h, which documents them.

public import CLabelScan
internal import LabelScan

@c @implementation
public func labelscan_label_destroy(_ label: OpaquePointer?) {
  unsafe LabelHandle.destroy(label)
}

@c @implementation
public func labelscan_label_json(
  _ label: OpaquePointer?, _ length: UnsafeMutablePointer<Int>?
) -> UnsafePointer<CChar>? {
  unsafe CText.start(of: LabelHandle.object(label)?.json, length)
}

@c @implementation
public func labelscan_label_field(
  _ label: OpaquePointer?, _ name: UnsafePointer<CChar>?, _ length: UnsafeMutablePointer<Int>?
) -> UnsafePointer<CChar>? {
  let name = unsafe name.flatMap { unsafe String(validatingCString: $0) }
  let field = unsafe LabelHandle.object(label)?.fields.first { $0.name == name }
  return unsafe CText.start(of: field?.value, length)
}

@c @implementation
public func labelscan_symbol_count(_ label: OpaquePointer?) -> Int {
  unsafe LabelHandle.object(label)?.symbols.count ?? 0
}

@c @implementation
public func labelscan_symbol_symbology(
  _ label: OpaquePointer?, _ index: Int
) -> UnsafePointer<CChar>? {
  unsafe LabelHandle.symbol(label, index)?.symbology?.start
}

@c @implementation
public func labelscan_symbol_payload(
  _ label: OpaquePointer?, _ index: Int, _ length: UnsafeMutablePointer<Int>?
) -> UnsafePointer<CChar>? {
  unsafe CText.start(of: LabelHandle.symbol(label, index)?.payload, length)
}

@c @implementation
public func labelscan_symbol_identifier(
  _ label: OpaquePointer?, _ index: Int
) -> UnsafePointer<CChar>? {
  unsafe LabelHandle.symbol(label, index)?.identifier?.start
}

@c @implementation
public func labelscan_symbol_composite(
  _ label: OpaquePointer?, _ index: Int, _ length: UnsafeMutablePointer<Int>?
) -> UnsafePointer<CChar>? {
  unsafe CText.start(of: LabelHandle.symbol(label, index)?.composite, length)
}

@c @implementation
public func labelscan_symbol_corners(
  _ label: OpaquePointer?, _ index: Int, _ corners: UnsafeMutablePointer<Double>?
) -> labelscan_status {
  guard let corners = unsafe corners, unsafe label != nil else {
    return labelscan_status(LABELSCAN_INVALID_ARGUMENT)
  }
  guard let points = unsafe LabelHandle.symbol(label, index)?.corners else {
    return labelscan_status(LABELSCAN_NOT_FOUND)
  }
  for (index, point) in points.enumerated() {
    unsafe corners[2 * index] = point.x
    unsafe corners[2 * index + 1] = point.y
  }
  return labelscan_status(LABELSCAN_OK)
}

@c @implementation
public func labelscan_field_count(_ label: OpaquePointer?) -> Int {
  unsafe LabelHandle.object(label)?.fields.count ?? 0
}

@c @implementation
public func labelscan_field_name(_ label: OpaquePointer?, _ index: Int) -> UnsafePointer<CChar>? {
  unsafe LabelHandle.field(label, index)?.cName.start
}

@c @implementation
public func labelscan_field_value(
  _ label: OpaquePointer?, _ index: Int, _ length: UnsafeMutablePointer<Int>?
) -> UnsafePointer<CChar>? {
  unsafe CText.start(of: LabelHandle.field(label, index)?.value, length)
}

@c @implementation
public func labelscan_field_symbol(_ label: OpaquePointer?, _ index: Int) -> Int {
  unsafe LabelHandle.field(label, index)?.symbol ?? -1
}

@c @implementation
public func labelscan_issue_count(_ label: OpaquePointer?) -> Int {
  unsafe LabelHandle.object(label)?.issues.count ?? 0
}

@c @implementation
public func labelscan_issue_code(_ label: OpaquePointer?, _ index: Int) -> UnsafePointer<CChar>? {
  unsafe LabelHandle.issue(label, index)?.code.start
}

@c @implementation
public func labelscan_issue_severity(
  _ label: OpaquePointer?, _ index: Int
) -> labelscan_severity {
  unsafe LabelHandle.issue(label, index)?.severity ?? labelscan_severity(LABELSCAN_SEVERITY_NONE)
}

@c @implementation
public func labelscan_issue_message(
  _ label: OpaquePointer?, _ index: Int
) -> UnsafePointer<CChar>? {
  unsafe LabelHandle.issue(label, index)?.message.start
}

@c @implementation
public func labelscan_issue_symbol(_ label: OpaquePointer?, _ index: Int) -> Int {
  unsafe LabelHandle.issue(label, index)?.symbol ?? -1
}
