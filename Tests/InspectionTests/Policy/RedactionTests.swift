import Inspection
import Testing

struct RedactionTests {
    private func redact(_ text: String, _ action: @escaping (Finding) -> Action) -> String {
        let redaction = Redaction(inspect(text), action: action)
        var number = 0
        let out = redaction.apply(to: Array(text.utf8).span) { kind, _ in
            number += 1
            return Array("[\(kind.placeholderName)-\(number)]".utf8)
        }
        return String(decoding: out, as: UTF8.self)
    }

    @Test(arguments: [
        ("번호 960121-1234567 끝", "번호 9*****-******* 끝"),
        ("번호 ９６０１２１－１２３４５６７ 끝", "번호 ************** 끝"),
        ("a.user@example.com", "a.****@*******.***"),
    ])
    func `a mask keeps the format`(text: String, masked: String) {
        #expect(redact(text) { _ in .mask } == masked)
    }

    @Test func `a placeholder stands for a value and notes change nothing`() {
        let text = "주민번호 960121-1234567, 연락처 010-1234-5678."
        #expect(redact(text) { _ in .pseudonymise } == "주민번호 [RRN-1], 연락처 [MOBILE-2].")
        #expect(redact(text) { _ in .note } == text)
        #expect(
            redact(text) { $0.kind == .mobilePhone ? .pseudonymise : .note }
                == "주민번호 960121-1234567, 연락처 [MOBILE-1].")
    }

    @Test func `findings that overlap become one edit with the strictest action`() {
        func finding(_ kind: Kind, _ range: Range<Int>) -> Finding {
            Finding(kind: kind, grade: .likely, reasons: .shape, range: range, ordinal: 1)
        }
        let findings = [
            finding(.mobilePhone, 0..<11), finding(.email, 0..<21), finding(.marking, 15..<30),
            finding(.passport, 40..<49),
        ]
        let redaction = Redaction(findings) {
            switch $0.kind {
            case .mobilePhone: .block
            case .marking: .note
            default: .mask
            }
        }
        #expect(
            redaction.edits == [
                .init(kind: .mobilePhone, action: .block, range: 0..<21),
                .init(kind: .passport, action: .mask, range: 40..<49),
            ])
        #expect(redaction.strictest == .block)
        #expect(Redaction([]) { _ in .block }.strictest == nil)
    }

    @Test func `a placeholder split over pieces is reported where it stands`() {
        let text = Array("이름 [RRN-1] 및 [RRN-12], [RRN-3]".utf8)
        let needles = ["[RRN-1]", "[RRN-12]"]
        for cut in 0...text.count {
            let streamed = stream(text, cuts: [cut], needles: needles)
            #expect(streamed.text == text)
            #expect(streamed.needles.map(\.needle) == [0, 1])
        }
    }
}
