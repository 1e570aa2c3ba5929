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
    (folder + "kinds/grey8.png\0", "file.missing"), ("/dev/null", "file.notRegular"),
    ("/dev/zero", "file.notRegular"),
    (folder + "make_kinds.py", "image.unknownKind"),
  ]) func `gives its error`(path: String, code: String) {
    let error = #expect(throws: ScanError.self) { try LumaImage(file: path) }
    #expect(error?.code == code)
    var scanner = LabelScanner()
    #expect { try scanner.scan(file: path) } throws: { ($0 as? ScanError)?.code == code }
  }

  @Test func `bytes are the file's own`() throws {
    let path = Self.folder + "kinds/rgb16.png"
    let bytes = try TestImages.bytes(of: "kinds/rgb16.png")
    #expect(try FileBytes.read(path) == bytes)
    #expect(try FileBytes.prefix(16, of: path) == Array(bytes[..<16]))
    #expect(try FileBytes.prefix(1 << 20, of: path) == bytes)
  }

  /// The path of a named pipe, and of a link to it.
  private static func pipe() throws -> (path: String, link: String) {
    let path = FileManager.default.temporaryDirectory
      .appending(path: "labelscan-\(UUID().uuidString)").path(percentEncoded: false)
    try #require(mkfifo(path, 0o600) == 0)
    try #require(symlink(path, path + ".png") == 0)
    return (path, path + ".png")
  }

  @Test func `a pipe is no image, and nobody waits for it`() throws {
    let pipe = try Self.pipe()
    defer { for path in [pipe.path, pipe.link] { unlink(path) } }
    for path in [pipe.path, pipe.link] {
      let error = #expect(throws: FileError.self) { try FileBytes.read(path) }
      #expect(error?.code == .notRegular)
      #expect { try FileBytes.prefix(16, of: path) } throws: { ($0 as? FileError) == error }
      var scanner = LabelScanner()
      #expect { try scanner.scan(file: path) } throws: {
        $0 as? ScanError == error.map { .file($0) }
      }
    }
  }

  @Test func `a pipe that the user names is read to its end`() throws {
    let bytes = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let pipe = try Self.pipe()
    defer { for path in [pipe.path, pipe.link] { unlink(path) } }
    Thread.detachNewThread {
      if let handle = FileHandle(forWritingAtPath: pipe.path) {
        try? handle.write(contentsOf: Data(bytes))
        try? handle.close()
      }
    }
    #expect(try FileBytes.read(pipe.path, from: .any) == bytes)
  }

  #if os(Linux)
    @Test func `the end of another's lease is waited for`() throws {
      let bytes = Array("a lease".utf8)
      let path = FileManager.default.temporaryDirectory
        .appending(path: "labelscan-\(UUID().uuidString)").path(percentEncoded: false)
      try Data(bytes).write(to: URL(filePath: path))
      defer { unlink(path) }
      signal(SIGIO, SIG_IGN)
      let (setLease, getLease) = (Int32(1_024), Int32(1_025))
      let holder = open(path, O_RDWR | O_CLOEXEC)
      defer { close(holder) }
      try #require(fcntl(holder, setLease, F_WRLCK) == 0)
      Thread.detachNewThread {
        // It is asked to let go before it does.
        while fcntl(holder, getLease) == Int32(F_WRLCK) { usleep(1_000) }
        _ = fcntl(holder, setLease, F_UNLCK)
      }
      #expect(try FileBytes.read(path) == bytes)
    }
  #endif

  @Test func `a result tells the image and its orientation`() throws {
    var scanner = LabelScanner()
    let result = try scanner.scan(file: Self.folder + "kinds/grey16.png")
    #expect(result.width == 396 && result.height == 36 && result.orientation == .up)
    #expect(result.symbols.count == 1 && result.label.readings.count == 1)
    #if JPEG
      #expect(
        try scanner.scan(file: Self.folder + "kinds/orientation6.jpg").json.contains(
          #""height": 36, "orientation": 6, "fields""#))
    #endif
  }
}
