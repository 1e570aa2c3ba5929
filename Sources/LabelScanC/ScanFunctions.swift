// swift-format-ignore-file: AlwaysUseLowerCamelCase, AllPublicDeclarationsHaveDocumentation
// The names are those of labelscan.h, which documents them.

public import CLabelScan
internal import LabelScan
internal import LabelSyntax

@c @implementation
public func labelscan_scan_file(
  _ scanner: OpaquePointer?, _ path: UnsafePointer<CChar>?,
  _ label: UnsafeMutablePointer<OpaquePointer?>?
) -> labelscan_status {
  unsafe ScannerHandle.label(scanner, label) { (handle) throws(CFailure) in
    guard let path = unsafe path else { throw .argument("The path is NULL.") }
    guard let name = unsafe String(validatingCString: path) else {
      throw CFailure(.file(FileError(.badName, "The file's name is not UTF-8.")))
    }
    return try handle.scan(file: name, bytes: unsafe System.size(of: path))
  }
}

@c @implementation
public func labelscan_scan_memory(
  _ scanner: OpaquePointer?, _ bytes: UnsafeRawPointer?, _ length: Int,
  _ label: UnsafeMutablePointer<OpaquePointer?>?
) -> labelscan_status {
  unsafe ScannerHandle.label(scanner, label) { (handle) throws(CFailure) in
    let buffer = unsafe try CArguments.bytes(bytes, length)
    return try handle.scan(encoded: unsafe Span(_unsafeBytes: buffer))
  }
}

@c @implementation
public func labelscan_scan_luma(
  _ scanner: OpaquePointer?, _ pixels: UnsafePointer<UInt8>?, _ width: Int32, _ height: Int32,
  _ stride: Int, _ label: UnsafeMutablePointer<OpaquePointer?>?
) -> labelscan_status {
  unsafe ScannerHandle.label(scanner, label) { (handle) throws(CFailure) in
    guard let pixels = unsafe pixels else { throw .argument("The pixels are NULL.") }
    guard width > 0, height > 0, stride >= Int(width) else {
      throw .argument("There is no plane of \(width) x \(height) at a stride of \(stride).")
    }
    let (before, overflow) = stride.multipliedReportingOverflow(by: Int(height) - 1)
    let (count, isTooFar) = before.addingReportingOverflow(Int(width))
    guard !overflow, !isTooFar else {
      throw .argument("No memory holds \(height) rows at a stride of \(stride).")
    }
    let span = unsafe Span(_unsafeStart: pixels, count: count)
    return try handle.scan(
      luma: span, width: Int(width), height: Int(height), stride: stride)
  }
}
