#if Ledger
  import ArgumentParser
  import LabelLedger

  /// `labelscan-ledger products`: master data.
  struct ProductsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "products",
      abstract: "Keeps what is known of products whatever their labels say.",
      subcommands: [Import.self, List.self])

    /// `products import`: master data from a file.
    struct Import: ParsableCommand {
      static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Records master data from a table.",
        discussion: """
          The file is CSV with a header row, JSON objects one a line, or a JSON array:
          gtin, or maker and model; name; serialPattern and lotPattern, written as in a file
          of formats; shelfLifeDays; warrantyMonths. A product that is there already gets the
          new values. All of a file is recorded, or nothing.

          Once there is master data a label of another product is an anomaly
          (product.unknown), as is a serial or lot without its pattern (format.mismatch) and
          an expiration date that the shelf life cannot give (expiry.implausible).

          EXIT STATUS: 0 done, 2 the file or the ledger cannot be read or written, 64 usage, or
          a line that is no product.
          """)

      @Argument(help: "The file.")
      var file: String

      @OptionGroup var ledger: LedgerArguments
      @OptionGroup var place: PlaceArguments

      func run() throws {
        let signer = try place.signer()
        let (new, count): (Int, Int)
        do throws(LedgerError) {
          let products = try ProductFile.products(at: file)
          let ledger = try Ledger(path: ledger.path, opening: .creating, signer: signer)
          (new, count) = (try ledger.record(products, at: place.place()), products.count)
        } catch {
          throw Failure.exit(error)
        }
        try Output.write("\(new) products recorded, \(count - new) were there\n")
      }
    }

    /// `products list`: all master data.
    struct List: ParsableCommand {
      static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Lists the master data.")

      @OptionGroup var ledger: LedgerArguments
      @OptionGroup var query: QueryArguments

      func run() throws {
        let ledger = try ledger.open(.reading)
        let products: [ProductData]
        do throws(LedgerError) {
          products = try ledger.products()
        } catch {
          throw Failure.exit(error)
        }
        var answer = Answer(
          query,
          columns: [
            "gtin", "maker", "model", "name", "serialPattern", "lotPattern", "shelfLifeDays",
            "warrantyMonths",
          ])
        for data in products {
          let numbers = [data.shelfLife, data.warranty].map { $0.map(String.init) ?? "" }
          answer.add(
            text: ["\(data.product.text)" + (data.name.isEmpty ? "" : ": \(data.name)")],
            cells: [
              [
                data.product.gtin, data.product.maker, data.product.model, data.name,
                data.serialPattern, data.lotPattern,
              ] + numbers
            ]
          ) { writer in
            writer.object { writer in
              writer.members(data.product)
              for (name, text) in [
                ("name", data.name), ("serialPattern", data.serialPattern),
                ("lotPattern", data.lotPattern),
              ] where !text.isEmpty { writer.member(name, text) }
              if let days = data.shelfLife { writer.member("shelfLifeDays", days) }
              if let months = data.warranty { writer.member("warrantyMonths", months) }
            }
          }
        }
        try answer.end()
      }
    }
  }
#endif
