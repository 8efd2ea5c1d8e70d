import Egress
import Inspection
import UseCases
import Vocabulary

/// What entries of the record say, in words.
enum RecordText {
    static func verdict(_ entry: RecordedEntry, _ language: Language) -> Status {
        let words = RecordWords()
        switch (entry.kind, entry.verdict) {
        case ("admission", "admitted"): return Status(words.admitted(language), .good)
        case ("admission", "answered"): return Status(words.answered(language), .quiet)
        case ("admission", "refused"): return Status(words.refused(language), .bad)
        case ("outcome", _):
            return entry.ended == "complete"
                ? Status(words.complete(language), .good)
                : Status(ending(entry.ended ?? "", language), .warn)
        case ("failures", _): return Status(words.strangers(language), .quiet)
        case ("warning", _): return Status(words.spaceShort(language), .warn)
        default: return Status(entry.kind, .quiet)
        }
    }

    private static func ending(_ ending: String, _ language: Language) -> String {
        let known: [String: Words] = [
            "upstream_error": Words("제공자 오류", "provider's error"),
            "truncated": Words("응답이 도중에 끊김", "truncated"),
            "cut": Words("게이트가 끊음", "cut by the gate"),
            "caller_left": Words("호출자가 떠남", "caller left"),
            "outcome_unknown": Words("결과 미확인", "outcome unknown"),
        ]
        return (known[ending] ?? Words(ending, ending))(language)
    }

    /// The gate's own sentence for a reason's code.
    static func reason(_ code: String, _ language: Language) -> String {
        GateReason(rawValue: code)?.sentence(in: language) ?? code
    }

    /// What was done about a finding.
    static func action(_ name: String, _ language: Language) -> String {
        let known: [String: Words] = [
            "note": Words("기록만", "noted"), "pseudonymise": Words("가명처리", "pseudonymised"),
            "block": Words("차단", "blocked"),
        ]
        return (known[name] ?? Words(name, name))(language)
    }

    static func kind(_ name: String, _ language: Language) -> String {
        guard let kind = Kind(rawValue: name) else { return name }
        let words =
            switch kind {
            case .residentRegistration: Words("주민등록번호", "resident registration number")
            case .foreignerRegistration:
                Words("외국인등록번호", "foreigner registration number")
            case .passport: Words("여권번호", "passport number")
            case .driverLicence: Words("운전면허번호", "driver's licence number")
            case .businessRegistration: Words("사업자등록번호", "business registration number")
            case .paymentCard: Words("카드번호", "payment card")
            case .mobilePhone: Words("휴대전화번호", "mobile phone")
            case .email: Words("전자우편", "e-mail address")
            case .awsKey: Words("AWS 키", "AWS key")
            case .githubToken: Words("GitHub 토큰", "GitHub token")
            case .slackToken: Words("Slack 토큰", "Slack token")
            case .openAIKey: Words("OpenAI 키", "OpenAI key")
            case .anthropicKey: Words("Anthropic 키", "Anthropic key")
            case .callerKey: Words("호출자 키", "caller's key")
            case .jwt: Words("JWT", "JWT")
            case .privateKey: Words("개인키", "private key")
            case .marking: Words("대외비 표시", "confidential marking")
            case .undecodedRun: Words("해독되지 않은 부호열", "undecoded run")
            }
        return words(language)
    }
}

struct RecordWords: PageWords {
    let title = Words("통과 기록", "Record")
    let lead = Words(
        "게이트의 결정만 남고 내용은 남지 않습니다. 최신 순입니다.",
        "What the gate decided, never what was in it. Newest first.")
    let entries = Words("기록", "Entries")
    let caption = Words("기록 항목", "Entries of the record")
    let size = Words("전체 항목", "Entries in all")
    let shown = Words("표시 범위", "Shown")
    let entry = Words("번호", "Entry")
    let time = Words("시각", "Time")
    let verdict = Words("결정", "Decision")
    let strangers = Words("인증되지 않은 시도", "Attempts without a key")
    let spaceShort = Words("저장 공간 부족", "Space runs out")
    let caller = Words("호출자", "Caller")
    let service = Words("서비스", "Service")
    let findings = Words("발견", "Findings")
    let reason = Words("이유", "Reason")
    let none = Words("아직 기록이 없습니다", "Nothing is recorded yet")
    let admitted = Words("허용", "admitted")
    let answered = Words("게이트가 응답", "answered here")
    let refused = Words("거절", "refused")
    let complete = Words("완료", "complete")
    let ofAdmission = Words("허용 항목", "of admission")
    let rehearsal = Words("연습 서비스", "rehearsal")
    let older = Words("이전 항목 →", "Older entries →")
    let newest = Words("최신 항목", "Newest entries")
    init() {}
}
