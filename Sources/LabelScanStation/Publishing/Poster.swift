#if Station
  import Foundation

  #if canImport(FoundationNetworking)
    import FoundationNetworking
  #endif

  /// Sends requests and hears what becomes of them: the status, and little more.
  final class Poster: Sendable {
    /// Seconds without a byte, and for a whole exchange: longer, a receiver may be slower, and one
    /// that hangs is found out later.
    private static let patience = (silence: 15.0, whole: 30.0)

    private let watch = PostWatch()
    private let session: URLSession

    /// Creates a poster, which keeps connections open and nothing else.
    init() {
      let configuration = URLSessionConfiguration.ephemeral
      configuration.timeoutIntervalForRequest = Self.patience.silence
      configuration.timeoutIntervalForResource = Self.patience.whole
      configuration.httpShouldSetCookies = false
      configuration.urlCache = nil
      session = URLSession(configuration: configuration, delegate: watch, delegateQueue: nil)
    }

    deinit { session.invalidateAndCancel() }

    /// Sends a request; an answer that leads elsewhere is an answer, and is not followed.
    func send(_ request: URLRequest) async throws(DeliveryFailure) -> PostWatch.Answer {
      let task = session.dataTask(with: request)
      let result = await withCheckedContinuation { continuation in
        watch.add(task, continuation)
        task.resume()
      }
      return try result.get()
    }
  }
#endif
