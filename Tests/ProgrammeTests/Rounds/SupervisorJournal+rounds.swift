import Access
import Programme
import Rules
import Testing
import Vocabulary

extension SupervisorJournal {
    static func round(_ number: Int) throws -> RoundNumber { try Rulebook.round(number) }

    /// A firm of the register by an invented name.
    mutating func register(_ name: String) throws -> FirmID {
        let firm = try FirmID(parsing: name)
        try record(
            try office.importing(
                firm: firm, koreanName: "가상 \(name)", englishName: name, sector: "bank",
                keys: try sample.keys(), signedBy: try sample.key(1)), by: sample.officer)
        return firm
    }

    /// What is found of a firm that meets every criterion, but for what is changed.
    func eligibility(
        assets: Int64? = 12_000_000_000_000, employees: Int? = 1500
    ) throws -> Eligibility {
        let asOf = try KoreanDate(parsing: "2025-12-31")
        let figures = FirmFigures(
            assets: assets.flatMap { Won($0) }.map { Figure($0, asOf: asOf) },
            employees: employees.map { Figure($0, asOf: asOf) },
            officer: SecurityOfficer(
                appointedOn: try KoreanDate(parsing: "2024-01-02"), hasOtherITPost: false,
                isExecutive: true, reportsTo: nil),
            underTransactionAct: true)
        return Eligibility(
            of: figures, asOf: KoreanDate(of: now), rules: sample.rulebook.eligibility)
    }

    mutating func plan(_ number: Int, from first: String = "2026-06-22") throws {
        let opens = try KoreanDate(parsing: first)
        try record(
            try office.planningRound(
                try Self.round(number), opensOn: opens, closesOn: opens.adding(days: 14),
                decidesOn: opens.adding(days: 30), by: sample.officer,
                rulebook: sample.rulebook), by: sample.officer)
    }

    /// The firms that are known here, and others beside them, so many as are asked for.
    func eligible(_ count: Int) throws -> Set<FirmID> {
        let known = office.firms.all.map(\.id)
        let others = try (0..<max(0, count - known.count)).map {
            try FirmID(parsing: "eligible-\($0)")
        }
        return Set(known.prefix(count) + others)
    }

    mutating func open(_ number: Int, eligible: Set<FirmID>? = nil) throws {
        try record(
            try office.openingRound(
                try Self.round(number), eligible: eligible ?? self.eligible(49),
                by: sample.officer),
            by: sample.officer)
    }

    mutating func screen(_ number: Int) throws {
        try record(
            try office.beginningScreening(of: try Self.round(number), by: sample.officer),
            by: sample.officer)
    }

    mutating func evaluate(_ number: Int) throws {
        try record(
            try office.beginningEvaluation(
                of: try Self.round(number), by: sample.officer, at: now), by: sample.officer)
    }

    mutating func decide(_ number: Int) throws {
        try record(
            try office.decidingRound(try Self.round(number), by: sample.officer),
            by: sample.officer)
    }

    mutating func close(_ number: Int, reason: String? = nil) throws {
        try record(
            try office.closingRound(try Self.round(number), reason: reason, by: sample.officer),
            by: sample.officer)
    }

    /// A planned round that is open.
    mutating func begin(_ number: Int) throws {
        try plan(number)
        try open(number)
    }

    @discardableResult
    mutating func receive(
        from firm: FirmID, _ contents: ApplicationContents = .sample(), digest: UInt8 = 9,
        eligibility: Eligibility? = nil
    ) throws -> ApplicationID {
        let event = try office.receivingApplication(
            contents, from: firm, digest: try sample.digest(digest),
            eligibility: try eligibility ?? self.eligibility(), by: sample.officer)
        try record(event, by: sample.officer)
        return event.application
    }

    /// The experts and the chair of every panel.
    mutating func seatExperts() throws {
        for person in EvaluationJournal.experts + [EvaluationJournal.chair]
        where office.people[person] == nil {
            let role = person == EvaluationJournal.chair ? "chair" : "expert"
            try record(PersonAdded(person: person, roles: [role]), by: sample.officer)
        }
    }

    /// A whole evaluation of an application in its round, with points for each criterion.
    mutating func evaluate(
        _ id: ApplicationID, _ points: [Int] = [16, 8, 16, 8],
        _ recommendation: Recommendation = .select
    ) throws {
        try seatExperts()
        let application = try #require(office.applications[id])
        let members = EvaluationJournal.experts
        let experts = try zip(members, ["ai", "security", "legal"]).map {
            PanelProposal.Expert(person: $0, field: try ExpertiseCode(parsing: $1))
        }
        let chair = EvaluationJournal.chair
        let formed = try office.formingPanel(
            PanelProposal(
                application: id, firm: application.firm, round: application.round.number,
                experts: experts, chair: chair), by: sample.officer, rulebook: sample.rulebook)
        try record(formed, by: sample.officer)
        for person in members + [chair] {
            try record(
                try office.declaringConflict(id, reason: nil, isConflicted: false, by: person),
                by: person)
        }
        let criteria = try #require(office.evaluations[id]?.criteria.criteria)
        let scores = zip(criteria, points).map {
            ScoreSheet.Score(criterion: $0.code, points: $1, comment: "근거")
        }
        var sheets: [PersonID: SealedSheet] = [:]
        for person in members {
            let (event, sealed) = try office.committingScore(
                id, scores, nonce: [UInt8](repeating: 1, count: 32), by: person)
            try record(event, by: person)
            sheets[person] = sealed
        }
        try record(try office.openingScores(id, sheets, by: chair), by: chair)
        try record(
            try office.concludingEvaluation(id, recommendation, reasons: "요건", by: chair),
            by: chair)
    }

    /// Proposes a selection, and has the application evaluated first where it is not.
    mutating func propose(_ id: ApplicationID) throws {
        if let application = office.applications[id], application.status == .received,
            office.rounds[application.round]?.state == .evaluating,
            office.evaluations[id]?.round != application.round.number
        {
            try evaluate(id)
        }
        try record(
            try office.proposingSelection(
                of: id, reasons: "준비가 되어 있음", by: sample.officer,
                rulebook: sample.rulebook), by: sample.officer)
    }

    mutating func select(_ id: ApplicationID) throws {
        try propose(id)
        let approval = try office.approvingSelection(of: id, by: sample.approver)
        for event in approval.events { try record(event, by: sample.approver) }
    }

    mutating func settle(
        _ id: ApplicationID, _ outcome: ApplicationOutcome, gaps: [NamedGap] = []
    ) throws {
        try record(
            try office.decidingApplication(
                id, outcome: outcome, reasons: "다음 차수를 기다림", gaps: gaps,
                due: KoreanDate(of: now).adding(days: 30), by: sample.officer, at: now),
            by: sample.officer)
    }

    mutating func request(_ id: ApplicationID, due: KoreanDate? = nil) throws {
        try record(
            try office.requestingSupplement(
                to: id, gaps: [Self.gap], due: due, by: sample.officer, at: now,
                rulebook: sample.rulebook), by: sample.officer)
    }

    mutating func enter(_ firm: FirmID, _ number: Int) throws {
        try record(
            try office.receivingEntry(
                into: try Self.round(number), from: firm, digest: try sample.digest(11),
                eligibility: try eligibility(), by: sample.officer), by: sample.officer)
    }

    static let gap = NamedGap(
        code: "versionMissing", field: "aiServices[0].version", korean: "버전을 적으십시오",
        english: "give the exact version")
}
