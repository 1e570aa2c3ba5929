/// What this build reads with.
package enum BuildFacts {
  /// The traits that it was built with, of those that change what is read.
  package static var traits: [String] {
    var names: [String] = []
    #if JPEG
      names.append("JPEG")
    #endif
    #if MoreImages
      names.append("MoreImages")
    #endif
    #if Print
      names.append("Print")
    #endif
    return names
  }

  /// The libraries in use, with their versions where they tell them.
  package static var libraries: [String] {
    let png = PNGCodec.libraryVersion
    let zbar = ZBarFixes.version.map(String.init).joined(separator: ".")
    var names = [
      "zbar \(zbar)", "libpng \(png / 10_000).\(png / 100 % 100).\(png % 100)",
      "zlib \(Inflater.libraryVersion)",
    ]
    #if JPEG
      names.append("TurboJPEG")
    #endif
    #if MoreImages
      names.append(VipsCodec.libraryVersion.map { "libvips \($0)" } ?? "no libvips")
    #endif
    #if Print
      let tesseract = TesseractRecognizer.libraryVersion
      names.append(tesseract.map { "libtesseract \($0)" } ?? "no libtesseract")
    #endif
    return names
  }
}
