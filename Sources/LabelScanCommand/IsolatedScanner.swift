import LabelScan
import LabelSyntax

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Scans images in a child process, a `labelscan worker`, and starts another when it dies.
struct IsolatedScanner: ~Copyable {
  private let arguments: [String]
  private let timeout: Duration?
  private let reader: LabelReader
  private var child: SystemCalls.Child?

  /// Creates a scanner; the child is started with its first image.
  init(_ settings: Worker.Settings) {
    let limits = settings.options.limits
    let pairs =
      (settings.options.code39FullASCII ? ["--code39-full-ascii"] : [])
      + (settings.options.givesStructure ? ["--structure"] : [])
      + (settings.options.profile.map { ["--expect", $0.rawValue] } ?? [])
    arguments =
      [
        "worker", "--is-child", "--max-line-bytes", String(Int.max),
        "--max-megapixels", String(Double(settings.limits.maxPixels) / 1_000_000),
        "--max-file-mib", String(settings.limits.maxFileBytes >> 20),
        "--max-seconds", limits.maxTime.map { String($0 / .seconds(1)) } ?? "0",
        "--max-memory-mib", String(settings.childMemory), "--max-symbols",
        String(limits.maxSymbols), "--max-regions", String(limits.maxRegions),
      ] + pairs
    timeout = settings.timeout
    reader = settings.reader
  }

  deinit {
    if let child { _ = SystemCalls.end(child, isLate: false) }
  }

  /// What an image gives: the child finds the symbols, and their payloads are read here.
  mutating func result(
    of image: WorkerRequest.Image, named file: String, options: ScanOptions
  ) -> ScanResult {
    do throws(ProcessError) {
      switch try answer(to: Self.line(image, options)) {
      case .success(let result): return .success(read(result, named: file))
      case .failure(let failure): return .failure(ScanFailure(file: file, error: failure.error))
      }
    } catch {
      return .failure(ScanFailure(file: file, error: .process(error)))
    }
  }

  /// What a child found, its payloads read.
  private func read(_ found: ImageResult, named file: String) -> ImageResult {
    var result = found
    result.file = file
    let clock = ContinuousClock()
    let start = clock.now
    let ends = result.label.issues.filter { ScanBudget.codes.contains($0.code) }
    result.label = reader.readLabel(of: result.symbols, printOf: result.label)
    result.label.issues += ends
    result.timing.parse = clock.now - start
    return result
  }

  private mutating func answer(to request: String) throws(ProcessError) -> ScanResult {
    let child = try handOver(request)
    let deadline = timeout.map { ContinuousClock.now + $0 }
    var line: [UInt8] = []
    var isLate = false
    reading: while line.last != 0x0A {
      switch SystemCalls.read(child.output, until: deadline) {
      case .bytes(let bytes): line += bytes
      case .end: break reading
      case .timeout:
        isLate = true
        break reading
      }
    }
    if line.last == 0x0A, let answer = try? JSONDecoder().decode(ScanLine.self, from: Data(line)) {
      return answer.result
    }
    self.child = nil
    let signal = SystemCalls.end(child, isLate: isLate).signal
    if isLate {
      throw ProcessError(.timeout, "The image takes longer than it may; its process was ended.")
    }
    throw ProcessError(
      .crashed,
      "The process that scanned the image ended" + (signal.map { " by signal \($0)." } ?? "."))
  }

  /// The child that took the request.
  ///
  /// One that takes no more died before it had the image, which is not to blame: another is started,
  /// once.
  private mutating func handOver(_ request: String) throws(ProcessError) -> SystemCalls.Child {
    if let child {
      if SystemCalls.write(request, to: child.input) { return child }
      self.child = nil
      _ = SystemCalls.end(child, isLate: false)
    }
    guard let started = SystemCalls.startSelf(arguments) else {
      throw ProcessError(.unavailable, "The system starts no process for it.")
    }
    child = started
    // Where this fails too, its output ends as well.
    _ = SystemCalls.write(request, to: started.input)
    return started
  }

  /// The request for an image.
  private static func line(_ image: WorkerRequest.Image, _ options: ScanOptions) -> String {
    JSONWriter.text { writer in
      writer.object { writer in
        switch image {
        case .path(let path):
          writer.member("path", path)
        case .bytes(let bytes):
          writer.member("image", Base64.text(of: bytes))
        }
        writer.member("effort", options.effort.rawValue)
        writer.member("print", options.print.rawValue)
        if let symbologies = options.symbologies {
          writer.key("symbologies")
          writer.array { writer in
            for name in symbologies.map(\.rawValue).sorted() { writer.string(name) }
          }
        }
      }
    } + "\n"
  }
}
