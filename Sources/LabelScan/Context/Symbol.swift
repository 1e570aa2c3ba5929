public import LabelSyntax

/// One symbol read from an image.
public struct Symbol: Hashable, Sendable {
  /// The place of a symbol among those that carry one message together.
  public struct StructuredAppend: Codable, Hashable, Sendable {
    /// Its number, 1 the first.
    public var index: Int
    /// How many symbols there are; 0 where this one does not say, as those of PDF417 need not.
    public var count: Int
    /// What all of them have in common: the file identification of Data Matrix, as 256 times its
    /// first codeword plus its second, the parity of QR Code, or that of PDF417, whose codewords are
    /// three digits each.
    public var id: Int

    /// Creates a place.
    public init(index: Int, count: Int, id: Int) {
      self.index = index
      self.count = count
      self.id = id
    }
  }

  /// How a matrix symbol is built.
  public struct Structure: Codable, Hashable, Sendable {
    /// Its size, as its standard names it: `7`, `M3`, `R7x43`.
    public var version: String
    /// The number of its data mask, where there are several.
    public var mask: Int?
    /// The model of QR Code, 1 or 2.
    public var model: Int?

    /// Creates a structure.
    public init(version: String, mask: Int? = nil, model: Int? = nil) {
      self.version = version
      self.mask = mask
      self.model = model
    }
  }

  /// What it carries, with its symbology and AIM identifier.
  public var payload: Payload
  /// Its corners, clockwise from its own top left, in pixels of the stored image.
  public var corners: Quadrilateral
  /// The error correction level of QR Code: `L`, `M`, `Q` or `H`.
  public var errorCorrectionLevel: String?
  /// How many codewords error correction mended; `nil` where the symbology has none or it is not
  /// known.
  public var correctedCodewords: Int?
  /// How many codewords error correction could have mended.
  public var correctableCodewords: Int?
  /// Its place in a message of several symbols; `nil` where it stands alone.
  public var structuredAppend: StructuredAppend?
  /// How it is built; `nil` but for the QR Code family, and where it is not asked for.
  public var structure: Structure?
  /// Whether it programs readers: its payload is no data, and no field comes of it.
  public var isReaderProgramming = false
  /// The element strings of the composite component that stands above it, which are in ``payload`` too;
  /// `nil` where there is none.
  public var composite: String?
  /// Whether it says that a composite component goes with it.
  package var isLinked = false
  /// The width of a module in pixels of the stored image, where its reader tells it.
  package var module: Double?
  /// Whether it is itself such a component, to be joined to the symbol below it.
  package var isComponent = false
  /// Whether the print beside it says the same; `nil` where the print was not read.
  public var printed: PrintAgreement?

  /// Creates a symbol.
  public init(
    payload: Payload, corners: Quadrilateral, correctedCodewords: Int? = nil,
    correctableCodewords: Int? = nil, errorCorrectionLevel: String? = nil,
    structuredAppend: StructuredAppend? = nil, isReaderProgramming: Bool = false
  ) {
    self.payload = payload
    self.corners = corners
    self.correctedCodewords = correctedCodewords
    self.correctableCodewords = correctableCodewords
    self.errorCorrectionLevel = errorCorrectionLevel
    self.structuredAppend = structuredAppend
    self.isReaderProgramming = isReaderProgramming
  }

  /// Creates a symbol whose corners lie at or around points, at the origin where there are none.
  package init(payload: Payload, corners: [Point]) {
    self.init(
      payload: payload, corners: Quadrilateral(around: corners) ?? Quadrilateral(x: 0...0, y: 0...0)
    )
  }

  /// Its symbology.
  public var symbology: Symbology { payload.symbology ?? Symbology(rawValue: "unknown") }
}
