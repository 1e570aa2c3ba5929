/// Gives libpng a file's bytes, as long as there is time.
@safe
final class PNGSource {
  /// Why no more bytes were given, where the file has more.
  private(set) var failure: ImageError?
  /// Whether libpng took longer than the rows can need: then it inflates what no row needs.
  private(set) var isSlow = false
  private let file: UnsafeRawBufferPointer
  private let time: DecodingTime
  /// When decoding has been slow; `nil` where that does not matter.
  private let slow: ContinuousClock.Instant?
  private var position = 0
  /// Where bytes of the file itself end, and the chunks of `stored` follow.
  private let end: Int
  private let stored: PNGStoredData?
  private var pending: ArraySlice<UInt8> = []

  /// Bytes that are given before the clock is looked at: small images are quick.
  private static let freeCount = 65_536
  /// The time that any image may take before it counts as slow.
  private static let slowBase = Duration.milliseconds(500)
  /// The nanoseconds that a byte of the rows may take beyond that; libpng takes 5 to 10 (12 megapixels,
  /// 8 bits of grey and of colour).
  private static let slowByte = 60

  /// Gives the file as it is; `needed` is how many bytes its rows have.
  init(_ file: UnsafeRawBufferPointer, needed: Int, time: DecodingTime) {
    unsafe self.file = unsafe file
    self.time = time
    slow = .now + Self.slowBase + .nanoseconds(Self.slowByte) * needed
    end = file.count
    stored = nil
  }

  /// Gives the file up to `start`, and then the data of its rows anew.
  init(
    _ file: UnsafeRawBufferPointer, until start: Int, _ stored: PNGStoredData, time: DecodingTime
  ) {
    unsafe self.file = unsafe file
    self.time = time
    slow = nil
    end = start
    self.stored = stored
  }

  /// Fills `buffer` as far as it goes; how many bytes that is, 0 at the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    if position >= Self.freeCount, stored == nil {
      if time.isOver {
        failure = DecodingTime.error
        return 0
      }
      if let slow, ContinuousClock.now > slow {
        isSlow = true
        return 0
      }
    }
    if position < end {
      let count = min(buffer.count, end - position)
      unsafe buffer.copyMemory(
        from: UnsafeRawBufferPointer(rebasing: file[position..<position + count]))
      position += count
      return count
    }
    do throws(ImageError) {
      if pending.isEmpty { pending = try stored?.next()?[...] ?? [] }
    } catch {
      failure = error
      return 0
    }
    let count = min(buffer.count, pending.count)
    unsafe pending.prefix(count).withUnsafeBytes { unsafe buffer.copyMemory(from: $0) }
    pending = pending.dropFirst(count)
    return count
  }
}
