// swift-format-ignore-file: AlwaysUseLowerCamelCase, AllPublicDeclarationsHaveDocumentation
// The names are those of labelscan.h, which documents them.

public import CLabelScan

@c @implementation
public func labelscan_version() -> UnsafePointer<CChar>? {
  // The same as LABELSCAN_VERSION in the header.
  unsafe CText.start(of: "0.1.0")
}

@c @implementation
public func labelscan_status_text(_ status: labelscan_status) -> UnsafePointer<CChar>? {
  let text: StaticString =
    switch Int(status) {
    case LABELSCAN_OK: "It is done."
    case LABELSCAN_INVALID_ARGUMENT: "An argument is impossible."
    case LABELSCAN_UNKNOWN_NAME: "This version does not know the name."
    case LABELSCAN_NOT_FOUND: "There is no such thing."
    case LABELSCAN_FILE_ERROR: "The file cannot be read."
    case LABELSCAN_IMAGE_ERROR: "The image cannot be read."
    case LABELSCAN_TOO_LARGE: "The image, file or payload is too large."
    case LABELSCAN_OUT_OF_MEMORY: "There is not enough memory for the image."
    case LABELSCAN_FORMATS_ERROR: "The serial formats cannot be used."
    default: "This version does not know the status."
    }
  return unsafe CText.start(of: text)
}
