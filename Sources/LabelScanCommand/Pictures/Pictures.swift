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
    var copy: EncodedImage?
    var thumbnail: EncodedImage?
    let result = scanner.scan(file: path, reader: reader, limits: limits) { bytes, image in
      if annotations != nil { copy = EncodedImage(copyOf: bytes, image: image) }
      if makesThumbnails {
        thumbnail = EncodedImage(thumbnailOf: image, side: Report.thumbnailSide)
      }
    }
    var scanned = ScannedImage(result: result, thumbnail: thumbnail)
    if let annotations, let copy, result.error == nil {
      do throws(OutputFailure) {
        try annotations.write(Annotation.svg(of: result, image: copy), for: path)
      } catch {
        scanned.failure = error
      }
    }
    return scanned
  }
}
