#if Station
  import LabelScan
  import LabelSyntax

  /// Reads images on a thread of its own, with a scanner that keeps its memory.
  actor ScanWorker {
    private let executor = BlockingExecutor(label: "scan")
    private var scanner = LabelScanner()
    private let isolated: IsolatedReader?

    nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    /// Creates a worker; where it is given a program, that finds the symbols in a process of its own.
    init(program: String? = nil, limits: StationLimits = StationLimits()) {
      isolated = program.map { IsolatedReader(program: $0, limits: limits) }
    }

    /// Reads an image.
    func scan(_ job: ScanJob) -> ScanAnswer {
      if let isolated { return ScanAnswer(isolated.result(of: job), profile: job.wish.profile) }
      if scanner.options != job.wish.options { scanner = LabelScanner(options: job.wish.options) }
      let result = ScanResult(file: job.name) { () throws(ScanError) in
        try scanner.scan(
          encoded: job.bytes, named: job.name, reader: job.wish.reader, limits: job.limits)
      }
      return ScanAnswer(result, profile: job.wish.profile)
    }
  }
#endif
