#if Station
  import Foundation
  import LabelScan
  import LabelSyntax

  /// Has a `labelscan worker --isolate` find the symbols of images: one that crashes or hangs a
  /// library costs itself and no other.
  final class IsolatedReader {
    private let program: URL
    private let arguments: [String]
    /// How long an answer may take: the process itself ends an image's reading before.
    private let patience: Duration
    private var process: Process?
    private var input = Pipe()
    private var output = Pipe()
    private var pending = Data()

    /// Bytes of an answer that are taken at once.
    private static let piece = 1 << 16
    /// Seconds that a process has beside those of an image: to end the reading, then to answer.
    static let spare = (end: 5.0, answer: 10.0)

    /// Creates a reader; its process is started with the first image.
    init(program: String, limits: StationLimits) {
      self.program = URL(filePath: program)
      patience = .seconds(limits.maxSeconds + Self.spare.answer)
      arguments = [
        "worker", "--isolate", "--jobs", "1", "--max-seconds", String(limits.maxSeconds),
        "--max-megapixels", String(limits.maxMegapixels), "--max-file-mib",
        String(max(1, limits.maxBody >> 20)), "--timeout",
        String(limits.maxSeconds + Self.spare.end),
        // Base64 takes four bytes for three.
        "--max-line-bytes", String(limits.maxBody * 2),
      ]
    }

    deinit { stop() }

    /// What an image gives: its symbols are found elsewhere, and their payloads read here.
    func result(of job: ScanJob) -> ScanResult {
      do throws(ProcessError) {
        switch try answer(to: Self.line(job)) {
        case .success(let found): return .success(label(found, of: job))
        case .failure(let failure):
          return .failure(ScanFailure(file: job.name, error: failure.error))
        }
      } catch {
        stop()
        return .failure(ScanFailure(file: job.name, error: .process(error)))
      }
    }

    /// What was found elsewhere, with the payloads read as it is wished here.
    private func label(_ found: ImageResult, of job: ScanJob) -> ImageResult {
      var result = found
      result.file = job.name
      let ends = result.label.issues.filter { ScanBudget.codes.contains($0.code) }
      result.label = job.wish.reader.readLabel(of: result.symbols, printOf: result.label)
      result.label.issues += ends
      return result
    }

    private func answer(to line: Data) throws(ProcessError) -> ScanResult {
      try send(line)
      let deadline = ContinuousClock.now + patience
      while true {
        if let end = pending.firstIndex(of: 0x0A) {
          let line = pending[..<end]
          defer { pending = Data(pending[(end + 1)...]) }
          if let answer = try? JSONDecoder().decode(ScanLine.self, from: line) {
            return answer.result
          }
          throw ProcessError(.crashed, "The process that reads images gave no answer.")
        }
        try receive(until: deadline)
      }
    }

    /// Waits for a piece of an answer.
    private func receive(until deadline: ContinuousClock.Instant) throws(ProcessError) {
      let left = (deadline - ContinuousClock.now) / .milliseconds(1)
      guard left > 0, events(in: Int32(left)) != 0 else {
        throw ProcessError(.timeout, "The process that reads images does not answer.")
      }
      // A file handle would wait until all bytes that it is asked for are there.
      let descriptor = output.fileHandleForReading.fileDescriptor
      let bytes = [UInt8](unsafeUninitializedCapacity: Self.piece) { buffer, count in
        count = max(0, read(descriptor, buffer.baseAddress, buffer.count))
      }
      guard !bytes.isEmpty else {
        throw ProcessError(.crashed, "The process that reads images ended.")
      }
      pending += bytes
    }

    /// Sends a request, to a new process where the one before has ended since.
    private func send(_ line: Data) throws(ProcessError) {
      for isLast in [false, true] {
        do {
          if process?.isRunning != true || hasEnded { try start() }
        } catch {
          throw ProcessError(.unavailable, "The system starts no process for it.")
        }
        do {
          return try input.fileHandleForWriting.write(contentsOf: line)
        } catch {
          // Nobody has read it.
          guard !isLast else {
            throw ProcessError(.crashed, "The process that reads images takes no image.")
          }
          stop()
        }
      }
    }

    /// Whether nobody can answer any more, as the system knows before it is told.
    private var hasEnded: Bool { events(in: 0) & Int16(POLLHUP) != 0 }

    /// What is the case with the answers, at the latest after so many milliseconds.
    private func events(in milliseconds: Int32) -> Int16 {
      var place = pollfd(
        fd: output.fileHandleForReading.fileDescriptor, events: Int16(POLLIN), revents: 0)
      return poll(&place, 1, milliseconds) > 0 ? place.revents : 0
    }

    private func start() throws {
      stop()
      let process = Process()
      process.executableURL = program
      process.arguments = arguments
      process.standardInput = input
      process.standardOutput = output
      try process.run()
      self.process = process
    }

    private func stop() {
      // One that is stopped does not hear a wish to end.
      if let process, process.isRunning { kill(process.processIdentifier, SIGKILL) }
      process = nil
      pending = Data()
      input = Pipe()
      output = Pipe()
    }

    /// The request for an image.
    private static func line(_ job: ScanJob) -> Data {
      let options = job.wish.options
      let text = JSONWriter.text { writer in
        writer.object { writer in
          writer.member("image", Base64.text(of: job.bytes))
          writer.member("effort", options.effort.rawValue)
          writer.member("print", options.print.rawValue)
          guard let symbologies = options.symbologies else { return }
          writer.key("symbologies")
          writer.array { writer in
            for name in symbologies.map(\.rawValue).sorted() { writer.string(name) }
          }
        }
      }
      return Data((text + "\n").utf8)
    }
  }
#endif
