#if Station
  import Testing

  @testable import LabelScanStation

  struct WebTests {
    @Test(arguments: [
      ("a%20b", "a b"), ("a+b", "a+b"), ("%C3%A4", "ä"), ("%c3%a4", "ä"), ("%", nil), ("%4", nil),
      ("%zz", nil), ("%ff", nil), ("", ""),
    ])
    func `Percent-encoded text is UTF-8`(text: String, value: String?) {
      #expect(PercentText.decoded(text) == value)
    }

    @Test(arguments: [
      (#"form-data; name="a"; filename="b c.jpg""#, "name", "a"),
      (#"form-data; name="a"; filename="b c.jpg""#, "filename", "b c.jpg"),
      (#"form-data; name="a\"b""#, "name", "a\"b"),
      ("multipart/form-data; boundary=x-1", "boundary", "x-1"),
      ("multipart/form-data; Boundary=\"x;1\"", "boundary", "x;1"), ("form-data", "name", nil),
      ("form-data; name", "name", nil), ("form-data; name=\"a", "name", "a"),
    ])
    func `Parameters of a field`(text: String, name: String, value: String?) {
      #expect(HeaderParameters(text)[name] == value)
    }

    @Test(arguments: [
      ("--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--x--", ["a=1"]),
      ("--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n\r\n--x--", ["a="]),
      (
        "before\r\n--x\r\ncontent-disposition: form-data; name=\"a\"; filename=\"C:\\f\\1.jpg\"\r\n\r\n1\r\n2\r\n--x\r\n\r\n\r\n3\r\n--x--after",
        ["1.jpg=1\r\n2", "=3"]
      ),
    ])
    func `Parts of a body`(body: String, parts: [String]) throws {
      let read = try MultipartBody(
        Array(body.utf8), type: "multipart/form-data; boundary=x", most: 3
      ).parts
      #expect(
        read.map { "\($0.file ?? $0.name)=\(String(decoding: $0.bytes, as: UTF8.self))" } == parts)
    }

    @Test(arguments: ["", "--x", "--x\r\n", "--x\r\n\r\n", "--x\r\nA: b\r\n--x--", "--y--"])
    func `A body that is not whole has no parts`(body: String) {
      #expect(throws: Problem.self) {
        try MultipartBody(Array(body.utf8), type: "multipart/form-data; boundary=x", most: 3)
      }
    }

    @Test func `More parts than are taken are a problem`() {
      let part = "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n"
      #expect(throws: Problem.self) {
        try MultipartBody(
          Array((String(repeating: part, count: 4) + "--x--").utf8),
          type: "multipart/form-data; boundary=x", most: 3)
      }
    }

    @Test(arguments: [
      ("/v1/units/{serial}", "/v1/units/A1", ["A1"]), ("/v1/units/{serial}", "/v1/units/", nil),
      ("/v1/units/{serial}", "/v1/units/A/1", nil), ("/", "/", []), ("/", "/x", nil),
    ])
    func `Paths and their placeholders`(pattern: String, path: String, values: [String]?) {
      let route = Route("GET", pattern, nil) { _, _, _ throws(Problem) in
        .json(Array("null".utf8))
      }
      #expect(route.values(in: path)?.map(String.init) == values)
    }
  }
#endif
