internal import LabelSyntax

/// Tells from frame to frame which symbols have come into view and which are gone.
///
///     var tracker = SymbolTracker(goneAfter: 10)
///     for event in tracker.update(scanner.scan(view), frame: number) { ... }
///
/// A symbol is the same as long as its payload is; of two with one payload each is followed by its
/// place. It may move, and may be missed in some frames in a row, without being gone.
public struct SymbolTracker: Sendable {
  /// A symbol in view.
  public struct Track: Hashable, Sendable {
    /// The symbol, where it was seen last.
    public internal(set) var symbol: Symbol
    /// The frame that it appeared in.
    public let first: Int
    /// The frame that it was seen in last.
    public internal(set) var last: Int
    /// How many frames in a row it has been missing.
    var missed = 0
  }

  /// What has happened to a symbol.
  public enum Event: Hashable, Sendable {
    /// It was not in view before.
    case appeared(Track)
    /// It has been out of view for as many frames as it takes to be gone.
    case gone(Track)
  }

  /// The symbols in view, in the order in which they appeared.
  public private(set) var tracks: [Track] = []
  /// How many frames in a row must lack a symbol before it is gone.
  public let goneAfter: Int

  /// Creates a tracker that has seen nothing; `goneAfter` counts frames and is at least 1.
  public init(goneAfter: Int = 10) {
    self.goneAfter = max(1, goneAfter)
  }

  /// Takes the symbols of the next frame; symbols that are gone come first.
  public mutating func update(_ symbols: [Symbol], frame: Int) -> [Event] {
    var isSeen = [Bool](repeating: false, count: tracks.count)
    var new: [Symbol] = []
    for symbol in symbols {
      let open = tracks.indices.filter {
        !isSeen[$0] && tracks[$0].symbol.payload == symbol.payload
      }
      let nearest = open.min {
        tracks[$0].symbol.squaredDistance(to: symbol)
          < tracks[$1].symbol.squaredDistance(to: symbol)
      }
      guard let nearest else {
        new.append(symbol)
        continue
      }
      isSeen[nearest] = true
      tracks[nearest].symbol = symbol
      tracks[nearest].last = frame
      tracks[nearest].missed = 0
    }
    for index in tracks.indices where !isSeen[index] { tracks[index].missed += 1 }
    let gone = tracks.filter { $0.missed >= goneAfter }
    tracks.removeAll { $0.missed >= goneAfter }
    let appeared = new.map { Track(symbol: $0, first: frame, last: frame) }
    tracks += appeared
    return gone.map { .gone($0) } + appeared.map { .appeared($0) }
  }

  /// Says that no frame follows: all that is in view is gone.
  public mutating func finish() -> [Event] {
    defer { tracks = [] }
    return tracks.map { .gone($0) }
  }
}

extension Symbol {
  /// The square of the distance between the middles of two symbols, in pixels.
  fileprivate func squaredDistance(to other: Symbol) -> Double {
    let (from, to) = (center, other.center)
    return (from.x - to.x) * (from.x - to.x) + (from.y - to.y) * (from.y - to.y)
  }
}
