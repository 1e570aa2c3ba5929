extension JSONWriter {
  /// Writes the members of a delivery's counts.
  package mutating func members(_ counts: DeliveryCounts) {
    member("delivery", counts.delivery)
    member("state", counts.state)
    key("complete")
    bool(counts.isComplete)
    for (name, count) in [
      ("expected", counts.expected), ("received", counts.received), ("missing", counts.missing),
      ("unexpected", counts.unexpected), ("double", counts.double), ("surplus", counts.surplus),
    ] { member(name, count) }
    if let event = counts.closed { member("closed", event) }
  }

  /// Writes a line of a delivery as an object.
  package mutating func write(_ item: DeliveryReport.Line) {
    object { writer in
      let line = item.line
      if line.kind == .serial { writer.member("serial", line.text) }
      if !line.lot.isEmpty { writer.member("lot", line.lot) }
      if line.kind == .container { writer.member("sscc", line.text) }
      writer.members(line.product)
      writer.member("name", optional: item.name)
      writer.member("container", optional: line.container)
      writer.member("quantity", line.quantity)
      writer.member("received", item.received)
    }
  }

  /// Writes a delivery beside what came in as an object.
  package mutating func write(_ report: DeliveryReport) {
    object { writer in
      writer.members(report.counts)
      writer.key("lots")
      writer.array { writer in for lot in report.lots { writer.write(lot) } }
      writer.key("missingLines")
      writer.array { writer in for line in report.missing { writer.write(line) } }
      writer.key("containers")
      writer.array { writer in for line in report.containers { writer.write(line) } }
      for (name, events) in [
        ("unexpectedLabels", report.unexpected), ("doubleLabels", report.double),
      ] {
        writer.key(name)
        writer.array { writer in for event in events { writer.write(event) } }
      }
    }
  }

  private mutating func write(_ lot: DeliveryReport.Lot) {
    object { writer in
      writer.member("lot", lot.lot)
      if !lot.gtin.isEmpty { writer.member("gtin", lot.gtin) }
      for (name, count) in [
        ("expected", lot.expected), ("received", lot.received), ("short", lot.short),
        ("over", lot.surplus),
      ] { writer.member(name, count) }
    }
  }
}
