/// Draws what lies around labels: a surface lit unevenly, grain, and print that is no symbol.
public enum Scene {
  /// An image without a symbol; the print on it is as dense at every size.
  public static func cluttered(_ size: ImageSize) -> Raster {
    var random = SplitMix(state: 31)
    var scene = Raster(width: size.width, height: size.height, tone: 0)
    for y in 0..<size.height {
      for x in 0..<size.width {
        let light = 150 + 70 * x / size.width - 30 * y / size.height
        scene.pixels[y * size.width + x] = UInt8(light + Int(random.next() & 7))
      }
    }
    // Words: strokes of a few pixels in rows, with gaps between them.
    for top in stride(from: 40, to: size.height - 40, by: 60) {
      var x = 30 + Int(random.next() % 200)
      while x < size.width - 60 {
        let strokes = 6 + Int(random.next() % 18)
        let tone = UInt8(40 + random.next() % 50)
        for _ in 0..<strokes {
          let wide = 2 + Int(random.next() % 4)
          let rise = Int(random.next() % 12)
          scene.fill(x: x..<x + wide, y: top + rise..<top + 18, tone: tone)
          if random.next() & 1 == 0 {
            scene.fill(x: x..<x + 9, y: top + rise..<top + rise + 3, tone: tone)
          }
          x += wide + 3 + Int(random.next() % 6)
        }
        x += 60 + Int(random.next() % 300)
      }
    }
    return scene
  }

  /// The cluttered image with symbols on it, in a grid that spreads over the whole.
  public static func photo(_ size: ImageSize, symbols: [Raster]) -> Raster {
    var scene = cluttered(size)
    // As many columns as rows, unless that many symbols do not fit beside each other.
    let widest = symbols.map(\.width).max() ?? size.width
    let square = Int(Double(symbols.count).squareRoot().rounded(.up))
    let columns = max(1, min(square, size.width / max(1, widest)))
    let rows = max(1, (symbols.count + columns - 1) / columns)
    for (index, symbol) in symbols.enumerated() {
      let cellWidth = size.width / columns
      let cellHeight = size.height / rows
      scene.draw(
        symbol, x: index % columns * cellWidth + (cellWidth - symbol.width) / 2,
        y: index / columns * cellHeight + (cellHeight - symbol.height) / 2)
    }
    return scene
  }
}
