/// Sixteen pixels of a row, halved, in lanes of two: those at even places apart from those at odd.
///
/// Differences and products wrap around in 16 bits; as two's complement they are right.
struct GradientLanes {
  private var even: SIMD8<UInt16>
  private var odd: SIMD8<UInt16>

  @inline(__always) private init(even: SIMD8<UInt16>, odd: SIMD8<UInt16>) {
    self.even = even
    self.odd = odd
  }

  /// Takes the pixels from `x` on, all 16 of which must be in `pixels`.
  @inline(__always) @unsafe init(_ pixels: RawSpan, _ x: Int) {
    let pairs = unsafe Self.pairs(pixels, x)
    even = (pairs &>> 1) & 127
    odd = pairs &>> 9
  }

  /// The pixels right of these less the pixels left of them; they begin at `x`, and `x` - 1 to `x` + 16
  /// must be in `pixels`.
  @inline(__always) @unsafe func across(_ pixels: RawSpan, _ x: Int) -> GradientLanes {
    // The one neighbour of an even pixel is among these, and the other begins a pair one pixel before.
    let left = unsafe Self.pairs(pixels, x &- 1)
    let right = unsafe Self.pairs(pixels, x &+ 1)
    return GradientLanes(
      even: odd &- ((left &>> 1) & 127),
      odd: (right &>> 9) &- even)
  }

  /// The difference pixel by pixel.
  @inline(__always) func less(_ other: GradientLanes) -> GradientLanes {
    GradientLanes(even: even &- other.even, odd: odd &- other.odd)
  }

  /// The products pixel by pixel, summed by twos.
  @inline(__always) func product(_ other: GradientLanes) -> SIMD8<UInt16> {
    even &* other.even &+ odd &* other.odd
  }

  /// The first pixel of each pair in the low byte.
  @inline(__always) @unsafe private static func pairs(
    _ pixels: RawSpan, _ x: Int
  ) -> SIMD8<UInt16> {
    // As bytes: rows read at several places are otherwise taken apart lane by lane.
    let wide = unsafe pixels.unsafeLoadUnaligned(
      fromUncheckedByteOffset: x, as: SIMD16<UInt8>.self)
    return unsafe unsafeBitCast(wide, to: SIMD8<UInt16>.self)
  }
}
