import Access
import Foundation
import Programme
import Rules
import Testing
import Vocabulary

@Suite struct ScoreTests {
    typealias Journal = EvaluationJournal
    let expert = EvaluationJournal.experts[0]

    @Test func `nobody scores before they declared, or without a place`() throws {
        var journal = try Journal()
        try journal.form()
        #expect(throws: EvaluationFailure.notDeclared(expert)) { try journal.commit(expert) }
        #expect(throws: EvaluationFailure.notOnPanel(Journal.id("ai-2"))) {
            try journal.commit(Journal.id("ai-2"))
        }
        #expect(
            throws: EvaluationFailure.access(.notPermitted(Journal.chair, .commitScore))
        ) { try journal.commit(Journal.chair) }
    }

    @Test func `a sheet has one score for each criterion, within its points`() throws {
        var journal = try Journal()
        try journal.form()
        try journal.declare(expert)
        let good = try journal.scores()
        func refused(_ failure: ScoreFailure, _ scores: [ScoreSheet.Score]) {
            #expect(throws: EvaluationFailure.score(failure)) {
                try journal.office.committingScore(
                    Journal.application, scores, nonce: [UInt8](repeating: 1, count: 32),
                    by: expert)
            }
        }
        func with(_ points: Int, _ comment: String = "") throws -> [ScoreSheet.Score] {
            [ScoreSheet.Score(criterion: good[0].criterion, points: points, comment: comment)]
                + good.dropFirst()
        }
        let first = good[0].criterion
        refused(.missing(first), Array(good.dropFirst()))
        refused(.notACriterion(first), good + [good[0]])
        refused(.outOfRange(first, greatest: 20), try with(21))
        refused(.outOfRange(first, greatest: 20), try with(-1))
        refused(.comment(first), try with(1, "a\u{202E}b"))
        refused(
            .commentsTooLong(limit: .bytes(3000)), try with(1, .init(repeating: "가", count: 1001)))
    }

    @Test func `a commitment tells nothing without its nonce and binds to every field`() throws {
        var journal = try Journal()
        try journal.form()
        try journal.declare(expert)
        let evaluation = try journal.evaluation
        func bytes(
            _ points: Int = 5, _ comment: String = "x", nonce: UInt8 = 1,
            by person: PersonID? = nil
        ) throws -> [UInt8] {
            let sheet = try ScoreSheet(
                try journal.scores([points, 5, 5, 5], comment: comment),
                for: evaluation.criteria)
            let sealed = try #require(
                SealedSheet(sheet: sheet, nonce: [UInt8](repeating: nonce, count: 32)))
            return sealed.committedBytes(of: person ?? expert, on: evaluation)
        }
        let base = try bytes()
        #expect(try bytes() == base)
        let others = [
            try bytes(6), try bytes(5, "y"), try bytes(nonce: 2),
            try bytes(by: Journal.experts[1]),
        ]
        #expect(Set(others + [base]).count == 5)
        #expect(base.starts(with: Array("sumun/score/v1\n".utf8)))
        #expect(base.suffix(32) == [UInt8](repeating: 1, count: 32)[...])
        #expect(
            SealedSheet(
                sheet: try ScoreSheet(try journal.scores(), for: evaluation.criteria), nonce: [1])
                == nil)
    }

    @Test func `a score is replaced until all are opened, and the event says which`() throws {
        var journal = try Journal()
        var sheets = try journal.complete()
        let first = try journal.evaluation.seat(of: expert)?.commitment
        sheets[expert] = try journal.commit(expert, journal.scores([1, 1, 1, 1]), nonce: 9)
        let event = try #require(journal.entries.last?.event as? ScoreCommitted)
        #expect(event.replaces == first)
        #expect(try journal.evaluation.phase == .complete)
        try journal.open(sheets)
        #expect(throws: EvaluationFailure.scoresOpen(Journal.application)) {
            try journal.commit(expert)
        }
    }

    @Test func `nothing opens until every expert has committed`() throws {
        var journal = try Journal()
        try journal.form()
        for person in Journal.experts + [Journal.chair] { try journal.declare(person) }
        var sheets: [PersonID: SealedSheet] = [:]
        for person in Journal.experts.dropLast() { sheets[person] = try journal.commit(person) }
        #expect(throws: EvaluationFailure.notComplete(waitingFor: [Journal.experts[2]])) {
            try journal.open(sheets)
        }
    }

    @Test func `a score that does not match its commitment is named and nothing opens`() throws {
        var journal = try Journal()
        var sheets = try journal.complete()
        let other = try #require(
            SealedSheet(
                sheet: try ScoreSheet(
                    journal.scores([0, 0, 0, 0]), for: journal.evaluation.criteria),
                nonce: [UInt8](repeating: 1, count: 32)))
        let right = sheets[expert]
        sheets[expert] = other
        #expect(throws: EvaluationFailure.scoreMismatch(expert)) { try journal.open(sheets) }
        sheets[expert] = nil
        #expect(throws: EvaluationFailure.scoreMissing(expert)) { try journal.open(sheets) }
        #expect(try journal.evaluation.phase == .complete)
        sheets[expert] = right
        try journal.open(sheets)
        #expect(try journal.evaluation.phase == .opened)
    }

    @Test func `a journal in which an opened score does not match is damage`() throws {
        var journal = try Journal()
        let sheets = try journal.complete()
        let event = try journal.office.openingScores(
            Journal.application, sheets, by: Journal.chair)
        let text = try #require(
            String(data: GoldenEventTests.written(event), encoding: .utf8))
        let act = Act(by: Journal.chair, way: .api, at: journal.now, entry: 99)
        for (from, to) in [
            ("\"points\" : 16", "\"points\" : 15"), ("근거", "근거."), ("0101", "0102"),
            ("ai-1", "ai-2"),
        ] {
            let range = try #require(text.range(of: from), "\(from)")
            let changed = try JSONDecoder().decode(
                ScoresOpened.self, from: Data(text.replacingCharacters(in: range, with: to).utf8))
            var office = journal.office
            #expect(throws: ReplayFailure.outOfPlace("scoresOpened", 99), "\(from)") {
                try office.apply(changed, act)
            }
        }
        var office = journal.office
        try office.apply(event, act)
    }

    @Test func `an office without a hash takes no opened score`() throws {
        var journal = try Journal()
        try journal.open(journal.complete())
        var blind = SupervisorOffice()
        #expect(throws: ReplayFailure.self) {
            for (event, act) in journal.entries { try blind.apply(event, act) }
        }
        var replayed = SupervisorOffice(sha256: mixedHash)
        for (event, act) in journal.entries { try replayed.apply(event, act) }
        #expect(replayed == journal.office)
    }

    @Test func `the largest panel's scores fit one entry of the journal`() throws {
        let axis = try AxisCode(parsing: "a" + String(repeating: "x", count: 63))
        let criteria = try #require(
            CriteriaSet(
                axes: [.init(code: axis, weight: 100, floor: 100)],
                criteria: (0..<CriteriaSet.criterionLimit).map {
                    .init(
                        code: try ScoreCode(
                            parsing: "c\($0)" + String(repeating: "x", count: 50)), axis: axis,
                        points: 1000, weight: 100)
                }))
        // A quotation mark takes two bytes in JSON: no text takes more.
        let comment = String(
            repeating: "\"", count: ScoreSheet.commentLimit.bytes / CriteriaSet.criterionLimit)
        let sheet = try ScoreSheet(
            criteria.criteria.map { .init(criterion: $0.code, points: 1000, comment: comment) },
            for: criteria)
        let sealed = try #require(
            SealedSheet(sheet: sheet, nonce: [UInt8](repeating: 255, count: 32)))
        let person: PersonID = Journal.id(String(repeating: "p", count: 64))
        let event = ScoresOpened(
            application: Journal.id(String(repeating: "a", count: 64)),
            sheets: Array(
                repeating: SignedSheet(sealed, by: person), count: Evaluation.expertLimit))
        #expect(try JSONEncoder().encode(event).count + 1024 < 65_535)
    }
}
