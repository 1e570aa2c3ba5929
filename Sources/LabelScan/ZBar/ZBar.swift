// The one file that imports zbar.

internal import CZBar
package import LabelSyntax

/// A payload that zbar read, and its place.
package struct ZBarRead: Hashable, Sendable {
  package var payload: Payload
  /// Four corners of a matrix symbol, else points along the scan lines.
  package var points: [Point]
  /// `true` for a symbol against the scan direction; only of a line.
  package var isReversed = false
  /// The number of scan lines that gave it; only of an image.
  package var lines = 1
  /// Whether the symbol says that a composite component goes with it; only of GS1-128 on a line.
  package var isLinked = false
}

extension ZBarFixes {
  /// The version of the zbar in use: major, minor, patch.
  package static var version: [Int] {
    var (major, minor, patch): (UInt32, UInt32, UInt32) = (0, 0, 0)
    _ = unsafe zbar_version(&major, &minor, &patch)
    return [major, minor, patch].map { Int($0) }
  }
}

extension Symbology {
  /// The symbologies that zbar reads, with its names for them.
  fileprivate static let ofZBar: [(symbology: Symbology, type: zbar_symbol_type_t)] = [
    (.ean13, ZBAR_EAN13), (.ean8, ZBAR_EAN8), (.upca, ZBAR_UPCA), (.upce, ZBAR_UPCE),
    (.ean5, ZBAR_EAN5), (.ean2, ZBAR_EAN2), (.itf, ZBAR_I25), (.codabar, ZBAR_CODABAR),
    (.code39, ZBAR_CODE39), (.code93, ZBAR_CODE93), (.code128, ZBAR_CODE128), (.qr, ZBAR_QRCODE),
    (.sqcode, ZBAR_SQCODE),
  ]

  fileprivate init?(_ type: zbar_symbol_type_t) {
    guard let known = Self.ofZBar.first(where: { $0.type == type }) else { return nil }
    self = known.symbology
  }
}

extension Payload {
  /// Builds the payload from zbar's data and modifier bits.
  fileprivate init?(type: zbar_symbol_type_t, bytes: [UInt8], modifiers: UInt32) {
    guard let symbology = Symbology(type) else { return nil }
    let isGS1 = modifiers & (1 << ZBAR_MOD_GS1.rawValue) != 0
    let isAIM = modifiers & (1 << ZBAR_MOD_AIM.rawValue) != 0
    let identifier: String? =
      switch symbology {
      case .code128: isGS1 ? "]C1" : isAIM ? "]C2" : "]C0"
      case .code39: "]A0"
      case .code93: "]G0"
      case .codabar: "]F0"
      case .itf: "]I0"
      case .ean13, .upca, .upce: "]E0"
      case .ean8: "]E4"
      case .ean2: "]E1"
      case .ean5: "]E2"
      case .qr: isGS1 ? "]Q3" : isAIM ? "]Q5" : "]Q1"
      default: nil
      }
    self.init(
      bytes: symbology == .upce ? Self.expandUPCE(bytes) : bytes, symbology: symbology,
      identifier: identifier.flatMap(SymbologyIdentifier.init))
    guard symbology == .qr else { return }
    let text = EncodedText([EncodedText.Part(bytes: bytes[...], eci: nil)])
    (self.bytes, encoded, charset) = (text.payload, text.encoded, text.charset)
  }
}

extension Payload {
  /// The 13 digits that a reader transmits for the 8 of a UPC-E symbol, ISO/IEC 15420 and 15424.
  fileprivate static func expandUPCE(_ digits: [UInt8]) -> [UInt8] {
    guard digits.count == 8 else { return digits }
    let zero = UInt8(ascii: "0")
    let d = digits[1...6].map { $0 }
    let zeros = { (count: Int) in [UInt8](repeating: zero, count: count) }
    let body: [UInt8] =
      switch d[5] {
      case zero...zero + 2: [d[0], d[1], d[5]] + zeros(4) + [d[2], d[3], d[4]]
      case zero + 3: [d[0], d[1], d[2]] + zeros(5) + [d[3], d[4]]
      case zero + 4: [d[0], d[1], d[2], d[3]] + zeros(5) + [d[4]]
      default: [d[0], d[1], d[2], d[3], d[4]] + zeros(4) + [d[5]]
      }
    return [zero, digits[0]] + body + [digits[7]]
  }
}

/// zbar's decoder of one scan line: takes element widths, needs no image.
///
/// Wraps `zbar_decoder_t`. Symbologies that share zbar's one text buffer block each other, so give
/// each its own decoder where a line may begin like several.
@safe package struct ZBarLineDecoder: ~Copyable {
  private let handle: OpaquePointer

  /// Creates a decoder of some symbologies; `nil` when memory runs out.
  package init?(_ symbologies: [Symbology], minimumLength: Int? = nil) {
    guard let handle = unsafe zbar_decoder_create() else { return nil }
    unsafe self.handle = handle
    unsafe zbar_decoder_set_config(handle, ZBAR_NONE, ZBAR_CFG_ENABLE, 0)
    for (symbology, type) in Symbology.ofZBar where symbologies.contains(symbology) {
      unsafe zbar_decoder_set_config(handle, type, ZBAR_CFG_ENABLE, 1)
      if let minimumLength {
        unsafe zbar_decoder_set_config(handle, type, ZBAR_CFG_MIN_LEN, Int32(minimumLength))
      }
    }
  }

  deinit {
    unsafe zbar_decoder_destroy(handle)
  }

  /// Forgets everything, halves of EAN kept from other lines too.
  package mutating func reset() {
    unsafe zbar_decoder_reset(handle)
  }

  /// Decodes one line of element widths, 1/32 pixel each, that begins with a space.
  ///
  /// `body` gets each payload and the index of the width that completed it.
  package mutating func decode(
    widths: Span<UInt32>, _ body: (_ read: ZBarRead, _ last: Int) -> Void
  ) {
    unsafe zbar_decoder_new_scan(handle)
    for index in widths.indices {
      let type = unsafe zbar_decode_width(handle, widths[index])
      guard type.rawValue > ZBAR_PARTIAL.rawValue else { continue }
      let count = Int(unsafe zbar_decoder_get_data_length(handle))
      guard count > 0, let data = unsafe zbar_decoder_get_data(handle) else { continue }
      let bytes = unsafe data.withMemoryRebound(to: UInt8.self, capacity: count) {
        unsafe [UInt8](UnsafeBufferPointer(start: $0, count: count))
      }
      let modifiers = unsafe zbar_decoder_get_modifiers(handle)
      if let payload = Payload(type: type, bytes: bytes, modifiers: modifiers) {
        body(
          ZBarRead(
            payload: payload, points: [],
            isReversed: unsafe zbar_decoder_get_direction(handle) < 0),
          index)
      }
    }
  }
}

/// zbar's scanner of a whole image.
///
/// Wraps `zbar_image_scanner_t`. Payload bytes are as encoded: zbar's charset guessing is off.
@safe package struct ZBarImageScanner: ~Copyable {
  /// The symbols that one of zbar's scanners reads before it is renewed: it leaks some hundred bytes a
  /// QR Code.
  private static let mostSymbols = 256

  private let symbologies: [Symbology]
  private var scanner: OpaquePointer
  private let image: OpaquePointer
  private var symbolCount = 0

  /// Creates a scanner of some symbologies; `nil` when memory runs out.
  package init?(_ symbologies: [Symbology]) {
    guard let scanner = unsafe Self.scanner(of: symbologies) else { return nil }
    guard let image = unsafe zbar_image_create() else {
      unsafe zbar_image_scanner_destroy(scanner)
      return nil
    }
    self.symbologies = symbologies
    unsafe self.scanner = scanner
    unsafe self.image = image
    let luma: UInt = 0x3030_3859  // the format Y800: 8-bit luma
    unsafe zbar_image_set_format(image, luma)
  }

  private static func scanner(of symbologies: [Symbology]) -> OpaquePointer? {
    guard let scanner = unsafe zbar_image_scanner_create() else { return nil }
    unsafe zbar_image_scanner_set_config(scanner, ZBAR_NONE, ZBAR_CFG_ENABLE, 0)
    for (symbology, type) in Symbology.ofZBar where symbologies.contains(symbology) {
      unsafe zbar_image_scanner_set_config(scanner, type, ZBAR_CFG_ENABLE, 1)
    }
    unsafe zbar_image_scanner_set_config(scanner, ZBAR_QRCODE, ZBAR_CFG_BINARY, 1)
    return unsafe scanner
  }

  /// Takes a new scanner of zbar's where the one at hand has read its share.
  private mutating func renew() {
    guard symbolCount > Self.mostSymbols, let next = unsafe Self.scanner(of: symbologies)
    else { return }
    unsafe zbar_image_scanner_destroy(scanner)
    unsafe scanner = next
    symbolCount = 0
  }

  deinit {
    unsafe zbar_image_destroy(image)
    unsafe zbar_image_scanner_destroy(scanner)
  }

  /// Reads the symbols of a plane.
  package mutating func scan(_ view: borrowing LumaView) -> [ZBarRead] {
    guard view.stride == view.width else {
      var packed: [UInt8] = []
      packed.reserveCapacity(view.width * view.height)
      for y in 0..<view.height {
        let row = view.row(y)
        for x in row.indices { packed.append(row[x]) }
      }
      return scan(packed.span, width: view.width, height: view.height)
    }
    return scan(view.pixels, width: view.width, height: view.height)
  }

  private mutating func scan(_ pixels: Span<UInt8>, width: Int, height: Int) -> [ZBarRead] {
    guard let width = UInt32(exactly: width), let height = UInt32(exactly: height) else {
      return []
    }
    renew()
    return unsafe pixels.withUnsafeBufferPointer { buffer in
      unsafe zbar_image_set_size(image, width, height)
      unsafe zbar_image_set_data(image, buffer.baseAddress, UInt(buffer.count), nil)
      defer {
        unsafe zbar_image_scanner_recycle_image(scanner, image)
        unsafe zbar_image_set_data(image, nil, 0, nil)
      }
      guard unsafe zbar_scan_image(scanner, image) > 0 else { return [] }
      var reads: [ZBarRead] = []
      var next = unsafe zbar_image_first_symbol(image)
      while let symbol = unsafe next {
        symbolCount += 1
        if let read = unsafe Self.read(symbol) { reads.append(read) }
        unsafe next = zbar_symbol_next(symbol)
      }
      return reads
    }
  }

  private static func read(_ symbol: OpaquePointer) -> ZBarRead? {
    let count = Int(unsafe zbar_symbol_get_data_length(symbol))
    guard count > 0, let data = unsafe zbar_symbol_get_data(symbol) else { return nil }
    let bytes = unsafe data.withMemoryRebound(to: UInt8.self, capacity: count) {
      unsafe [UInt8](UnsafeBufferPointer(start: $0, count: count))
    }
    guard
      let payload = Payload(
        type: unsafe zbar_symbol_get_type(symbol), bytes: bytes,
        modifiers: unsafe zbar_symbol_get_modifiers(symbol))
    else { return nil }
    var points = (0..<(unsafe zbar_symbol_get_loc_size(symbol))).map {
      Point(
        x: Double(unsafe zbar_symbol_get_loc_x(symbol, $0)),
        y: Double(unsafe zbar_symbol_get_loc_y(symbol, $0)))
    }
    // zbar gives a matrix symbol's corners counterclockwise from its top left.
    if payload.symbology == .qr, points.count == 4 { points.swapAt(1, 3) }
    return ZBarRead(
      payload: payload, points: points, lines: Int(unsafe zbar_symbol_get_quality(symbol)))
  }
}
