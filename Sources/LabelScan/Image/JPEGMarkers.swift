/// Walks the markers of a JPEG file, ISO/IEC 10918-1 annex B.
package enum JPEGMarkers {
  /// Whether the file reaches its end marker.
  ///
  /// TurboJPEG invents the end of a file that has none, and keeps only the last of its warnings.
  package static func reachEnd(_ bytes: Span<UInt8>) -> Bool {
    var position = 2
    while position + 1 < bytes.count {
      guard bytes[position] == 0xFF else {
        // Coded data, or stray bytes that decoders skip as well.
        position += 1
        continue
      }
      switch bytes[position + 1] {
      case 0xD9: return true
      case 0xFF: position += 1
      case 0x00, 0x01, 0xD0...0xD8: position += 2
      default:
        guard position + 3 < bytes.count else { return false }
        position += 2 + max(2, Int(bytes[position + 2]) << 8 | Int(bytes[position + 3]))
      }
    }
    return false
  }

  /// How many scans the file's image is coded in, of which a decoder holds all at once; 1 without
  /// looking further where the first one has every component of a sequential frame.
  package static func scanCount(_ bytes: Span<UInt8>) -> Int {
    var position = 2
    var count = 0
    // A frame that was not seen yet counts as one of many scans.
    var componentsInOne = Int.max
    while position + 4 < bytes.count {
      guard bytes[position] == 0xFF else {
        position += 1
        continue
      }
      let marker = bytes[position + 1]
      switch marker {
      case 0xD9: return count
      case 0xFF: position += 1
      case 0x00, 0x01, 0xD0...0xD8: position += 2
      default:
        switch marker {
        case 0xC0, 0xC1, 0xC9:
          componentsInOne = position + 9 < bytes.count ? Int(bytes[position + 9]) : Int.max
        case 0xDA:
          if count == 0, Int(bytes[position + 4]) >= componentsInOne { return 1 }
          count += 1
        default: break
        }
        position += 2 + max(2, Int(bytes[position + 2]) << 8 | Int(bytes[position + 3]))
      }
    }
    return count
  }
}
