public import LabelSyntax

/// What one image gave: its symbols and its label.
public struct ImageResult: Hashable, Sendable {
  /// The image's path, as given.
  public var file: String
  /// Pixels in a row of the stored image.
  public var width: Int
  /// Rows of the stored image.
  public var height: Int
  /// How a viewer turns the stored image.
  public var orientation = LumaImage.Orientation.up
  /// The pages of the file that the image is one of.
  public var pages = 1
  /// The symbols, their corners in the stored image's pixels.
  public var symbols: [Symbol] = []
  /// The lines of print, from the top; `nil` where the print was not read.
  public var print: [PrintedLine]?
  /// What the symbols say together; its readings are in the symbols' order.
  public var label = Label(readings: [])
  /// Where the time went.
  public var timing = ScanTiming()

  /// Creates the result of an image that shows nothing.
  public init(file: String, width: Int, height: Int) {
    self.file = file
    self.width = width
    self.height = height
  }

  /// Creates the result of an image that was not scanned yet.
  package init(file: String, of image: LumaImage) {
    self.init(file: file, width: image.width, height: image.height)
    orientation = image.orientation
    pages = image.pages
  }

  /// The names of the pages after the first, where this is the result of a file by its own name.
  package var laterPages: [String] {
    guard pages > 1, PageName(file) == nil else { return [] }
    return (2...pages).map { PageName(path: file, page: $0).text }
  }
}
