#if Station
  import LabelScan
  import LabelSyntax

  /// One image to read, and how.
  struct ScanJob: Sendable {
    /// The image's file.
    var bytes: [UInt8]
    /// What the answer calls it.
    var name: String
    /// How it is read.
    var wish: ReadingWish
    /// What it may cost.
    var limits: ImageLimits
  }
#endif
