/// Finds the connected pieces of ink of one kind, from runs of pixels row by row.
package struct InkPieces {
  private struct Run {
    var start: Int32
    var end: Int32
    var piece: Int32
  }

  private var parents: [Int32] = []
  private var pieces: [InkPiece] = []

  /// The pieces of one kind of ink; those found until then where there are more than `limit`.
  package static func find(
    _ ink: TextLine.Ink, in map: borrowing InkMap, limit: Int, budget: ScanBudget
  ) -> [InkPiece] {
    var finder = InkPieces()
    var above: [Run] = []
    var here: [Run] = []
    let kinds = map.kinds.span
    // Kinds of ink are bits, so that a relief is of both.
    let mask: UInt8 =
      switch ink {
      case .dark: InkMap.dark
      case .light: InkMap.light
      case .relief: InkMap.dark | InkMap.light
      }
    for y in 0..<map.height {
      if y & 63 == 0, budget.isSpent || finder.pieces.count > limit * 8 { break }
      here.removeAll(keepingCapacity: true)
      let row = kinds.extracting(y &* map.width..<y &* map.width &+ map.width)
      var x = 0
      while x < row.count {
        guard row[x] & mask != 0 else {
          x &+= 1
          continue
        }
        let start = x
        while x < row.count, row[x] & mask != 0 { x &+= 1 }
        here.append(Run(start: Int32(start), end: Int32(x), piece: -1))
      }
      finder.join(&here, above, y)
      swap(&above, &here)
    }
    return finder.gathered(limit)
  }

  /// Joins the runs of a row with those of the row above that they touch, corners too.
  private mutating func join(_ here: inout [Run], _ above: [Run], _ y: Int) {
    var first = 0
    for index in here.indices {
      let run = here[index]
      while first < above.count, above[first].end < run.start { first += 1 }
      var piece: Int32 = -1
      var other = first
      while other < above.count, above[other].start <= run.end {
        let root = root(above[other].piece)
        if piece < 0 {
          piece = root
        } else if piece != root {
          parents[Int(max(piece, root))] = min(piece, root)
          piece = min(piece, root)
        }
        other += 1
      }
      let box = InkPiece(
        minX: Int(run.start), minY: y, maxX: Int(run.end) - 1, maxY: y,
        area: Int(run.end - run.start))
      if piece < 0 {
        piece = Int32(pieces.count)
        parents.append(piece)
        pieces.append(box)
      } else {
        pieces[Int(piece)].add(box)
      }
      here[index].piece = piece
    }
  }

  private mutating func root(_ piece: Int32) -> Int32 {
    var piece = piece
    while parents[Int(piece)] != piece {
      parents[Int(piece)] = parents[Int(parents[Int(piece)])]
      piece = parents[Int(piece)]
    }
    return piece
  }

  private mutating func gathered(_ limit: Int) -> [InkPiece] {
    for index in pieces.indices.reversed() where parents[index] != Int32(index) {
      let root = Int(root(Int32(index)))
      pieces[root].add(pieces[index])
    }
    var found: [InkPiece] = []
    for index in pieces.indices where parents[index] == Int32(index) && found.count < limit {
      found.append(pieces[index])
    }
    return found
  }
}

extension InkPiece {
  /// Grows to hold another piece too.
  fileprivate mutating func add(_ other: InkPiece) {
    minX = min(minX, other.minX)
    minY = min(minY, other.minY)
    maxX = max(maxX, other.maxX)
    maxY = max(maxY, other.maxY)
    area += other.area
  }
}
