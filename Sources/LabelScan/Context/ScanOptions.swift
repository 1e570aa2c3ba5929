public import LabelSyntax

/// What a scan looks for, and how hard.
public struct ScanOptions: Hashable, Sendable {
  /// How much work a scan does before it calls a symbol unreadable.
  public enum Effort: String, CaseIterable, Hashable, Sendable {
    /// Located regions, once: for live frames.
    case fast
    /// Located regions, again and finer where nothing was read.
    case balanced
    /// Whole-image passes at several scales as the last rung.
    case thorough
  }

  /// How hard to look.
  public var effort: Effort
  /// The symbologies to read; `nil` for all but those of `Symbology.onRequest`.
  ///
  /// With an add-on (`ean5`, `ean2`) EAN-13, UPC-A and UPC-E symbols are looked for, beside which it
  /// may be, but given only where they are named too.
  public var symbologies: Set<Symbology>?
  /// What a photo may cost.
  public var limits: ScanLimits
  /// The fewest characters that a linear symbol's payload may have, instead of the usual.
  ///
  /// Codabar's start and stop characters count. The usual: Interleaved 2 of 5 six (fewer where the
  /// image is nothing but the symbol), Codabar, MSI, Code 11 and the other 2 of 5 four, Code 39 three,
  /// Code 93 two, others one.
  public var minimumLengths: [Symbology: Int]
  /// The fewest scan lines that must agree on a linear symbol's payload, instead of the usual.
  ///
  /// The usual: two where a check digit or character is part of every symbol, else three; EAN-8 and
  /// UPC-E, with little to check, three; DataBar, DataBar Expanded, MSI and Code 11 four; an add-on and
  /// 2 of 5 that does not interleave five; Pharmacode eight.
  public var minimumLines: [Symbology: Int]
  /// Whether pairs of Code 39 characters are given as the ASCII characters that they stand for, and
  /// `]A4` as the identifier; a payload with a pair that stands for none stays as encoded.
  public var code39FullASCII: Bool
  /// Whether symbols say how they are built: version, mask and model of the QR Code family.
  public var givesStructure = false
  /// When the print of a label is read, by what gives whole labels.
  public var print: PrintMode
  /// What labels must satisfy; where one does not, its print is read with ``PrintMode/auto``.
  public var profile: RequirementProfile?

  /// Creates options.
  public init(
    effort: Effort = .balanced, symbologies: Set<Symbology>? = nil,
    minimumLengths: [Symbology: Int] = [:], minimumLines: [Symbology: Int] = [:],
    limits: ScanLimits = ScanLimits(), code39FullASCII: Bool = false, print: PrintMode = .off
  ) {
    self.effort = effort
    self.symbologies = symbologies
    self.minimumLengths = minimumLengths
    self.minimumLines = minimumLines
    self.limits = limits
    self.code39FullASCII = code39FullASCII
    self.print = print
  }

  /// Whether `symbology` is to be read.
  public func reads(_ symbology: Symbology) -> Bool {
    symbologies?.contains(symbology) ?? !Symbology.onRequest.contains(symbology)
  }
}

extension ScanOptions {
  /// The same with the symbologies whose symbols the add-ons asked for belong to.
  package var withMainSymbols: ScanOptions {
    guard let symbologies, !symbologies.isDisjoint(with: Symbology.addOns) else { return self }
    var options = self
    options.symbologies = symbologies.union(Symbology.withAddOns)
    return options
  }

  /// The fewest characters of a payload that counts.
  package func minimumLength(of symbology: Symbology) -> Int {
    if let length = minimumLengths[symbology] { return max(1, length) }
    return switch symbology {
    case .itf: 6
    case .codabar: 4
    case .code39: 3
    case .code93: 2
    case .msi, .code11, .industrial2of5, .iata2of5, .matrix2of5: 4
    default: 1
    }
  }

  /// The fewest scan lines that must agree on a payload.
  package func minimumLines(of symbology: Symbology) -> Int {
    if let lines = minimumLines[symbology] { return max(1, lines) }
    return switch symbology {
    case .code128, .code93, .ean13, .upca: 2
    // Their checks are modulo 79 and 211 alone.
    case .databar, .databarExpanded: 4
    case .ean5, .ean2: 5
    // One check digit, or none.
    case .msi, .code11: 4
    case .industrial2of5, .iata2of5, .matrix2of5: 5
    case .pharmacode: 8
    default: 3
    }
  }
}
