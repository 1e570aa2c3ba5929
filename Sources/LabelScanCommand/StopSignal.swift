import Dispatch

/// SIGINT and SIGTERM as a byte in a pipe, for who waits for other things too.
final class StopSignal {
  /// Where the byte comes from.
  let descriptor: Int32
  private let sources: [any DispatchSourceSignal]

  /// Takes both signals over; `nil` where the system gives no pipe.
  init?() {
    guard let pipe = SystemCalls.makePipe() else { return nil }
    descriptor = pipe.read
    sources = SystemCalls.stopSignals.map { number in
      SystemCalls.ignore(number)
      let source = DispatchSource.makeSignalSource(
        signal: number, queue: DispatchQueue(label: "signals"))
      source.setEventHandler { _ = SystemCalls.write(".", to: pipe.write) }
      source.resume()
      return source
    }
  }
}
