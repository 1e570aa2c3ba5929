import Foundation
import LabelScan
import LabelSyntax
import Testing

/// Files whose bytes cannot be had, and files that are read.
struct FileTests {
  static let folder = TestImages.folder.path(percentEncoded: false) + "/"

  @Test(arguments: [
    (folder + "nothing.png", "file.missing"), (folder, "file.isFolder"),
    (folder + "kinds/grey8.png/", "file.missing"), ("", "file.missing"),
    (folder + "kinds/grey8.png\0", "file.missing"), ("/dev/null", "image.empty"),
    (folder + "make_kinds.py", "image.unknownKind"),
  ]) func `gives its error`(path: String, code: String) {
    let error = #expect(throws: ScanError.self) { try LumaImage(file: path) }
    #expect(error?.code == code)
    var scanner = LabelScanner()
    let result = scanner.scan(file: path)
    #expect(result.error?.code == code)
    #expect(result.symbols == [] && result.width == 0)
  }

  @Test func `bytes are the file's own`() throws {
    let path = Self.folder + "kinds/rgb16.png"
    let bytes = try TestImages.bytes(of: "kinds/rgb16.png")
    #expect(try FileBytes.read(path) == bytes)
    #expect(try FileBytes.prefix(16, of: path) == Array(bytes[..<16]))
    #expect(try FileBytes.prefix(1 << 20, of: path) == bytes)
  }

  @Test func `a pipe is read to its end`() throws {
    let bytes = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let path = FileManager.default.temporaryDirectory
      .appending(path: "labelscan-\(UUID().uuidString)").path(percentEncoded: false)
    #expect(mkfifo(path, 0o600) == 0)
    defer { unlink(path) }
    Thread.detachNewThread {
      if let handle = FileHandle(forWritingAtPath: path) {
        try? handle.write(contentsOf: Data(bytes))
        try? handle.close()
      }
    }
    #expect(try FileBytes.read(path) == bytes)
  }

  @Test func `a result tells the image and its orientation`() throws {
    var scanner = LabelScanner()
    let result = scanner.scan(file: Self.folder + "kinds/grey16.png")
    #expect(result.error == nil)
    #expect(result.width == 396 && result.height == 36 && result.orientation == .up)
    #expect(result.symbols.count == 1 && result.label.readings.count == 1)
    #if JPEG
      #expect(
        scanner.scan(file: Self.folder + "kinds/orientation6.jpg").json.contains(
          #""height": 36, "orientation": 6, "fields""#))
    #endif
  }
}
