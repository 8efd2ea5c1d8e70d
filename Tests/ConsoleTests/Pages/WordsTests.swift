import Access
import Egress
import Foundation
import Programme
import Rules
import Testing
import UseCases
import Vocabulary

@testable import Console

/// Every label in both languages.
@Suite struct WordsTests {
    static let all: [any PageWords.Type] = [
        ShownDocumentWords.self, AskWords.self, FrameWords.self, RefusalWords.self,
        PeopleWords.self, RulebookWords.self,
        CallerWords.self, StandingWords.self, LettersWords.self, LetterWords.self,
        ToldMeasureWords.self, MeasureActWords.self,
        FirmsWords.self, ProgrammeWords.self, ProgrammeWaitingWords.self, LetterEndingWords.self,
        JournalWords.self, RecordWords.self, CheckedProofWords.self,
        GateWords.self, ShutWords.self, RoundsWords.self, OutboxWords.self, DispatchWords.self,
        ImportedDocumentsWords.self,
        DisciplineWords.self, DisciplineReportWords.self, ProgrammeReportWords.self,
        AskWords.self, FirmWords.self, ReviewWords.self,
        CommissionWords.self, ConsultationWords.self, LetterDraftWords.self,
        PreparedDraftWords.self, LetterFormPageWords.self, LetterDatesWords.self,
        FirmApplicationWords.self, GateActionWords.self, ApplicationsWords.self,
        ApplicationWords.self, EvaluationsWords.self, EvaluationWords.self, RankingWords.self,
    ]

    private static func isKorean(_ text: String) -> Bool {
        text.unicodeScalars.contains { (0xAC00...0xD7A3).contains($0.value) }
    }

    @Test func `no page misses a label in either language`() {
        for type in WordsTests.all {
            let children = Mirror(reflecting: type.init()).children
            #expect(!children.isEmpty)
            for child in children {
                guard let words = child.value as? Words else {
                    Issue.record("\(type).\(child.label ?? "?") is no pair of words")
                    continue
                }
                #expect(!words.korean.isEmpty && !words.english.isEmpty)
                #expect(
                    Self.isKorean(words.korean) || words.korean == words.english,
                    "\(type).\(child.label ?? "?"): \(words.korean)")
                #expect(!Self.isKorean(words.english), "\(words.english)")
            }
        }
    }

    @Test func `every struct of words is tested here`() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../Sources/Console").standardized
        let walker = FileManager.default.enumerator(atPath: folder.path)
        var names: Set<String> = []
        while let name = walker?.nextObject() as? String {
            guard name.hasSuffix(".swift"),
                let text = try? String(contentsOf: folder.appending(path: name), encoding: .utf8)
            else { continue }
            for line in text.split(separator: "\n") where line.contains(": PageWords {") {
                names.insert(String(line.dropFirst("struct ".count).prefix { $0 != ":" }))
            }
        }
        #expect(names == Set(WordsTests.all.map { "\($0)" }))
    }

    @Test func `an English page has no Korean word of ours, and a Korean one no label in English`()
        throws
    {
        // What people wrote, and the rulebook's values, stand as they were written.
        let own: Set<String> = [
            "programme", "firms", "people", "refusal", "error", "gate", "gate-shut", "gate-new",
            "gate-ending", "callers", "record", "held-letters", "rounds", "outbox", "disciplines",
            "firm-outbox", "people-accounts", "applications", "evaluations", "evaluations-expert",
            "evaluations-chair", "evaluation-none", "evaluation-undeclared",
            "evaluation-conflicted", "evaluation-sealed", "ranking",
        ]
        for named in try EveryPage.all() where own.contains(named.name) {
            let english = try Document(named.html(.english))
            let text = english.text.replacing("한국어", with: "")
            #expect(
                !Self.isKorean(text), "\(named.name): \(text.filter { Self.isKorean("\($0)") })")
            let korean = try Document(named.html(.korean))
            for element in ["h1", "h2", "caption", "dt", "label", "button"].flatMap(korean.all) {
                #expect(
                    Self.isKorean(element.text) || element.text == "SHA-256",
                    "\(named.name): \(element.text)")
            }
        }
    }

    @Test(arguments: EventKinds.all)
    func `every kind of event that an office writes has words`(kind: String) {
        #expect(EventWords.has(kind))
    }
}
