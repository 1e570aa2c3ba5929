public import LabelSyntax

/// What one image gave: its symbols and its label, or why there is no answer.
public struct ImageResult: Hashable, Sendable {
  /// Where the time of one image went, in milliseconds on one thread.
  public struct Timing: Hashable, Sendable {
    /// Reading and decoding the file.
    public var load = 0.0
    /// Finding where symbols are.
    public var locate = 0.0
    /// Sampling and decoding them.
    public var decode = 0.0
    /// Reading their payloads as one label.
    public var parse = 0.0
    /// Reading the print beside them; `nil` where it was not read.
    public var print: Double?

    /// Creates a timing of nothing.
    public init() {}
  }

  /// The image's path, as given.
  public var file: String
  /// Pixels in a row of the stored image; 0 where it cannot be read.
  public var width = 0
  /// Rows of the stored image; 0 where it cannot be read.
  public var height = 0
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
  public var timing = Timing()
  /// Why there is no answer; `nil` where the image was scanned.
  public var error: ScanError?

  /// Creates the result of an image that was not scanned yet.
  public init(file: String) {
    self.file = file
  }

  /// The names of the pages after the first, where this is the result of a file by its own name.
  package var laterPages: [String] {
    guard pages > 1, PageName(file) == nil else { return [] }
    return (2...pages).map { PageName(path: file, page: $0).text }
  }

  /// Creates the result of an image that gives no answer.
  package init(file: String, error: ScanError) {
    self.file = file
    self.error = error
  }
}
