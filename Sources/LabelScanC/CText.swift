/// A text or payload that C reads: its bytes, with a NUL after them.
@safe final class CText {
  /// The first byte.
  let start: UnsafePointer<CChar>
  /// How many bytes there are, without the NUL after them.
  let count: Int

  init(_ bytes: some Collection<UInt8>) {
    count = bytes.count
    let block = UnsafeMutablePointer<CChar>.allocate(capacity: count + 1)
    var end = unsafe block
    for byte in bytes {
      unsafe end.initialize(to: CChar(bitPattern: byte))
      unsafe end += 1
    }
    unsafe end.initialize(to: 0)
    unsafe start = UnsafePointer(block)
  }

  convenience init(_ text: String) {
    self.init(text.utf8)
  }

  deinit {
    unsafe start.deallocate()
  }

  /// The first byte of a text, its length where `length` points; NULL and 0 where there is none.
  static func start(
    of text: CText?, _ length: UnsafeMutablePointer<Int>?
  ) -> UnsafePointer<CChar>? {
    unsafe length?.pointee = text?.count ?? 0
    return unsafe text?.start
  }
  /// The first byte of a text that lasts as long as the library; a NUL follows it.
  static func start(of text: StaticString) -> UnsafePointer<CChar> {
    unsafe UnsafeRawPointer(text.utf8Start).assumingMemoryBound(to: CChar.self)
  }
}
