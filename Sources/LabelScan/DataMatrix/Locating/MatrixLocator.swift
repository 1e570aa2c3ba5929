internal import Foundation

/// Finds where matrix symbols may be: compact groups of cells that are busy in two directions.
package struct MatrixLocator: ~Copyable {
  private typealias Tuning = MatrixLocatingTuning

  private var cells = StructureTensorGrid()
  /// The erosion depth of each cell: 0 not busy, 1 busy, above it busy as are all cells as near as that
  /// less 1; and ``visited``.
  private var marks: [UInt8] = []
  /// The bit of a mark that is set once its cell is in a region.
  private static let visited: UInt8 = 0x80
  private var members: [Int32] = []
  /// The cells of an erosion depth above 1, in order.
  private var inner: [Int32] = []

  package init() {}

  /// Finds the regions at one level of an image.
  ///
  /// `shared` are the cells of the plane, not smoothed, where they are measured already; `isFaint`
  /// finds what is little more than the image's own texture.
  package mutating func locate(
    _ plane: borrowing LumaView, level: Int, cells shared: StructureTensorGrid? = nil,
    isFaint: Bool = false, budget: ScanBudget = ScanBudget(),
    into regions: inout [MatrixRegion]
  ) {
    if budget.isSpent { return }
    if let shared {
      cells = shared
    } else {
      // Not smoothed: a quiet zone may be one module.
      cells.measure(plane, isSmoothed: false)
    }
    // What is shared must not be held, or measuring it anew copies it.
    defer { if shared != nil { cells = StructureTensorGrid() } }
    let count = cells.width * cells.height
    guard count > 0 else { return }
    if marks.count < count + 3 { marks = [UInt8](repeating: 0, count: count + 3) }
    inner.removeAll(keepingCapacity: true)
    let floor = isFaint ? Tuning.minFaintCellEnergy : Tuning.minCellEnergy
    Self.mark(cells, least: Self.leastEnergy(cells, atLeast: floor), &marks, &inner)
    Self.erode(&marks, inner, width: cells.width)
    let first = regions.count
    for depth in 2...Tuning.maxErosionDepth {
      // Those that are not as deep are asked for no more.
      if depth > 2 { inner.removeAll { marks[Int($0)] < depth } }
      for seed in inner where marks[Int(seed)] & Self.visited == 0 {
        if budget.isSpent { return }
        grow(from: Int(seed), depth: depth)
        guard members.count >= Tuning.minCells,
          let region = region(level: level, margin: Double(depth) - 0.5)
        else { continue }
        // A greater depth is of use only where it parts what hung together.
        if depth > 2, regions[first...].contains(where: { $0.isAbout(region) }) { continue }
        regions.append(region)
      }
      for cell in inner { marks[Int(cell)] &= ~Self.visited }
    }
  }

  /// Marks busy cells, and lists those that busy cells surround.
  private static func mark(
    _ cells: StructureTensorGrid, least: Float, _ marks: inout [UInt8], _ inner: inout [Int32]
  ) {
    let width = cells.width
    let height = cells.height
    let energy = cells.energy.span
    let cosine = cells.cosine.span
    let sine = cells.sine.span
    var mark = marks.mutableSpan
    // The scratch has a mark for each cell; all neighbours of inner cells are cells.
    for cell in 0..<width &* height {
      unsafe mark[unchecked: cell] = energy[unchecked: cell] > least ? 1 : 0
    }
    for y in 1..<height &- 1 {
      for cell in y &* width &+ 1..<(y &+ 1) &* width &- 1 {
        guard unsafe mark[unchecked: cell] != 0 else { continue }
        guard unsafe busyCells(mark, around: cell, width) >= 8 else { continue }
        var sum: Float = 0
        var c: Float = 0
        var s: Float = 0
        for dy in -1...1 {
          let start = cell &+ dy &* width &- 1
          for other in start..<start &+ 3 {
            sum += unsafe energy[unchecked: other]
            c += unsafe cosine[unchecked: other]
            s += unsafe sine[unchecked: other]
          }
        }
        if c * c + s * s < Tuning.maxCellCoherence * Tuning.maxCellCoherence * sum * sum {
          inner.append(Int32(truncatingIfNeeded: cell))
          unsafe mark[unchecked: cell] = 2
        }
      }
    }
  }

  /// How many of the nine cells around one that has eight neighbours are busy.
  @inline(__always) @unsafe private static func busyCells(
    _ marks: borrowing MutableSpan<UInt8>, around cell: Int, _ width: Int
  ) -> Int {
    var columns: UInt32 = 0
    for dy in -1...1 {
      // The marks have room for three more. Busy ones are 1 or 2 by now.
      let four = unsafe marks.bytes.unsafeLoadUnaligned(
        fromUncheckedByteOffset: cell &+ dy &* width &- 1, as: UInt32.self)
      let three = UInt32(littleEndian: four) & 0x030303
      columns &+= (three | three &>> 1) & 0x010101
    }
    // The product sums its bytes in the third.
    return Int((columns &* 0x010101) &>> 16 & 15)
  }

  /// Marks the cells of a list by their erosion depth: a round of morphological erosion for each.
  private static func erode(_ marks: inout [UInt8], _ cells: [Int32], width: Int) {
    var mark = marks.mutableSpan
    for depth in 2..<Tuning.maxErosionDepth {
      var any = false
      for cell in cells where mark[Int(cell)] == depth {
        var solid = 0
        for dy in -1...1 {
          let start = Int(cell) &+ dy &* width &- 1
          for other in start..<start &+ 3 where mark[other] >= depth { solid &+= 1 }
        }
        if solid == 9 {
          mark[Int(cell)] = depth &+ 1
          any = true
        }
      }
      if !any { break }
    }
  }

  /// The energy above which a cell is busy: clearly more than the quiet quarter of the image.
  private static func leastEnergy(_ cells: StructureTensorGrid, atLeast floor: Float) -> Float {
    var sample: [Float] = []
    let count = cells.width * cells.height
    for index in stride(from: 0, to: count, by: max(1, count / 500)) {
      sample.append(cells.energy[index])
    }
    let area = Float(cells.side * cells.side)
    // Mostly the floor decides, for which the sample need not be sorted.
    let quiet = floor * area / Tuning.energyOverQuiet
    if sample.count(where: { $0 <= quiet }) > sample.count / 4 { return floor * area }
    sample.sort()
    return min(
      max(Tuning.energyOverQuiet * sample[sample.count / 4], floor * area),
      Tuning.maxCellEnergy * area)
  }

  /// Gathers the marked cells that hang together with `seed`.
  private mutating func grow(from seed: Int, depth: UInt8) {
    members.removeAll(keepingCapacity: true)
    members.append(Int32(seed))
    marks[seed] |= Self.visited
    let width = cells.width
    var next = 0
    while next < members.count {
      let cell = Int(members[next])
      next += 1
      for neighbour in [cell - 1, cell + 1, cell - width, cell + width]
      where neighbour >= 0 && neighbour < width * cells.height
        && marks[neighbour] & Self.visited == 0 && marks[neighbour] >= depth
      {
        marks[neighbour] |= Self.visited
        members.append(Int32(neighbour))
      }
    }
  }

  /// The box around the members, turned to their gradients; `nil` where they are no matrix symbol.
  private func region(level: Int, margin: Double) -> MatrixRegion? {
    var c4: Float = 0
    var s4: Float = 0
    var c2: Float = 0
    var s2: Float = 0
    var energy: Float = 0
    for member in members {
      let c = cells.cosine[Int(member)]
      let s = cells.sine[Int(member)]
      let length = (c * c + s * s).squareRoot()
      energy += cells.energy[Int(member)]
      c2 += c
      s2 += s
      guard length > 0 else { continue }
      c4 += (c * c - s * s) / length
      s4 += 2 * c * s / length
    }
    let coherence = (c2 * c2 + s2 * s2).squareRoot() / max(1, energy)
    guard coherence < Tuning.maxStripCoherence else { return nil }
    let (axis, down) = sides(angle: Double(atan2(s4, c4)) / 4)
    let area = axis.x * down.y - axis.y * down.x
    var low = (Double.infinity, Double.infinity)
    var high = (-Double.infinity, -Double.infinity)
    for member in members {
      let x = Double(Int(member) % cells.width) + 0.5
      let y = Double(Int(member) / cells.width) + 0.5
      let u = (x * down.y - y * down.x) / area
      let v = (y * axis.x - x * axis.y) / area
      low = (min(low.0, u), min(low.1, v))
      high = (max(high.0, u), max(high.1, v))
    }
    let wide = high.0 - low.0 + 1
    let tall = high.1 - low.1 + 1
    // The long sides of a narrow symbol outweigh its short ones.
    let isStrip = max(wide, tall) > 3 * min(wide, tall)
    guard isStrip || coherence < Tuning.maxCoherence else { return nil }
    let u = (low.0 + high.0) / 2
    let v = (low.1 + high.1) / 2
    let scale = Double(cells.side << level)
    let fill = Double(members.count) / (wide * tall * area)
    // A symbol fills its box, has edges both ways alike, many and strong ones, and is not a line of
    // text; by regression on the regions of label photos.
    let strength = Double(energy) / Double(members.count * cells.side * cells.side)
    let likelihood =
      4 * (fill - 3 * Double(coherence)) + log2(strength + 1)
      + Tuning.areaWeight * log2(wide * tall * scale * scale)
      - log2(max(wide, tall) / min(wide, tall))
    return MatrixRegion(
      center: Point(x: (u * axis.x + v * down.x) * scale, y: (u * axis.y + v * down.y) * scale),
      axis: axis, down: down,
      // The marked cells lack the outermost ones.
      halfWidth: ((high.0 - low.0) / 2 + margin) * scale,
      halfHeight: ((high.1 - low.1) / 2 + margin) * scale,
      fill: fill, likelihood: likelihood, coherence: Double(coherence), level: level)
  }

  /// The two directions that the edges of the members have, near `angle` and a right angle from it.
  private func sides(angle: Double) -> (axis: Point, down: Point) {
    let turnC = Float(cos(2 * angle))
    let turnS = Float(sin(2 * angle))
    var along: (c: Float, s: Float) = (0, 0)
    var across: (c: Float, s: Float) = (0, 0)
    for member in members {
      let c = cells.cosine[Int(member)]
      let s = cells.sine[Int(member)]
      // At twice the angle from `angle`.
      let turnedC = c * turnC + s * turnS
      let turnedS = s * turnC - c * turnS
      if turnedC > 0 {
        along = (along.c + turnedC, along.s + turnedS)
      } else {
        across = (across.c - turnedC, across.s - turnedS)
      }
    }
    // Edges run at a right angle to their gradients.
    let most = Tuning.maxTurn
    var axisTurn = min(most, max(-most, Double(atan2(across.s, across.c)) / 2))
    var downTurn = min(most, max(-most, Double(atan2(along.s, along.c)) / 2))
    // Less is no more than what one symbol's data do by chance.
    if abs(axisTurn - downTurn) < Tuning.minSlant {
      axisTurn = 0
      downTurn = 0
    }
    return (
      Point(x: cos(angle + axisTurn), y: sin(angle + axisTurn)),
      Point(x: -sin(angle + downTurn), y: cos(angle + downTurn))
    )
  }
}
