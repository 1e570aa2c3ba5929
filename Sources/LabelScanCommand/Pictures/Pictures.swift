import LabelScan
import LabelSyntax

/// The pictures that a scan makes of each image beside its result.
struct Pictures: Sendable {
  /// Where annotated copies go; `nil` for none.
  var annotations: AnnotationFolder?
  /// Whether a small copy is wanted.
  var makesThumbnails = false

  /// Adds the pictures to a result.
  ///
  /// The file is read once more: only scans that ask for pictures pay for them, and where an image
  /// is scanned does not matter. An annotated copy is written at once, since copies that wait for
  /// their turn would fill the memory.
  func complete(_ result: ScanResult, limits: ImageLimits) -> ScannedImage {
    var scanned = ScannedImage(result: result)
    guard annotations != nil || makesThumbnails, let image = result.image else { return scanned }
    // What is no file, such as a pipe, may not be there a second time.
    let whole = PageName(path: result.file, page: 1)
    let name = SystemCalls.isFile(result.file) ? whole : PageName(result.file) ?? whole
    let bytes = SystemCalls.isFile(name.path) ? try? FileBytes.read(name.path) : nil
    if makesThumbnails {
      scanned.thumbnail = bytes.flatMap {
        EncodedImage(
          thumbnailOf: $0, page: name.page, side: Report.thumbnailSide, limits: limits)
      }
    }
    guard let annotations else { return scanned }
    do throws(OutputFailure) {
      guard let copy = bytes.flatMap({ EncodedImage(copyOf: $0, page: name.page, limits: limits) })
      else {
        throw OutputFailure(path: result.file, reason: "cannot be read again to be copied")
      }
      try annotations.write(Annotation.svg(of: image, image: copy), for: result.file)
    } catch {
      scanned.failure = error
    }
    return scanned
  }
}
