/// A folder that photos are moved to once they are read.
struct PhotoFolder {
  /// What came of moving a photo.
  enum Outcome: Equatable {
    /// It has this name there.
    case moved([UInt8])
    /// It is not there any more.
    case missing
    /// It cannot be moved.
    case stuck(String)
    /// No photo can be.
    case broken(String)
  }

  /// What the name of the file with the reason ends with.
  private static let reasonEnding = Array(".json".utf8)

  let path: String
  private let greatestName: Int

  /// Uses a folder, new if need be; `nil` unless it is one, may be changed, and is on the disk of
  /// `watched`.
  init?(_ path: String, watched: String) {
    SystemCalls.makeFolder(path)
    guard SystemCalls.mayChange(path), SystemCalls.areOnOneDisk(path, watched) else { return nil }
    self.path = path
    greatestName = SystemCalls.greatestNameCount(in: path)
  }

  /// Moves a photo in, and writes a file with the reason beside it where there is one.
  func take(_ photo: RawPath, named name: [UInt8], reason: String?) -> Outcome {
    let names = FreeName(name, limit: greatestName - (reason == nil ? 0 : Self.reasonEnding.count))
    while true {
      let number = names.firstFree { name in
        let place = RawPath(path, name)
        return (SystemCalls.isFree(place) || SystemCalls.areOneFile(photo, place))
          && (reason == nil || SystemCalls.isFree(RawPath(path, name + Self.reasonEnding)))
      }
      let name = names.name(number)
      let note = RawPath(path, name + Self.reasonEnding)
      if let reason {
        let trouble = SystemCalls.writeNew(note, reason)
        if trouble == SystemCalls.taken { continue }
        if trouble != 0 { return outcome(photo, trouble) }
      }
      let move = SystemCalls.move(photo, to: RawPath(path, name), in: path)
      if move == .done { return .moved(name) }
      if reason != nil { SystemCalls.remove(note) }
      switch move {
      case .taken: continue
      case .refused(let number): return outcome(photo, number)
      default: return .missing
      }
    }
  }

  /// Removes the reason beside a photo that was here.
  func removeReason(of name: [UInt8]) {
    SystemCalls.remove(RawPath(path, name + Self.reasonEnding))
  }

  private func outcome(_ photo: RawPath, _ number: Int32) -> Outcome {
    let text = "\(photo.shown) cannot be moved to \(path): \(SystemCalls.text(ofError: number))"
    let concernsAll = SystemCalls.failuresOfDisks.contains(number) || !SystemCalls.mayChange(path)
    return concernsAll ? .broken(text) : .stuck(text)
  }
}
