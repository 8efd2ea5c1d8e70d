import Access
import Programme
import Rules
import Testing
import Vocabulary

@Suite struct RegisterTests {
    var journal: SupervisorJournal
    let sample: Sample
    let day: KoreanDate

    init() throws {
        journal = try SupervisorJournal()
        sample = journal.sample
        day = try KoreanDate(parsing: "2026-06-22")
    }

    func verdict(_ firm: String) throws -> Eligibility.Verdict? {
        journal.office.eligibility(
            of: try FirmID(parsing: firm), asOf: day, rules: sample.rulebook.eligibility
        )?.verdict
    }

    @Test mutating func `a firm is known by its registration before its card is here`() throws {
        try journal.register(.sample("maru", koreanName: "마루증권", sector: .securities))
        let maru = try FirmID(parsing: "maru")
        let firm = try #require(journal.office.firms[maru])
        #expect(firm.koreanName == "마루증권")
        #expect(firm.sector == .securities)
        #expect(firm.keys == nil)
        _ = try journal.office.drafting(
            .sample(), for: maru, by: sample.officer, rulebook: sample.rulebook)
    }

    @Test mutating func `nothing can be sent to a firm without a card, or to a stranger`() throws {
        try journal.register(.sample("maru"))
        let (maru, nobody) = (try FirmID(parsing: "maru"), try FirmID(parsing: "nobody"))
        #expect(throws: FirmFailure.noCard(maru)) { try journal.office.firms.addressee(maru) }
        #expect(throws: FirmFailure.unknownFirm(nobody)) {
            try journal.office.firms.addressee(nobody)
        }
        #expect(try journal.office.firms.addressee(sample.firm) == sample.keys())
    }

    @Test mutating func `registering again with the same values changes nothing`() throws {
        try journal.register(.sample())
        #expect(try journal.registering([.sample()]).isEmpty)
        let undated = try FirmRegistration.sample(figures: .sample(asOf: nil))
        try journal.register(undated)
        #expect(try journal.registering([undated]).isEmpty)
    }

    @Test mutating func `other names are a change that is recorded`() throws {
        try journal.register(.sample())
        let events = try journal.registering([.sample(koreanName: "다솜새은행")])
        #expect(events.map { type(of: $0).kind } == ["firmRegistered"])
        for event in events { try journal.record(event, by: sample.officer) }
        #expect(journal.office.firms[sample.firm]?.koreanName == "다솜새은행")
        #expect(journal.office.firms[sample.firm]?.figures == (try .sample()))
    }

    @Test mutating func `a card does not rename a registered firm, nor lose its figures`() throws {
        try journal.register(.sample(koreanName: "다솜새은행"))
        try journal.record(
            try journal.office.importing(
                firm: sample.firm, koreanName: "다른 이름", englishName: "Other", sector: nil,
                keys: sample.keys(sequence: 2), signedBy: sample.key(1)), by: sample.officer)
        let firm = try #require(journal.office.firms[sample.firm])
        #expect(firm.koreanName == "다솜새은행")
        #expect(firm.card?.koreanName == "다른 이름")
        #expect(firm.keys?.sequence == 2)
        #expect(firm.figures == (try .sample()))
    }

    @Test mutating func `every figure that was told is kept, with its day and count basis`() throws
    {
        try journal.register(.sample())
        #expect(journal.office.firms[sample.firm]?.figures == (try .sample()))
        let replayed = try FirmFiguresRecorded.again(journal.entries.last?.event)
        #expect(replayed.countBasis == "근로소득세 원천징수 인원")
        #expect(replayed.assetsBasis == "별도 재무상태표")
        #expect(replayed.officerReportsTo == "CEO")
    }

    @Test(arguments: [
        ("2025-12-31", "2026-03-31"), ("2025-12-31", nil), (nil, "2026-03-31"), (nil, nil),
    ])
    mutating func `assets and employees each keep the day of which they were told`(
        assets: String?, employees: String?
    ) throws {
        let figures = try FirmFigures.sample(asOf: assets, employeesAsOf: .some(employees))
        try journal.register(.sample(figures: figures))
        let kept = try FirmFiguresRecorded.again(journal.entries.last?.event)
        let known = try #require(journal.office.firms[kept.firm]?.figures)
        #expect(known == figures)
        #expect(known.assets?.asOf?.description == assets)
        #expect(known.employees?.asOf?.description == employees)
    }

    @Test mutating func `figures of no known day are recorded and never pass`() throws {
        try journal.register(.sample(figures: .sample(asOf: nil)))
        #expect(journal.office.firms[sample.firm]?.figures?.assets?.asOf == nil)
        #expect(try verdict("dasom") == .unknown)
    }

    @Test mutating func `a firm without figures is unknown, and a stranger is no firm`() throws {
        try journal.register(.sample("maru", figures: .unknown))
        #expect(journal.entries.last?.event is FirmRegistered)
        #expect(try verdict("maru") == .unknown)
        #expect(try verdict("nobody") == nil)
        try journal.register(.sample())
        #expect(try verdict("dasom") == .met)
    }

    @Test mutating func `a row without figures leaves those recorded as they are`() throws {
        try journal.register(.sample())
        #expect(try journal.registering([.sample(figures: .unknown)]).isEmpty)
    }

    @Test func `with one firm that is not sound none is registered`() throws {
        let good = try FirmRegistration.sample("maru")
        let dasom = try FirmID(parsing: "dasom")
        #expect(throws: FirmFailure.malformed(dasom, field: "nameKo")) {
            try journal.registering([good, .sample(koreanName: " ")])
        }
        #expect(throws: FirmFailure.malformed(dasom, field: "nameEn")) {
            try journal.registering([good, .sample(englishName: "Da\u{202e}som")])
        }
        #expect(throws: FirmFailure.malformed(dasom, field: "countBasis")) {
            try journal.registering([good, .sample(figures: .sample(countBasis: "a\nb"))])
        }
        #expect(throws: FirmFailure.malformed(dasom, field: "assetsBasis")) {
            try journal.registering([good, .sample(figures: .sample(assetsBasis: " "))])
        }
        #expect(throws: FirmFailure.malformed(dasom, field: "employees")) {
            try journal.registering([good, .sample(figures: .sample(employees: -1))])
        }
        #expect(throws: FirmFailure.standsTwice(good.firm)) {
            try journal.registering([good, good])
        }
    }

    @Test func `the register has an end`() throws {
        let firms = try (1...SupervisorOffice.firmLimit).map {
            try FirmRegistration.sample("firm-\($0)")
        }
        #expect(throws: FirmFailure.tooMany(limit: SupervisorOffice.firmLimit)) {
            try journal.registering(firms)
        }
        #expect(try journal.registering(Array(firms.dropLast())).count == 2 * 499)
    }

    @Test func `who may not keep the register registers nobody`() throws {
        #expect(
            throws: FirmFailure.access(.notPermitted(sample.approver, .registerFirms))
        ) { try journal.registering([.sample()], by: sample.approver) }
    }

    @Test func `figures of a firm that is not known are damage`() throws {
        var office = journal.office
        let act = Act(by: sample.officer, way: .api, at: journal.now, entry: 99)
        #expect(throws: ReplayFailure.outOfPlace("firmFiguresRecorded", 99)) {
            try office.apply(
                FirmFiguresRecorded(
                    firm: FirmID(parsing: "nobody"), asOf: day, assetsWon: nil, employees: 1,
                    officerAppointedOn: nil, officerHasOtherITPost: nil,
                    underTransactionAct: nil), act)
        }
    }
}
