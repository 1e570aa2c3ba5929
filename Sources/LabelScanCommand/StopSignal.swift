import Dispatch

/// Has SIGINT and SIGTERM end a command in its own way, as long as this is there.
final class StopSignal {
  private let sources: [any DispatchSourceSignal]

  /// Takes both signals over; `handler` is called on a thread of its own.
  init(_ handler: @escaping @Sendable () -> Void) {
    sources = SystemCalls.stopSignals.map { number in
      SystemCalls.ignore(number)
      let source = DispatchSource.makeSignalSource(
        signal: number, queue: DispatchQueue(label: "signals"))
      source.setEventHandler(handler: handler)
      source.resume()
      return source
    }
  }
}
