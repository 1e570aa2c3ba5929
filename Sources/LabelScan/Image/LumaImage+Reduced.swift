extension LumaImage {
  /// The image made smaller, its longer side at most `side` pixels: each pixel is the mean of those
  /// that it stands for.
  package func reduced(to side: Int) -> LumaImage {
    let longer = max(width, height)
    guard longer > side, side > 0 else { return self }
    let columns = max(1, width * side / longer)
    let rows = max(1, height * side / longer)
    let source = pixels.span
    let reduced = [UInt8](capacity: columns * rows) { output in
      for row in 0..<rows {
        let lines = row * height / rows..<(row + 1) * height / rows
        for column in 0..<columns {
          let start = column * width / columns
          let count = (column + 1) * width / columns - start
          var sum = 0
          for line in lines {
            let part = source.extracting(line * width + start..<line * width + start + count)
            for index in part.indices { sum &+= Int(part[index]) }
          }
          let area = count * lines.count
          output.append(UInt8(truncatingIfNeeded: (sum + area / 2) / area))
        }
      }
    }
    return
      (try? LumaImage(
        width: columns, height: rows, pixels: reduced, orientation: orientation)) ?? self
  }
}
