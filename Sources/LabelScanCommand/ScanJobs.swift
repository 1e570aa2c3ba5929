import Dispatch
import LabelScan
import LabelSyntax

/// Scans many images at once.
enum ScanJobs {
  /// The results of all images, in the order of the paths.
  static func results(
    paths: [String], jobs: Int, options: ScanOptions, reader: LabelReader, limits: ImageLimits,
    pictures: Pictures = Pictures()
  ) -> AsyncStream<ScannedImage> {
    AsyncStream { output in
      let task = Task {
        let (unordered, finished) = AsyncStream<(Int, ScannedImage)>.makeStream()
        let queue = ScanQueue()
        async let fed: Void = feed(queue, with: paths)
        async let scanned: Void = {
          await withTaskGroup { group in
            for _ in 0..<jobs {
              group.addTask {
                await work(
                  through: queue, options: options, reader: reader, limits: limits,
                  pictures: pictures, to: finished)
              }
            }
          }
          finished.finish()
        }()
        var early: [Int: ScannedImage] = [:]
        var next = 0
        for await (index, result) in unordered {
          early[index] = result
          while let result = early.removeValue(forKey: next) {
            output.yield(result)
            next += 1
          }
        }
        _ = await (fed, scanned)
        output.finish()
      }
      output.onTermination = { _ in task.cancel() }
    }
  }

  /// Scans images until the queue ends, with one scanner: its scratch is kept.
  private static func work(
    through queue: ScanQueue, options: ScanOptions, reader: LabelReader, limits: ImageLimits,
    pictures: Pictures, to output: AsyncStream<(Int, ScannedImage)>.Continuation
  ) async {
    var scanner = LabelScanner(options: options)
    while let job = await queue.next() {
      if let error = job.entry.error {
        var result = ImageResult(file: job.entry.path)
        result.error = .file(error)
        output.yield((job.index, ScannedImage(result: result)))
      } else {
        let result = scanner.scan(file: job.entry.path, reader: reader, limits: limits)
        output.yield((job.index, pictures.complete(result, limits: limits)))
      }
    }
  }

  private static func feed(_ queue: ScanQueue, with paths: [String]) async {
    for path in paths {
      if path == "-" {
        for await line in inputLines() {
          guard let path = String(validating: line, as: UTF8.self) else {
            await queue.push(FolderWalk.unnamed(String(decoding: line, as: UTF8.self)))
            continue
          }
          for entry in FolderWalk.entries(at: path) { await queue.push(entry) }
        }
      } else {
        for entry in FolderWalk.entries(at: path) { await queue.push(entry) }
      }
    }
    await queue.finish()
  }

  /// The paths on standard input, each as soon as it is there.
  ///
  /// Waiting for a line blocks its thread, which must not be one that the scans need.
  private static func inputLines() -> AsyncStream<[UInt8]> {
    AsyncStream { output in
      DispatchQueue(label: "paths").async {
        for line in InputLines() where !line.isEmpty {
          output.yield(line)
        }
        output.finish()
      }
    }
  }
}
