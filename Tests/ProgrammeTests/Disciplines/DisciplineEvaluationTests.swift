import Foundation
import Programme
import Rules
import Testing
import Vocabulary

@Suite struct DisciplineEvaluationTests {
    var journal: DisciplineJournal

    init() throws {
        journal = try DisciplineJournal()
        try journal.keepAll()
    }

    func code(_ text: String) throws -> ControlCode { try ControlCode(parsing: text) }

    @Test mutating func `an evaluation has each control's result as of the period's last day`()
        throws
    {
        let last = journal.today
        journal.pass(days: 5)
        try journal.check("inboundMalware", .notKept)
        let evaluated = try journal.evaluate(last.description, last.description)
        #expect(
            evaluated.results.map(\.control) == [
                "inboundMalware", "inputFilter", "mailMalware", "securityPledge",
            ])
        #expect(evaluated.results.allSatisfy { $0.result == "kept" && $0.checkedOn == last })
        #expect(evaluated.rulebookDigest == journal.sample.rulebook.digest)
        journal.pass(days: 1)
        let next = last.adding(days: 1).description
        let later = try journal.evaluate(next, journal.today.description)
        #expect(later.results.first?.result == "notKept")
        #expect(later.finding == "correctivePlanDue")
        #expect(later.reasons.map(\.control) == ["inboundMalware"])
    }

    @Test mutating func `an evaluation is refused while a control is unchecked for the period`()
        throws
    {
        journal.pass(days: 31)
        #expect(throws: DisciplineFailure.notChecked([try code("inputFilter")])) {
            try journal.evaluate("2026-06-23", "2026-07-24")
        }
        var bare = try DisciplineJournal()
        let all = try bare.codes.map(code).sorted()
        #expect(throws: DisciplineFailure.notChecked(all)) {
            try bare.evaluate("2026-06-23", "2026-06-23")
        }
    }

    @Test mutating func `what was not checked is listed with a reason and counted by itself`()
        throws
    {
        journal.pass(days: 31)
        let evaluated = try journal.evaluate(
            "2026-06-23", "2026-07-24", notChecked: ["inputFilter": "기록 장비 교체 중"])
        #expect(evaluated.counts.kept == 3)
        #expect(evaluated.counts.notChecked == 1)
        #expect(evaluated.counts.all == 4)
        let result = try #require(evaluated.results.first { $0.control == "inputFilter" })
        #expect(result.result == "notChecked")
        #expect(result.reason == "기록 장비 교체 중")
        #expect(result.checkedOn == nil && result.evidence == nil)
    }

    @Test mutating func `a failure is not hidden as a control that was not checked`() throws {
        try journal.check("inboundMalware", .notKept)
        let day = journal.today.description
        #expect(throws: DisciplineFailure.checkedAfterAll(try code("inboundMalware"))) {
            try journal.evaluate(day, day, notChecked: ["inboundMalware": "바쁨"])
        }
        #expect(throws: DisciplineFailure.unknownControl("shoeSize")) {
            try journal.evaluate(day, day, notChecked: ["shoeSize": "바쁨"])
        }
    }

    @Test(arguments: ["", " ", "a\nb", String(repeating: "x", count: 241)])
    mutating func `not checked without a sound reason is refused`(reason: String) throws {
        journal.pass(days: 31)
        #expect(throws: DisciplineFailure.self) {
            try journal.evaluate(
                "2026-06-23", "2026-07-24", notChecked: ["inputFilter": reason])
        }
    }

    @Test(arguments: [
        ("2026-06-23", "2026-12-23"), ("2026-06-23", "2026-06-22"), ("2026-12-30", "2027-01-01"),
    ])
    mutating func `a period has at most six months and is over`(
        first: String, last: String
    ) throws {
        journal.today = try KoreanDate(parsing: "2026-12-31")
        #expect(throws: DisciplineFailure.badPeriod(months: 6)) {
            try journal.evaluate(first, last)
        }
    }

    @Test mutating func `the first period begins no later than the letter's first day`() throws {
        journal.pass(days: 10)
        #expect(
            throws: DisciplineFailure.periodNotJoined(
                expected: try KoreanDate(parsing: "2026-06-23"))
        ) { try journal.evaluate("2026-06-24", "2026-07-03") }
        // Days before the letter may be evaluated with it.
        try journal.evaluate("2026-06-20", "2026-07-03")
        #expect(journal.office.disciplines.evaluations.count == 1)
    }

    @Test mutating func `a period joins the one before, so that no day goes unevaluated`() throws {
        try journal.evaluate("2026-06-23", "2026-06-23")
        journal.pass(days: 10)
        for first in ["2026-06-23", "2026-06-25", "2026-07-03"] {
            #expect(
                throws: DisciplineFailure.periodNotJoined(
                    expected: try KoreanDate(parsing: "2026-06-24"))
            ) { try journal.evaluate(first, "2026-07-03") }
        }
        try journal.evaluate("2026-06-24", "2026-07-03")
        #expect(journal.office.disciplines.evaluations.count == 2)
    }

    @Test(arguments: ["2026-06-29", "2026-07-04"])
    mutating func `the committee's paper is of after the period and not ahead`(day: String) throws {
        journal.today = try KoreanDate(parsing: "2026-07-03")
        #expect(throws: DisciplineFailure.paperNotOfPeriod) {
            try journal.evaluate("2026-06-23", "2026-06-30", paper: day)
        }
    }

    @Test mutating func `an evaluation names the letters held in its period, and what follows`()
        throws
    {
        let day = journal.today
        try journal.check("inboundMalware", .notKept)
        try journal.plan("inboundMalware", days: 30)
        journal.pass(days: 2)
        try journal.complete("inboundMalware")
        let evaluated = try journal.evaluate(day.description, day.description)
        #expect(evaluated.letters?.map(\.description) == ["260001"])
        let failed = try #require(evaluated.results.first { $0.control == "inboundMalware" })
        #expect(
            failed.shortfall
                == EvaluatedShortfall(
                    foundOn: day, planDue: day.adding(days: 30), closedOn: day.adding(days: 2)))
        #expect(failed.nextDue == day.adding(days: 2).after(months: 3))
        let kept = try #require(evaluated.results.first { $0.control == "inputFilter" })
        #expect(kept.shortfall == nil && kept.nextDue == day.after(months: 1))
    }

    @Test mutating func `an evaluation of days without a letter names none`() throws {
        var bare = try DisciplineJournal(letterFrom: nil)
        try bare.keepAll()
        let day = bare.today.description
        #expect(try bare.evaluate(day, day).letters == nil)
        // The letter's own first day is to come.
        var early = try DisciplineJournal(letterFrom: "2026-06-24")
        try early.keepAll()
        #expect(try early.evaluate(day, day).letters == nil)
    }

    @Test mutating func `a completed plan is told of with the letters held on its day`() throws {
        try journal.check("inboundMalware", .notKept)
        try journal.plan("inboundMalware")
        let event = CorrectivePlanCompleted(
            control: "inboundMalware", evidence: try journal.evidence(of: "inboundMalware"),
            checkedOn: journal.today)
        let told = try #require(try journal.office.completedPlan(event))
        #expect(told.letters.map(\.description) == ["260001"])
        #expect(told.foundOn == journal.today && told.checkedOn == journal.today)
        var bare = try DisciplineJournal(letterFrom: nil)
        try bare.keepAll()
        try bare.check("inboundMalware", .notKept)
        try bare.plan("inboundMalware")
        #expect(try bare.office.completedPlan(event) == nil)
    }

    @Test mutating func `a failure beside a control that is kept does not hold together`() throws {
        let day = journal.today
        let sound = try journal.evaluate(day.description, day.description)
        func evaluated(
            _ result: String, foundOn: KoreanDate, planDue: KoreanDate?, closedOn: KoreanDate?
        ) -> DisciplinesEvaluated {
            let first = sound.results[0]
            return DisciplinesEvaluated(
                firstDay: day, lastDay: day, evaluatedOn: day.adding(days: 3),
                results: [
                    EvaluatedControl(
                        control: first.control, result: result, checkedOn: day,
                        evidence: first.evidence, reason: result == "kept" ? nil : "다름",
                        shortfall: EvaluatedShortfall(
                            foundOn: foundOn, planDue: planDue, closedOn: closedOn))
                ], paperNumber: "1", paperDate: day, rulebookVersion: "1",
                rulebookDigest: sound.rulebookDigest, finding: "none", reasons: [],
                letters: sound.letters)
        }
        let (next, late) = (day.adding(days: 1), day.adding(days: 4))
        #expect(throws: Never.self) {
            try evaluated("notKept", foundOn: day, planDue: next, closedOn: next).check()
        }
        for wrong in [
            evaluated("kept", foundOn: day, planDue: nil, closedOn: nil),
            evaluated("notKept", foundOn: next, planDue: nil, closedOn: nil),
            evaluated("notKept", foundOn: day, planDue: next, closedOn: day),
            evaluated("notKept", foundOn: day, planDue: next, closedOn: late),
            evaluated("notKept", foundOn: day, planDue: nil, closedOn: next),
        ] {
            #expect(throws: DisciplineFailure.self) { try wrong.check() }
        }
    }

    @Test mutating func `an evaluation that does not hold together is not replayed`() throws {
        let sound = try journal.evaluate("2026-06-23", "2026-06-23")
        #expect(throws: ReplayFailure.self) { try journal.record(sound, by: journal.ciso) }
        let fields: [(String, String)] = [
            ("kept", "clean"), ("kept", "notChecked"), ("none", "breach"),
            ("2026-06-23", "2026-06-26"), ("inboundMalware", "zzz"), ("testResult", "hearsay"),
        ]
        let written = String(
            decoding: try JSONEncoder().encode(sound.from("2026-06-25")), as: UTF8.self)
        for (old, new) in fields {
            let range = try #require(written.range(of: "\"\(old)\""))
            let changed = written.replacingCharacters(in: range, with: "\"\(new)\"")
            let event = try JSONDecoder().decode(
                DisciplinesEvaluated.self, from: Data(changed.utf8))
            #expect(throws: DisciplineFailure.self, "\(old)") { try event.check() }
        }
    }

    @Test func `the largest evaluation fits a journal entry`() throws {
        let day = try KoreanDate(parsing: "2026-12-31")
        let digest = try #require(Digest([UInt8](repeating: 7, count: 32)))
        // Quotation marks are two bytes each in JSON.
        let evidence = DisciplineEvidence(
            type: "witnessedHead", number: String(repeating: "\"", count: 100), digest: digest)
        let codes = (10..<10 + DisciplineRules.controlLimit).map {
            "c\($0)" + String(repeating: "x", count: 61)
        }
        let kinds = ["planMissing", "failedAgain", "failedAtOnce"]
        let event = DisciplinesEvaluated(
            firstDay: day, lastDay: day, evaluatedOn: day,
            results: codes.map {
                EvaluatedControl(
                    control: $0, result: "notApplicable", checkedOn: day, evidence: evidence,
                    reason: String(repeating: "\"", count: 240))
            }, paperNumber: String(repeating: "\"", count: 100), paperDate: day,
            rulebookVersion: "2026.12.1", rulebookDigest: digest, finding: "breach",
            reasons: codes.flatMap { code in
                kinds.map { FindingReason(kind: $0, control: code, since: day) }
            })
        try event.check()
        #expect(try JSONEncoder().encode(event).count + 1024 < 65_535)
    }
}

extension DisciplinesEvaluated {
    /// The same, of a period that begins on `day`, so that days can be told apart.
    fileprivate func from(_ day: String) throws -> DisciplinesEvaluated {
        let day = try KoreanDate(parsing: day)
        return DisciplinesEvaluated(
            firstDay: day, lastDay: day, evaluatedOn: day, results: results,
            paperNumber: paperNumber, paperDate: day, rulebookVersion: rulebookVersion,
            rulebookDigest: rulebookDigest, finding: finding, reasons: reasons)
    }
}
