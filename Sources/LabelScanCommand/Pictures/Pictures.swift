import LabelScan
import LabelSyntax

/// The pictures that a scan makes of each image beside its result.
struct Pictures: Sendable {
  /// Where annotated copies go; `nil` for none.
  var annotations: AnnotationFolder?
  /// Whether a small copy is wanted.
  var makesThumbnails = false

  /// Scans an image and makes its pictures from the same bytes; an annotated copy is written at
  /// once, since copies that wait for their turn would fill the memory.
  func scan(
    _ path: String, with scanner: inout LabelScanner, reader: LabelReader, limits: ImageLimits
  ) -> ScannedImage {
    guard annotations != nil || makesThumbnails else {
      return ScannedImage(result: scanner.scan(file: path, reader: reader, limits: limits))
    }
    var bytes: [UInt8] = []
    var image: LumaImage?
    let result = scanner.scan(file: path, reader: reader, limits: limits) {
      bytes = $0
      image = $1
    }
    var scanned = ScannedImage(result: result)
    guard let image else { return scanned }
    if makesThumbnails {
      scanned.thumbnail = EncodedImage(thumbnailOf: image, side: Report.thumbnailSide)
    }
    if let annotations, let copy = EncodedImage(copyOf: bytes, image: image) {
      do throws(OutputFailure) {
        try annotations.write(Annotation.svg(of: result, image: copy), for: path)
      } catch {
        scanned.failure = error
      }
    }
    return scanned
  }
}
