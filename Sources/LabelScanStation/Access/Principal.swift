#if Station
  /// Who asks, as far as it is known.
  struct Principal: Hashable, Sendable {
    /// The name that stands in the access log; nothing where no token was asked for.
    var name: String
    /// What the one who asks may do.
    var roles: Set<Role>

    /// Whoever is at the machine itself, where there are no tokens.
    static let local = Principal(name: "", roles: [.admin])

    /// Whether it may do what a role does.
    func may(_ role: Role) -> Bool { roles.contains(role) || roles.contains(.admin) }
  }
#endif
