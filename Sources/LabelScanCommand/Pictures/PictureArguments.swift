import ArgumentParser

/// Which pictures are made of the scanned images.
struct PictureArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      Write a copy of each image (SVG) with its symbols outlined and named to this folder, under \
      the image's path: DIR/in/1.jpg.svg.
      """, valueName: "dir"))
  var annotate: String?

  @Option(
    help: ArgumentHelp(
      "Write one page with each image, its outlines, its fields and what is wrong.",
      valueName: "file.html"))
  var report: String?

  /// Opens what was asked for; what cannot be written ends the command before it scans.
  func open() throws -> (pictures: Pictures, report: Report?) {
    do throws(OutputFailure) {
      var pictures = Pictures(makesThumbnails: report != nil)
      if let annotate { pictures.annotations = try AnnotationFolder(annotate) }
      return (pictures, try report.map { (path) throws(OutputFailure) in try Report(path) })
    } catch {
      throw error.report()
    }
  }
}
