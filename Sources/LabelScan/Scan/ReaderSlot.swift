/// A reader in the list of a scanner, whatever its type.
class AnyReaderSlot {
  /// True where the reader looks at structure tensors.
  var usesTensors: Bool { false }
  /// True where the reader looks at regions of parallel bars.
  var usesLinearRegions: Bool { false }

  /// Reads the symbols of an image within the reader's share of the time.
  func read(_ context: borrowing ScanContext, into symbols: inout SymbolSet) -> ReadingOutcome {
    ReadingOutcome()
  }

  /// Reads what is worth a closer search once every reader has read.
  func readAgain(
    _ context: borrowing ScanContext, after outcome: ReadingOutcome, into symbols: inout SymbolSet
  ) -> ReadingOutcome {
    ReadingOutcome()
  }
}

/// A reader of one type in the list of a scanner, made when it is first used.
final class ReaderSlot<Reader: SymbolReader & ~Copyable>: AnyReaderSlot {
  private var reader = Reader()

  override var usesTensors: Bool { Reader.usesTensors }
  override var usesLinearRegions: Bool { Reader.usesLinearRegions }

  override func read(
    _ context: borrowing ScanContext, into symbols: inout SymbolSet
  ) -> ReadingOutcome {
    context.budget.begin(share: Reader.share(of: context.plan))
    return reader.read(context, into: &symbols)
  }

  override func readAgain(
    _ context: borrowing ScanContext, after outcome: ReadingOutcome, into symbols: inout SymbolSet
  ) -> ReadingOutcome {
    context.budget.begin(share: 1)
    return reader.readAgain(context, after: outcome, into: &symbols)
  }

  /// A slot where the options ask for one of the reader's symbologies.
  static func wanted(by options: ScanOptions) -> AnyReaderSlot? {
    Reader.symbologies.contains(where: options.reads) ? ReaderSlot() : nil
  }
}
