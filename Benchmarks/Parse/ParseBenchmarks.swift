import Benchmark
import Images
import LabelSyntax

/// Reads the same payload again and again: the throughput is payloads per second.
let benchmarks: @Sendable () -> Void = {
  let configuration = Measures.configuration([.wallClock, .throughput], scalingFactor: .kilo)
  let messages = [
    ("GTIN", "0109506000134352"),
    ("GTIN-Expiry-Lot-Serial", "01095060001343521725123110ABC123\u{1D}21XYZ98765"),
    ("SSCC", "00006141411234567890"),
    ("Logistic", "00006141411234567890020950600013435215251231371000\u{1D}10ABC"),
  ]
  for (name, text) in messages {
    let bytes = Array(text.utf8)
    Benchmark("Parse.GS1.Message.\(name)", configuration: configuration) { benchmark in
      var message = GS1Message(currentYear: 2026)
      var sum = 0
      for _ in benchmark.scaledIterations {
        message.read(bytes.span)
        // What a caller does with the result: the verdict, each AI and its value.
        if message.isValid { sum &+= 1 }
        for element in message.elements {
          sum &+= element.value.upperBound &+ (element.ai?.length ?? 0)
        }
      }
      blackHole(sum)
    }
  }
  for (name, text) in ParsePayloads.byLanguage {
    let payload = Payload(scanned: text)
    let reader = LabelReader(options: SyntaxOptions(currentYear: 2026))
    Benchmark("Parse.Reading.\(name)", configuration: configuration) { benchmark in
      for _ in benchmark.scaledIterations { blackHole(reader.read(payload)) }
    }
  }
  for (name, texts) in ParsePayloads.labels {
    let payloads = texts.map { Payload(scanned: $0) }
    let reader = LabelReader(options: SyntaxOptions(currentYear: 2026))
    Benchmark("Parse.Label.\(name)", configuration: configuration) { benchmark in
      for _ in benchmark.scaledIterations { blackHole(reader.readLabel(payloads)) }
    }
  }
}
