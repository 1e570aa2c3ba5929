#if Station
  import Hummingbird
  import NIOCore

  /// What is known of a request beside itself: the connection that it came on.
  struct StationContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// The connection.
    let channel: any Channel

    init(source: ApplicationRequestContextSource) {
      coreContext = .init(source: source)
      channel = source.channel
    }

    /// The address of the client, without its port.
    var remote: String { channel.remoteAddress?.ipAddress ?? "" }
  }
#endif
