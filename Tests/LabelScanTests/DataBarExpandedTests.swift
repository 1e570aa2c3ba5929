import LabelScan
import Testing

struct DataBarExpandedTests {
  /// Data characters of zint's drawings, one of each encodation method and scheme.
  static let symbols: [([Int], String)] = [
    ([484, 512, 629, 1135, 3024, 1750], "01900123456789083103001750"),
    ([431, 640, 629, 1135, 3024, 156], "01900123456789083202000156"),
    ([483, 640, 629, 1135, 3026, 3558], "01900123456789083203001750"),
    ([718, 800, 78, 2701, 3962, 2804, 2306], "01900123456789083922795"),
    ([987, 832, 78, 2701, 3962, 2088, 683, 1032], "019001234567890839320401234"),
    ([960, 960, 78, 2701, 3962, 1219, 2713, 1535], "0190012345678908310301223315991231"),
    ([926, 1008, 78, 2701, 3962, 390, 2576, 3916], "0190012345678908320100000117100312"),
    ([944, 896, 78, 2701, 3962, 2343, 3065, 1536], "01900123456789083105099999"),
    ([848, 896, 78, 2701, 3962, 1328, 521, 1536], "01900123456789083103040000"),
    ([1199, 1536, 78, 2701, 3962, 609, 67, 280, 3714], "010001234567890510ABC123"),
    ([98, 19, 673, 16], "1012A"),
    (
      [1826, 31, 37, 2792, 3742, 2795, 3790, 3566, 3839, 241, 3887, 801],
      "21a!\"%&'()*+,-."
    ),
    ([1067, 287, 248, 2539, 3806, 4081, 3903, 1526, 3814], "21/:;<=>?_9z"),
    ([347, 275, 683, 1985, 2050], "101234\u{1D}215"),
    (
      [1505, 1555, 2723, 2014, 2171, 609, 117, 3577, 3836, 3903, 1792],
      "011234567890123110A*,-./\u{1D}2177"
    ),
    ([869, 19, 37, 2742, 170, 3467, 1858, 652], "10ab12345678CD"),
  ]

  @Test(arguments: symbols)
  func `every encodation gives its text`(symbol: (values: [Int], text: String)) throws {
    let (check, values) = (symbol.values[0], Array(symbol.values.dropFirst()))
    let header = try #require(DataBarExpanded.check(check))
    #expect(header.characters == symbol.values.count)
    let finders = DataBarFinder.sequences[(header.characters + 1) / 2 - 2]
    #expect(DataBarExpanded.checksum(values, finders: finders) == header.checksum)
    let content = try #require(DataBarExpanded.content(values))
    #expect(String(decoding: content.text, as: UTF8.self) == symbol.text)
    #expect(!content.isLinked)
    // The first bit announces a composite component.
    let linked = try #require(DataBarExpanded.content([values[0] | 2048] + values.dropFirst()))
    #expect(linked.isLinked && linked.text == content.text)
  }

  @Test(arguments: symbols)
  func `another character gives another check`(symbol: (values: [Int], text: String)) throws {
    let finders = DataBarFinder.sequences[(symbol.values.count + 1) / 2 - 2]
    var values = Array(symbol.values.dropFirst())
    for place in values.indices {
      let own = values[place]
      values[place] = own ^ 1
      #expect(
        DataBarExpanded.checksum(values, finders: finders)
          != DataBarExpanded.check(symbol.values[0])?.checksum)
      values[place] = own
    }
  }

  /// A length that is another, three digits of 1000 and more, characters that are none.
  @Test(arguments: [
    [19, 673, 16, 0], [2047, 2047, 2047], [4096, 0, 0], [640, 4095, 4095, 4095, 4095],
    [15, 4095], [],
  ])
  func `what is no data gives none`(values: [Int]) {
    #expect(DataBarExpanded.content(values) == nil)
  }

  @Test(arguments: [-1, 4009, 100_000]) func `there are 4 to 22 characters`(check: Int) {
    #expect((DataBarExpanded.check(check) == nil) == (check != 4008))
    #expect(DataBarExpanded.check(18 * 211 + 210)?.characters == 22)
  }
}
