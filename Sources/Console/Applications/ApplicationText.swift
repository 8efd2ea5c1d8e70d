import Egress
import Programme
import Rules
import UseCases
import Vocabulary

/// How applications stand, and what they say, in words.
enum ApplicationText {
    static func words(of status: Application.Status) -> Words {
        switch status {
        case .received: Words("심사 중", "under review")
        case .supplementRequested: Words("보완 요구됨", "supplement asked for")
        case .selected: Words("선정", "selected")
        case .waiting: Words("대기", "waiting")
        case .supplementRequired: Words("보완 필요", "supplement required")
        case .deferred: Words("위원회 보류", "deferred by the commission")
        case .rejected: Words("위원회 부결", "rejected by the commission")
        case .refused: Words("미선정", "refused")
        case .withdrawn: Words("철회", "withdrawn")
        }
    }

    static func status(_ status: Application.Status, _ language: Language) -> Status {
        let tone: Tone =
            switch status {
            case .received, .withdrawn: .quiet
            case .supplementRequested, .waiting, .supplementRequired, .deferred: .warn
            case .selected: .good
            case .refused, .rejected: .bad
            }
        return Status(words(of: status)(language), tone)
    }

    static func words(of step: ApplicationStep.Kind) -> Words {
        switch step {
        case .received: Words("접수", "Received")
        case .supplementRequested: Words("보완 요구", "Supplement asked for")
        case .supplementReceived: Words("보완 접수", "Supplement received")
        case .entered: Words("다음 차수 진입", "Entered another round")
        case .selectionProposed: Words("선정 제안", "Selection proposed")
        case .selectionApproved: Words("선정 승인", "Selection approved")
        case .decided: Words("결정", "Decided")
        case .commissionDecided: Words("위원회 의결", "The commission decided")
        case .withdrawn: Words("철회", "Withdrawn")
        }
    }

    static func status(_ outcome: ApplicationOutcome, _ language: Language) -> Status {
        let known: Application.Status =
            switch outcome {
            case .selected: .selected
            case .waiting: .waiting
            case .supplementRequired: .supplementRequired
            case .refused: .refused
            }
        return status(known, language)
    }

    static func words(of assessment: ServiceTerms.Assessment) -> Words {
        switch assessment {
        case .done: Words("평가 완료", "assessed")
        case .underWay: Words("평가 진행 중", "being assessed")
        case .none: Words("평가 없음", "not assessed")
        }
    }

    /// A word of a form that is a code, in words; one that nobody knows stands as it is.
    static func word(_ code: String, _ language: Language) -> String {
        codes[code]?(language) ?? code
    }

    private static let codes: [String: Words] = [
        "met": Words("충족", "met"), "partly": Words("일부 충족", "partly met"),
        "notMet": Words("미충족", "not met"),
        "notApplicable": Words("해당 없음", "not applicable"),
        "allowed": Words("그대로", "as it is"), "pseudonymised": Words("가명처리", "pseudonymised"),
        "realTime": Words("실시간", "in real time"), "file": Words("파일", "as files"),
        "hash": Words("해시", "hashes alone"),
    ]

    static func words(of basis: LegalBasis) -> Words {
        switch basis {
        case .isolatedExternal: Words("분리된 외부망", "from a separated external network")
        case .fileTransfer: Words("망간 자료전송", "as files, by data transfer")
        case .hashRelay: Words("해시 중계", "hashes, by a relay")
        case .researchNetwork: Words("연구·개발 목적", "research and development")
        case .unavoidableNamedPeer:
            Words("업무상 불가피한 특정 기관 접속", "unavoidable, to one named peer")
        case .saasExemption2026: Words("SaaS 예외", "the exemption of SaaS")
        case .sandboxDesignation:
            Words("혁신금융서비스 지정", "designation as an innovative service")
        case .noActionLetter: Words("비조치의견서", "a no-action letter")
        case .fullLift: Words("망분리 전면 해제", "full lift of separation")
        }
    }

    static func name(of round: RoundNumber, _ language: Language) -> String {
        language == .korean ? "\(round)차" : "Round \(round)"
    }

    /// A firm by its name, and its id under it.
    static func firm(
        _ id: FirmID, in office: SupervisorOffice, _ language: Language
    ) -> [Piece] {
        guard let firm = office.firms[id] else { return [.code(id.text)] }
        return [.text(name(of: firm, language)), .note(id.text)]
    }

    static func name(of firm: Firm, _ language: Language) -> String {
        language == .korean ? firm.koreanName : firm.englishName
    }
}
