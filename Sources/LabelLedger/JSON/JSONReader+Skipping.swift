extension JSONReader {
  /// Steps over any value.
  mutating func skip() throws(Failure) {
    skipSpace()
    switch next {
    case 0x7B: try skipMembers()
    case 0x5B: try items { (reader) throws(Failure) in try reader.skip() }
    case 0x22: try skipString()
    case 0x74: try word("true")
    case 0x66: try word("false")
    case 0x6E: try word("null")
    default: try number()
    }
  }

  private mutating func skipMembers() throws(Failure) {
    try open(0x7B, "an object")
    if close(0x7D) { return }
    while true {
      skipSpace()
      guard next == 0x22 else { throw failure("a string") }
      try skipString()
      skipSpace()
      guard next == 0x3A else { throw failure("a colon") }
      index += 1
      try skip()
      if close(0x7D) { return }
      try comma()
    }
  }

  /// Steps over a string without building it, where nothing is escaped in it.
  private mutating func skipString() throws(Failure) {
    let start = index
    index += 1
    while let byte = next, byte != 0x22, byte != 0x5C, byte >= 0x20 { index += 1 }
    if next == 0x22 {
      index += 1
    } else {
      index = start
      _ = try string()
    }
  }
}
