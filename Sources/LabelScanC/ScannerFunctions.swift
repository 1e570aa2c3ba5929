// swift-format-ignore-file: AlwaysUseLowerCamelCase, AllPublicDeclarationsHaveDocumentation
// The names are those of labelscan.h, which documents them.

public import CLabelScan

@c @implementation
public func labelscan_scanner_create(
  _ options: UnsafePointer<labelscan_options>?, _ scanner: UnsafeMutablePointer<OpaquePointer?>?
) -> labelscan_status {
  guard let scanner = unsafe scanner else { return labelscan_status(LABELSCAN_INVALID_ARGUMENT) }
  unsafe scanner.pointee = nil
  do {
    let checked =
      if let options = unsafe options { unsafe try COptions(options) } else { COptions() }
    unsafe scanner.pointee = ScannerHandle(checked).retained()
    return labelscan_status(LABELSCAN_OK)
  } catch {
    return error.status
  }
}

@c @implementation
public func labelscan_scanner_destroy(_ scanner: OpaquePointer?) {
  unsafe ScannerHandle.destroy(scanner)
}

@c @implementation
public func labelscan_scanner_set_formats(
  _ scanner: OpaquePointer?, _ json: UnsafePointer<CChar>?, _ length: Int
) -> labelscan_status {
  guard let handle = unsafe ScannerHandle.object(scanner) else {
    return labelscan_status(LABELSCAN_INVALID_ARGUMENT)
  }
  return handle.status { () throws(CFailure) in
    unsafe try handle.setFormats(Array(CArguments.bytes(json, length)))
  }
}

@c @implementation
public func labelscan_error_code(_ scanner: OpaquePointer?) -> UnsafePointer<CChar>? {
  unsafe ScannerHandle.object(scanner)?.errorCode.start ?? CText.start(of: "")
}

@c @implementation
public func labelscan_error_message(_ scanner: OpaquePointer?) -> UnsafePointer<CChar>? {
  unsafe ScannerHandle.object(scanner)?.errorMessage.start ?? CText.start(of: "")
}
