#if Station
  /// What browsers are told with every answer.
  enum SecurityHeaders {
    /// The page is made of the station's own files alone; no other page may show it in a frame, and
    /// nobody learns where its visitors come from.
    static let all: [WebResponse.Header] = [
      .init(
        "content-security-policy",
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; "
          + "media-src 'self' blob:; connect-src 'self'; base-uri 'none'; form-action 'none'; "
          + "frame-ancestors 'none'"),
      .init("x-content-type-options", "nosniff"),
      .init("referrer-policy", "no-referrer"),
      .init("permissions-policy", "camera=(self), microphone=(), geolocation=()"),
      .init("cross-origin-opener-policy", "same-origin"),
      .init("cross-origin-resource-policy", "same-origin"),
    ]
  }
#endif
