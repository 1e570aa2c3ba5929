package import LabelSyntax

/// Reads the symbols of one symbology, or of several that are located alike.
///
/// A reader keeps its scratch from image to image.
package protocol SymbolReader: ~Copyable {
  /// The symbologies that it reads.
  static var symbologies: [Symbology] { get }
  /// True where it looks at structure tensors.
  static var usesTensors: Bool { get }
  /// True where it looks at regions of parallel bars.
  static var usesLinearRegions: Bool { get }
  /// The part of the time limit at which it must be done: what is read after it has the rest.
  static func share(of plan: ScanPlan) -> Double

  init()

  /// Reads the symbols of an image into `symbols`; nothing where it looks beside those of others.
  mutating func read(
    _ context: borrowing ScanContext, into symbols: inout SymbolSet
  ) -> ReadingOutcome

  /// Reads what is worth a closer search once every reader has read; `outcome` is theirs.
  mutating func readAgain(
    _ context: borrowing ScanContext, after outcome: ReadingOutcome, into symbols: inout SymbolSet
  ) -> ReadingOutcome
}

extension SymbolReader where Self: ~Copyable {
  package static var usesTensors: Bool { usesLinearRegions }
  package static var usesLinearRegions: Bool { false }
  package static func share(of plan: ScanPlan) -> Double { 1 }

  package mutating func read(
    _ context: borrowing ScanContext, into symbols: inout SymbolSet
  ) -> ReadingOutcome {
    ReadingOutcome()
  }

  package mutating func readAgain(
    _ context: borrowing ScanContext, after outcome: ReadingOutcome, into symbols: inout SymbolSet
  ) -> ReadingOutcome {
    ReadingOutcome()
  }
}
