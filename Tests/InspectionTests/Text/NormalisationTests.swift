import Inspection
import Testing

struct NormalisationTests {
    @Test(arguments: [
        "９６０１２１－１２３４５６７", "96\u{200B}0121-12\u{FEFF}34567", "960121\u{2013}1234567",
        "960121\u{2212}1234567", "960121\u{00A0}1234567", "960121\u{3000}1234567",
        "9\u{00AD}60121-1234567", "\\u0039\\u0036\\u0030121-1234567",
        "\\\\u0039\\\\u00360121-1234567", "٩٦٠١٢١-١٢٣٤٥٦٧", "960121\u{2060}-\u{2060}1234567",
        "𝟗𝟔𝟎𝟏𝟐𝟏-𝟏𝟐𝟑𝟒𝟓𝟔𝟕", "960121\u{FF0D}1234567",
    ])
    func `a number in other clothes is found where it stands`(text: String) {
        let whole = found(in: "가 \(text) 나")
        #expect(whole == [Found(kind: .residentRegistration, grade: .likely, text: text)])
        #expect(inspect("가 \(text) 나").first?.reasons.contains(.normalised) == true)
    }

    @Test(arguments: [
        ("user\u{FF20}example.com", Kind.email), ("us\u{200B}er@exam\u{200B}ple.com", .email),
        ("{\\\"mail\\\":\\\"user@example.com\\\"}", .email), ("\\uB300\\uC678\\uBE44", .marking),
        ("a\\n010-1234-5678\\nb", .mobilePhone), ("대\u{200B}외비", .marking),
        ("ｓｋ－ant-api03-abcdefghijklmnopqrstuvwxyz", .anthropicKey),
    ])
    func `other kinds are found so too`(text: String, kind: Kind) {
        #expect(inspect(text).map(\.kind) == [kind])
    }

    @Test func `plain text is not called normalised`() {
        #expect(inspect("“인용” 960121-1234567").first?.reasons == [.shape, .separator])
    }

    @Test func `more invisible characters in a row than the limit are a break`() {
        let few = String(repeating: "\u{200B}", count: 64)
        let many = String(repeating: "\u{200B}", count: 65)
        #expect(inspect("960121-12\(few)34567").count == 1)
        #expect(inspect("960121-12\(many)34567").count == 0)
    }
}
