import Access
import Egress
import Programme
import Rules
import UseCases
import Vocabulary

@testable import Console

/// A refusal with one value of each of its cases, every text of its own.
protocol SampledRefusal: SaidInKorean {
    static func samples() throws -> [Self]
}

/// Every refusal with a Korean sentence, and the file below `Sources` that declares its cases.
enum SampledRefusals {
    static let all: [(type: any SampledRefusal.Type, file: String)] = [
        (AccessFailure.self, "Access/AccessFailure.swift"),
        (AccountFailure.self, "Access/Accounts/AccountFailure.swift"),
        (CallerFailure.self, "Egress/Callers/CallerFailure.swift"),
        (StopOrderFailure.self, "Egress/StopOrders/StopOrderFailure.swift"),
        (WorkingDays.Failure.self, "Rules/Calendar/WorkingDays.swift"),
        (ApplicationFailure.self, "Programme/Applications/ApplicationFailure.swift"),
        (ContentsFailure.self, "Programme/Applications/ContentsFailure.swift"),
        (FirmApplicationFailure.self, "Programme/Applications/FirmApplicationFailure.swift"),
        (CommissionReportFailure.self, "Programme/CommissionReports/CommissionReportFailure.swift"),
        (ConsultationFailure.self, "Programme/Consultations/ConsultationFailure.swift"),
        (CorrespondenceFailure.self, "Programme/Correspondence/CorrespondenceFailure.swift"),
        (DisciplineFailure.self, "Programme/Disciplines/DisciplineFailure.swift"),
        (ReceivedReportFailure.self, "Programme/Disciplines/ReceivedReportFailure.swift"),
        (EvaluationFailure.self, "Programme/Evaluations/EvaluationFailure.swift"),
        (RankingFailure.self, "Programme/Evaluations/Ranking.swift"),
        (ScoreFailure.self, "Programme/Evaluations/ScoreSheet.swift"),
        (FirmFailure.self, "Programme/Firms/FirmFailure.swift"),
        (LetterDatesFailure.self, "Programme/Letters/LetterDatesFailure.swift"),
        (LetterDecisionFailure.self, "Programme/Letters/LetterDecisionFailure.swift"),
        (LetterFailure.self, "Programme/Letters/LetterFailure.swift"),
        (LetterImportFailure.self, "Programme/Letters/FirmOffice+letters.swift"),
        (RevocationFailure.self, "Programme/Letters/FirmOffice+revocations.swift"),
        (CardFailure.self, "Programme/Offices/CardFailure.swift"),
        (ReplayFailure.self, "Programme/Offices/ReplayFailure.swift"),
        (
            RefusalNoticeFailure.self,
            "Programme/RefusalNotices/SupervisorOffice+refusalNotices.swift"
        ),
        (ReviewFailure.self, "Programme/Reviews/ReviewFailure.swift"),
        (RoundFailure.self, "Programme/Rounds/RoundFailure.swift"),
        (StatusListFailure.self, "Programme/StatusLists/StatusListFailure.swift"),
        (GivenFailure.self, "UseCases/Offices/GivenFailure.swift"),
        (LedgerFailure.self, "UseCases/Ledgers/LedgerFailure.swift"),
        (OfficeFailure.self, "UseCases/Offices/OfficeFailure.swift"),
        (AskFailure.self, "Console/Asks/AskFailure.swift"),
        (FieldFailure.self, "Console/Asks/FieldFailure.swift"),
        (ConsoleAddressFailure.self, "Console/ConsoleAddressFailure.swift"),
    ]

    static func id<Noun>(_ text: String) throws -> Identifier<Noun> {
        try Identifier(parsing: text)
    }

    static func code<Noun>(_ text: String) throws -> Code<Noun> { try Code(parsing: text) }

    static let day = KoreanDate(of: instant)
    static let instant = Instant(microseconds: 1_784_500_000_000_000)
    static let limit = ByteCount.bytes(4321)

    static func serial(_ number: Int) throws -> LetterSerial {
        try LetterSerial(parsing: "26000\(number)")
    }

    static func round(_ text: String) throws -> RoundNumber {
        guard let number = Int(text), let round = RoundNumber(number) else {
            throw GivenFailure.noRound(text)
        }
        return round
    }
}

extension ConsoleAddressFailure: SampledRefusal {
    static func samples() -> [ConsoleAddressFailure] {
        [
            .notSecure(host: "0.0.0.0"), .noAddress(host: "console.example"),
            .refused(host: "127.0.0.1", port: 8443, code: 98),
        ]
    }
}

extension AskFailure: SampledRefusal {
    static func samples() -> [AskFailure] { [.noSubject, .noCursor, .noIdempotencyKey, .noObject] }
}

extension FieldFailure: SampledRefusal {
    static func samples() -> [FieldFailure] {
        [
            .missing("person"), .notOfForm("outcome", Words("하나", "one")),
            .tooMany("lines", most: 9), .noNumber("points", 1...9), .noText("texts"),
            .strange("colour", isParameter: true), .strange("colour", isParameter: false),
        ]
    }
}

extension GivenFailure: SampledRefusal {
    static func samples() -> [GivenFailure] {
        GivenNoun.allCases.flatMap { noun -> [GivenFailure] in
            [.noID("A/b", of: noun), .unknown("none-1", noun), .noCode("no code", of: noun)]
        } + [
            .noRound("round x"), .roundNotPlanned("77"), .noSerial("26-1"), .noDay("2026-2-30"),
            .noEntry("minus"), .noDigest("ab"), .noneOf("often", ["daily", "weekly"]),
        ]
    }
}

extension LedgerFailure: SampledRefusal {
    static func samples() -> [LedgerFailure] {
        [.toldElsewhere(entry: 17), .tooLong(limit: SampledRefusals.limit), .noStretch(limit: 99)]
    }
}

extension OfficeFailure: SampledRefusal {
    static func samples() throws -> [OfficeFailure] {
        guard let digest = Digest([UInt8](repeating: 7, count: 32)) else { return [] }
        return [
            .noOffice(folder: "/a"), .otherKind(folder: "/b", is: "firm", needed: "supervisor"),
            .notEmpty(folder: "/c"), .unfinished(folder: "/d"), .reservedID,
            .journalGone(folder: "/e"), .recordShrank(folder: "/f", entries: 3, signed: 5),
            .otherRecord(folder: "/g"), .otherLogKey(path: "/h", node: "gate-1"),
            .logKeyGone(path: "/i", node: "gate-2"), .servedAlready(folder: "/j"), .nameAPerson,
            .noRulebook(digest), .otherRulebook(path: "/k"), .unknownRole("king"),
            .cannotWrite(path: "/l"), .notANode("gate-9"), .unreadAfterWriting(nil),
            .unreadAfterWriting(Refusal(.unavailable, "gone")),
        ]
    }
}
