import LabelScan
import LabelSyntax

/// A label with print, drawn for the tests: `S/N: AXUPOD5WIL`, room for a symbol under it, and `P/N`
/// above `K7X42HN9`; capitals are 16 pixels high.
enum PrintedLabel {
  /// The label as a PNG file, 300 x 150 pixels, in base64.
  private static let file = """
    iVBORw0KGgoAAAANSUhEUgAAASwAAACWCAAAAABBMOoOAAAIRUlEQVR42u2dL2/jShfGn3v1kpGGLigxqDSfYBSF\
    rFTDF4QUZUhBWUFYlNIotFZYQVjAkgkKCbjQlUqiyJ9gpAKTgNKRTC8YjzO24+yu3t30zfYcUsd/xu7PZ84c26Pz\
    /PUOsh+1vwkBwSJYBItgESyCRQgIFsEiWASLYH16+09rTb7K9rjCQ5+534mex8pgHgMAlCkXmnZj+YtbSsf8W1Qe\
    KjSKr3gtm5JYR4AyAPiVHEbloelib/mVHLHyDAA4DtsT7f7yFyC/LRtLNNZRebYXf1mdF/e7PCu91cZaY8b35YqM\
    xwCwON1OamFTtxgr++jWab7s2t8afev2z9XYWFij/5sGm63RtypvHRZxbN1VASsAwA6DD/OsfArx0Mf7286vMAoA\
    uElP3rQdhFmUe4w2Jo2BYooZO7rzPEaxXZjpPwwo7iwfDL9guzDj0i/mMYr3t502j0vmV3gb6F0MAHthspJa78Ni\
    1psVy5ixKJ5M3IqVu5gBpsWJZooNX3JTegKbYZoD91Z182XxE+wWwLPl3yYRY/FSBKdgUTyZc/PcOq6HDAByK8Ue\
    AAqD6w+DtYOse0PG+wDQE/b5RDNbO2CDsmOUHTE1fHTqzJHADsg1Zi42sSWvnyKeQbc64jVM4W6htDmALXj0YbB6\
    2NQ8KDdXDt5TbUMqVe2wBXoYupsOACNuks5OWLMVuHc/Njg0AADoc7y51m/kTZKHQStDv4fVmUNWC9Y1t/dJesDy\
    hofSEdQJ18qNiBEJ40M0m0Gf6oTuGN/BDzdqX++qV3CR01hYfZu4oIUdgL1gfWRnDlktWNGMGz3+qsobiQX65ZYh\
    Nnm3f0gAEruqCwmc7oRF+gjeR8OXbD0uSvdHrV9f5wI6rYJWbiWY2J85ZLVTh/ifuRIw5Y0sjPB9KVJ2ddgr07Xw\
    jqHD6f/ZfO/C93EbS/l1bH6omwKYTCLGYi1c9nINU7hRR9r8vCHrSAbP4omubuTW310AQ67zrvAuIgCR8ICKRysw\
    rfY+9gVJqHV8cJ7SeGNwCX88wFRBK0Mf6GF13pDV8bjDYi2wA7DD8NBDD8NdwxYwUkopjU9dn43QPjUNHLDKs7Is\
    05PSJTbBSHxV338fBqTrsoEBdtgLBvSRnTdkdT8bSmRAsRGBl486XCs31aJLtVLNnzDiLt4zP6ZhC/6leeywSvxR\
    bBp+trVhQHoDWBm0cisBMLE/b8jqhpVBAlsbXj4b4PF4eBeZM4UVgGKBWeRTU2Dg/W2Hq1aUipTvrsW9rY8J6RQq\
    Ct1X+EyrTJSlfT5ryGrBSlSa50WRKoNevRe69Gl/JM/KfHqBHjauE8bBM+IQRuVFkSe62q/Wpr1LchTpfRjxizxN\
    xlaMAKQqLS/owSezG+dPPWzOGrLabx3MuFxQMbCp3zg2G9sjz9CG+/Qi5jaNU82fwmfEaD42t1WTrfD47dFoDQB8\
    Vm72VyCeWHhF/mhp3HiCPmwzZPlD19E5YI16u2xv+ZXsxUBuVSOvEObYM/SABc+5/Wn1ADMbT79FQLxeZfvgnUuj\
    I+r6Kxo3LB52j+e7+tE9XcY2Js4bsvDXqYkhif6974f+qDelWdW/yL7rWWQ/4VlkBItgESyCRbAIFhnBIlgEi2AR\
    LIJFRrAIFsEiWASLYJERLIJFsAgWwSJYZASLYBEsgkWwCBYZwSJYBItgESyCRUawCBbBIlgEi2CRESyCRbAIFsEi\
    WGQEi2ARLIL1B8FSUkp5UxUbQyJTQEmZ+s0pwarboYqoL1P6vTqlnxXWPMte574OZm5caRxuUoLVVWysrCLqy5R+\
    r07p5w7wroroocLKd+qU0miIoExpo04pwapTQg9BmdLTdUo/NSxfRTQoU3qyTuknsXY9eF/dbMZqZUoRKb2akGcd\
    sbKKaFim9ESd0k/sWUE1tlqBxGjw2V3r5GhYL1PaWaeUYAHNMqWddUoJVqsXIqxTSrBa1ihTCjaDJVgdialt1peN\
    BY2GoQV13ldVfVl9ZCt5Vs2oTGnDqE7pr3vrQEawCBbBIlgEi2CRESyC9QGw/GSGXElV5LKyHEjlTfnyLwmUZBIp\
    nT5cmqgbeZOk9Xb8Unu6RJ4oeaPSP8Cz8jujlqFcSdQhtpr6Z+t0rI2F1eOk61z16RLpnTawpnv3i4GV31k1YYhK\
    pSbhxIBKRatQbLVYCP/aRqj16+vaS+u1rT5dophaMX9dq87dLwZWemdV8G0iN+6V6RGx1WfzVL56jvUkYixaioPK\
    Yd3q0yW2li9jFk3UBc3POQorndZYYYXyw0VLbDXVqqE8xGTXqerTJby00dCJrF4srHRcZxWIgTXEVoupGP34ubqm\
    S2wvGNZijHmNVSAG1hBbfbZPTV25fNP4ynGw2nQJr5S7uqDR8MhHVtMUQAvFwGJxshOieLR+3bjV8lBvKsWvPrf3\
    T1/eV5f0ovqIZzXHsyL0lVBs9VgnfDai+6t1KOvKZjC3X2+1EBcN60FhHNIqFVe94xzEVtudsEi0qDKweZV3HFwr\
    +KYdrxWHUMv9RcPCpE5rEWg41sRWN7iVUkoNXSb0xb0Wy1MSvjVZ12jykunJuz2v7N4vTx1qtPJDeK+LrbasuDen\
    WR2bLrE6r1Lob0hKQ1qrQ3hviK2+eCFWlekfY9WeLpGfWSn0dzzuHGgVm4OUZ0Ns9af9CuF0iSTJiyK9sz+Tqf3/\
    pQ6OFvR4HrvwHoedEKjEVhuppYH56obTE+lAIOvqlFjFE7t0zzr41qKa/FcEYquB/PhPWjVdYqQE50ItLyZi0Rfp\
    X+NZZASLYBEsgkWwCBYZwSJYBItgESyCRUawCBbBIlgEi2CREaz/yf4FmC1iE/MWGjwAAAAASUVORK5CYII=
    """

  /// The label.
  static func image() throws -> LumaImage {
    try LumaImage(encoded: Base64.bytes(of: file) ?? [])
  }

  /// A symbol in the room under the first line.
  static func symbol(_ payload: String, symbology: Symbology = .code128) -> Symbol {
    Symbol(
      payload: Payload(bytes: Array(payload.utf8), symbology: symbology),
      corners: [
        Point(x: 14, y: 42), Point(x: 250, y: 42), Point(x: 250, y: 74), Point(x: 14, y: 74),
      ])
  }
}
