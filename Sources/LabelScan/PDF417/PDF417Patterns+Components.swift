extension PDF417Patterns {
  /// The sizes of CC-A, as ``sizes``: ISO/IEC 24723 table 8.
  ///
  /// Those of three columns have no row address pattern on the left: 0.
  package static let componentSizes:
    [(columns: Int, rows: Int, left: Int, centre: Int, right: Int)] = [
      (2, 5, 39, 0, 19), (2, 6, 1, 0, 33), (2, 7, 32, 0, 12), (2, 8, 8, 0, 40), (2, 9, 14, 0, 46),
      (2, 10, 43, 0, 23), (2, 12, 20, 0, 52), (4, 3, 40, 48, 52), (4, 4, 43, 51, 3),
      (4, 5, 46, 2, 6), (4, 6, 34, 42, 46), (4, 7, 29, 37, 41), (3, 4, 0, 19, 23), (3, 5, 0, 9, 13),
      (3, 6, 0, 13, 17),
      (3, 7, 0, 23, 27), (3, 8, 0, 29, 33),
    ]
  /// The check codewords of each.
  package static let componentChecks = [4, 4, 5, 5, 6, 6, 7, 4, 5, 6, 7, 8, 4, 5, 6, 7, 7]

  /// The sizes of MicroPDF417, and behind them those of CC-A.
  package static let allSizes = sizes + componentSizes
}
