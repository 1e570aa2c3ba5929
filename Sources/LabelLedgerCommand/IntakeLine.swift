#if Ledger
  import LabelLedger

  /// One line of an intake, understood or not.
  struct IntakeLine {
    /// The line's number, counted from 1.
    let number: Int
    /// What it says, or why it says nothing.
    let content: Result<LabelLine, LabelLine.Failure>

    init(_ line: InputBatches.Line) {
      number = line.number
      guard let bytes = line.bytes else {
        content = .failure(.tooLong)
        return
      }
      content = Result { () throws(LabelLine.Failure) in try LabelLine(bytes) }
    }

    /// The label, where there is one.
    var label: LabelRecord? {
      guard case .success(.label(let label)) = content else { return nil }
      return label
    }
  }
#endif
