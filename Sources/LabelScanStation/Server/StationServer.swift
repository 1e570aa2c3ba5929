#if Station
  import Hummingbird
  import HummingbirdCore
  import Logging
  import NIOCore
  import ServiceLifecycle
  import UnixSignals

  /// Carries a station's requests over HTTP/1.1.
  struct StationServer {
    /// How long requests that are being answered may take once the process is told to end; streams
    /// of events would have none.
    private static let patience = Duration.seconds(3)

    let station: Station
    let limits: StationLimits
    let host: String
    let port: Int
    /// Is told the port once the station listens: another than asked for where that was 0.
    let isListening: @Sendable (Int) -> Void

    /// Listens until the process is told to end.
    func run() async throws {
      var decoder = HTTP1Channel.Configuration.DecoderConfiguration()
      decoder.maxHeaderListSize = StationLimits.longestHeader
      decoder.maxHeaderFieldSize = StationLimits.longestHeader
      var logger = Logger(label: "labelscan-station")
      logger.logLevel = .error
      let isListening = isListening
      let application = Application(
        responder: StationResponder(station: station, limits: limits),
        server: .http1(
          configuration: .init(
            idleTimeout: .seconds(Int64(limits.idleSeconds)), httpDecoderConfiguration: decoder)),
        configuration: .init(
          address: .hostname(host, port: port), serverName: "labelscan-station",
          availableConnectionsDelegate: MaximumAvailableConnections(limits.connections)),
        onServerRunning: { channel in isListening(channel.localAddress?.port ?? 0) },
        logger: logger)
      var configuration = ServiceGroupConfiguration(
        services: [application], gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
      configuration.maximumGracefulShutdownDuration = Self.patience
      try await ServiceGroup(configuration: configuration).run()
    }
  }
#endif
