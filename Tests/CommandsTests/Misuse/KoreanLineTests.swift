import Foundation
import Testing

@testable import Commands

/// What went wrong is told in Korean to whoever's locale is Korean.
@Suite(.enabled(if: Program.isBuilt, "`swift build` makes the program first"))
struct KoreanLineTests {
    private static let lines: [(String, Int32, String)] = [
        ("gate stop --reason x --as nobody", 1, "`nobody`: 이 기관에 없는 담당자입니다."),
        ("letter show 260001", 1, "`260001`: 이 기관에 없는 의견서입니다."),
        ("firm import sup/office.card", 1, "`firm`의 기관은 금융회사의 기관입니다."),
        ("letter import nofile", 1, "`nofile`: 없는 파일입니다."),
        ("caller add bot --purpose nonsense", 1, "`nonsense`: 규정집에 없는 목적입니다."),
        (
            "letter import broken", 1,
            "`broken`: 입력한 내용을 받아들일 수 없습니다. 사유를 확인하고 고쳐서 다시 보내 주십시오. "
                + "not a signed document"
        ),
        ("letter show", 2, "명령의 사용법이 맞지 않습니다: "),
        ("rehearse --ready-file /nowhere/x", 4, "`/nowhere/x`"),
    ]

    @Test func `the one line is in Korean, with the same exit code, and with --json too`() throws {
        let program = try Program()
        try program.found()
        try program.write("broken", to: "broken")
        let korean = ["LC_ALL": "ko_KR.UTF-8", "SUMUN_OFFICE": "firm"]
        for (words, code, part) in KoreanLineTests.lines {
            let outcome = try program.run(words.split(separator: " ").map(String.init), korean)
            #expect(outcome.code == code && outcome.out == "", "\(words)")
            #expect(outcome.lines.count == 1, "\(outcome.lines)")
            #expect(outcome.lines.first?.hasPrefix("sumun: ") == true)
            #expect(outcome.lines.first?.contains(part) == true, "\(outcome.lines)")
        }
        let json = try program.run(["letter", "show", "260001", "--json"], korean)
        #expect(json.out == "")
        #expect(json.lines == ["sumun: `260001`: 이 기관에 없는 의견서입니다."])
    }

    @Test(arguments: [
        (["LANG": "ko_KR.UTF-8"], true), (["LANG": "ko"], true), ([:], false),
        (["LC_MESSAGES": "ko_KR", "LANG": "en_US.UTF-8"], true),
        (["LC_ALL": "C", "LC_MESSAGES": "ko_KR", "LANG": "ko_KR"], false),
        (["LC_ALL": "", "LC_MESSAGES": "", "LANG": "ko_KR@x"], true),
        (["LC_ALL": "ko.UTF-8", "LANG": "C"], true), (["LANG": "kok_IN"], false),
        (["LC_CTYPE": "ko_KR", "LANG": "C.UTF-8"], false),
    ])
    func `the locale of messages is found as POSIX finds it`(
        environment: [String: String], isKorean: Bool
    ) throws {
        #expect(ErrorLine.isKorean(environment) == isKorean)
        let outcome = try Program().run(["letter", "list"], environment)
        #expect(outcome.code == 1)
        #expect(
            outcome.lines == [
                isKorean
                    ? "sumun: `.`에 기관이 없습니다. 기관의 폴더를 지정하여 주십시오(`--office DIR`)."
                    : "sumun: no office in `.`; give `--office DIR` or set SUMUN_OFFICE"
            ])
    }
}
