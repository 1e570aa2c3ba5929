#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// What the system is asked before memory is needed: Swift ends the process where it is refused.
package enum MemoryRoom {
  /// The bytes that loading and scanning take for each pixel: 6.4 were measured, for noise.
  private static let bytesPerPixel = 8
  /// The bytes that they take for any image.
  private static let base = 16 << 20

  /// The error of an image for which there is not the memory.
  package static let error = ImageError(
    .outOfMemory, "There is not enough memory for the image.")

  /// The bytes that an image of so many pixels takes beside its file.
  package static func bytes(for pixels: Int) -> Int {
    let (bytes, overflow) = pixels.multipliedReportingOverflow(by: bytesPerPixel)
    return overflow ? .max - base : bytes + base
  }

  /// Whether the system would give so many bytes.
  package static func hasRoom(for bytes: Int) -> Bool {
    // A malloc whose block is freed unused would be optimised away.
    let flags = MAP_PRIVATE | MAP_ANONYMOUS
    let block = unsafe mmap(nil, bytes, PROT_READ | PROT_WRITE, flags, -1, 0)
    guard unsafe block != MAP_FAILED else { return false }
    unsafe munmap(block, bytes)
    return true
  }

  /// The limits with no more pixels than there is memory for; `nil` where there is none.
  ///
  /// - Parameters:
  ///   - limits: What an image may have at most.
  ///   - bytes: The bytes of its file, which are in memory too.
  ///   - jobs: How many images are at work at once.
  package static func limits(
    _ limits: ImageLimits, beside bytes: Int, jobs: Int = 1
  ) -> ImageLimits? {
    var limits = limits
    // More than this no machine has processors for.
    let jobs = max(1, min(jobs, 1 << 20))
    let beside = min(bytes, limits.maxFileBytes) + base
    let most = (Int.max / jobs - beside) / bytesPerPixel
    limits.maxPixels = min(limits.maxPixels, max(0, most))
    while !hasRoom(for: (limits.maxPixels * bytesPerPixel + beside) * jobs) {
      guard limits.maxPixels > 0 else { return nil }
      limits.maxPixels /= 2
    }
    return limits
  }
}
