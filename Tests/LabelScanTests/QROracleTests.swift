import Foundation
import LabelScan
import LabelSyntax
import Testing

#if JPEG
  /// QR Code beside zbar, on photos: the package's are JPEG.
  struct QROracleTests {
    /// The images of the package and, where they are, of the samples beside it.
    static var images: [String] {
      let beside = TestImages.folder.deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "shared/samples")
      let folders =
        ["labels", "kinds"].map { TestImages.folder.appending(path: $0) }
        + ["qrcode-2", "qrcode-4", "qrcode-6"].map { beside.appending(path: $0) }
      return folders.flatMap { folder in
        ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
          .map { folder.appending(path: $0).path }
          .filter { $0.hasSuffix(".png") || $0.hasSuffix(".jpg") }
      }
    }

    @Test func `what both read has the same bytes`() throws {
      guard var zbar = ZBarImageScanner([.qr]) else {
        Testing.Issue.record("zbar gave no scanner")
        return
      }
      var count = 0
      for file in Self.images {
        let image = try LumaImage(file: file)
        let view = image.view
        let own = QRReader.symbols(of: view, options: ScanOptions(symbologies: [.qr]))
        for read in zbar.scan(view) {
          let place = Symbol(payload: read.payload, corners: read.points).center
          // One symbol may stand within another.
          let there = own.filter { $0.contains(place) }
          guard !there.isEmpty else { continue }
          // zbar recodes data under an ECI, and empty data it does not report.
          let bytes = there.flatMap { [$0.payload.encoded, $0.payload.bytes] }
          #expect(
            bytes.contains(read.payload.encoded ?? read.payload.bytes)
              || bytes.contains(read.payload.bytes), "\(file)")
          count += 1
        }
      }
      #expect(count >= 9)
    }
  }
#endif
