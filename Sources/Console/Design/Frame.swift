import Access
import Egress
import Rules
import Vocabulary

/// The office whose console this is.
package struct OfficeName: Hashable, Sendable {
    package enum Kind: Hashable, Sendable { case supervisor, firm }

    package let kind: Kind
    package let korean: String
    package let english: String

    package init(kind: Kind, korean: String, english: String) {
        self.kind = kind
        self.korean = korean
        self.english = english
    }

    func callAsFunction(_ language: Language) -> String {
        language == .korean ? korean : english
    }
}

/// What stands around every page.
struct Frame: Sendable {
    let office: OfficeName
    /// `nil` where nobody is signed in.
    let visitor: Visitor?
    let language: Language
    /// Where this page is, for the switch of languages: path and query without `lang`.
    let path: String
    let query: [(name: String, value: String)]
    /// When what the page shows was read, and by which rulebook; `nil` on pages of neither.
    let asOf: AsOf?
    /// What has just been done here, which led to this page; `nil` on most.
    var done: Words?

    struct AsOf: Hashable, Sendable {
        let instant: Instant
        let rulebookVersion: String
        let rulebookDigest: Digest

        init(_ instant: Instant, _ rules: Rulebook) {
            self.instant = instant
            rulebookVersion = rules.version
            rulebookDigest = rules.digest
        }
    }

    /// Where this page is, for the forms on it.
    var here: String {
        let pairs = query.filter { $0.name != "lang" && $0.name != "done" }
        return pairs.isEmpty ? path : path + "?" + Frame.text(of: pairs)
    }

    private static func text(of pairs: [(name: String, value: String)]) -> String {
        pairs.map { "\(Percent.encoded($0.name))=\(Percent.encoded($0.value))" }
            .joined(separator: "&")
    }

    /// This page in another language.
    func address(in language: Language) -> String {
        let pairs = query.filter { $0.name != "lang" } + [("lang", language.rawValue)]
        return path + "?" + Frame.text(of: pairs)
    }
}

/// The words of the frame.
struct FrameWords: PageWords {
    let skip = Words("본문으로 건너뛰기", "Skip to the contents")
    let supervisor = Words("감독기관", "Supervisor's office")
    let firm = Words("금융회사", "Firm's office")
    let places = Words("메뉴", "Menu")
    let language = Words("언어", "Language")
    let account = Words("내 계정", "My account")
    let sessions = Words("내 접속", "Sessions")
    let tokens = Words("프로그램용 토큰", "Tokens")
    let leave = Words("로그아웃", "Sign out")
    let asOf = Words("기준 시각", "As of")
    let rulebook = Words("규정집", "Rulebook")
    let done = Words("처리했습니다:", "Done:")
    let recomputed = Words(
        "이 화면은 원장에서 다시 계산한 상태를 보여 줍니다.",
        "What is shown here was recomputed from the ledger.")
    init() {}
}

/// What of a text may stand in a query: everything else as percent and hexadecimal.
enum Percent {
    static func encoded(_ text: String) -> String {
        var out = ""
        for byte in text.utf8 {
            let isPlain =
                (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
                || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
                || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "~")
            if isPlain {
                out.append(Character(Unicode.Scalar(byte)))
            } else {
                let hex = String(byte, radix: 16, uppercase: true)
                out += "%" + (hex.count == 1 ? "0" : "") + hex
            }
        }
        return out
    }
}
