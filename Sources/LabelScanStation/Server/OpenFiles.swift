#if Station
  import Foundation

  /// How many files and connections the process may have open.
  enum OpenFiles {
    /// Those that are no connections: the ledger's, the page's, the processes' that read images.
    private static let others = 200

    /// Makes room for so many connections, as far as the system lets the process; gives how many there
    /// is room for.
    static func makeRoom(for connections: Int) -> Int {
      #if os(Linux)
        let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
      #else
        let resource = RLIMIT_NOFILE
      #endif
      var limit = rlimit()
      guard getrlimit(resource, &limit) == 0 else { return connections }
      let wanted = rlim_t(connections + others)
      if limit.rlim_cur < wanted {
        limit.rlim_cur = min(wanted, limit.rlim_max)
        setrlimit(resource, &limit)
        guard getrlimit(resource, &limit) == 0 else { return connections }
      }
      return min(connections, max(1, Int(clamping: limit.rlim_cur) - others))
    }
  }
#endif
