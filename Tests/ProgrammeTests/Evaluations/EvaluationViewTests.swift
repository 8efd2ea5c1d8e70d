import Access
import Programme
import Rules
import Testing
import Vocabulary

/// What people see of an evaluation, over every role, every person of the office and every
/// state: what is sealed is in no view but its author's.
@Suite struct EvaluationViewTests {
    typealias Journal = EvaluationJournal
    static let marker = "봉인표식"

    struct State: CustomStringConvertible, Sendable {
        let name: String
        let journal: EvaluationJournal
        let sheets: [PersonID: SealedSheet]
        var description: String { name }
    }

    /// Every state on the way, with marked comments in every sheet; `conflicted` is locked out.
    static func states(conflicted: PersonID? = nil) throws -> [State] {
        var journal = try Journal()
        var sheets: [PersonID: SealedSheet] = [:]
        var states: [State] = []
        func note(_ name: String) {
            states.append(State(name: name, journal: journal, sheets: sheets))
        }
        try journal.form()
        note("formed")
        var experts = Journal.experts
        if let conflicted {
            try journal.declare(conflicted, conflict: "주식 보유")
            note("conflicted")
            if let index = experts.firstIndex(of: conflicted) {
                let next: PersonID = Journal.id("ai-2")
                try journal.record(
                    try journal.office.replacingExpert(
                        Journal.application, conflicted, with: next, by: Journal.secretary),
                    by: Journal.secretary)
                experts[index] = next
            }
        }
        for person in experts + [Journal.chair] {
            try journal.declare(person)
            note("declared by \(person)")
        }
        for person in experts {
            sheets[person] = try journal.commit(
                person, journal.scores(comment: "\(marker)-\(person)"))
            note("committed by \(person)")
        }
        try journal.open(sheets)
        note("opened")
        try journal.conclude()
        note("concluded")
        return states
    }

    /// Everything that a value holds, as text.
    static func text(_ value: some Any) -> String {
        var text = ""
        dump(value, to: &text)
        return text
    }

    /// Every person of the office with their own roles, and one for each role alone and each two.
    static func viewers(_ journal: Journal) -> [(PersonID, Set<Role>)] {
        let known = journal.office.people.all.map { ($0.id, $0.roles) }
        let stranger: PersonID = Journal.id("stranger")
        let pairs = Role.allCases.flatMap { one in
            Role.allCases.map { (stranger, Set([one, $0])) }
        }
        let seated = (Journal.experts + [Journal.chair]).flatMap { person in
            Role.allCases.map { (person, Set([$0, .expert, .secretariat, .auditor])) }
        }
        return known + pairs + seated
    }

    static let conflicts: [PersonID?] = [nil, EvaluationJournal.experts[0]]

    @Test(arguments: conflicts)
    func `nothing sealed is in any view, for any role, person and state`(
        conflicted: PersonID?
    ) throws {
        var seen = 0
        for state in try Self.states(conflicted: conflicted) {
            let evaluation = try state.journal.evaluation
            guard evaluation.phase.isSealed else { continue }
            for (person, roles) in Self.viewers(state.journal) {
                for standing in FirmStanding.allCases {
                    // The use case unseals what is the person's own, and nothing else.
                    let own = state.sheets[person]?.sheet
                    guard
                        let view = EvaluationView(
                            of: evaluation, for: person, roles: roles, standing: standing,
                            ownSheet: own)
                    else { continue }
                    let text = Self.text(view)
                    seen += 1
                    for author in state.sheets.keys where author != person {
                        #expect(
                            !text.contains("\(Self.marker)-\(author)"),
                            "\(state) \(person) \(roles)")
                    }
                    #expect(view.sheets.isEmpty && view.result == nil && view.conclusion == nil)
                    if view.own != nil { #expect(state.sheets[person]?.sheet == view.own) }
                }
            }
        }
        #expect(seen > 500)
    }

    @Test func `a conflicted expert sees nothing of the firm, before and after, in any role`()
        throws
    {
        let conflicted = Journal.experts[0]
        for state in try Self.states(conflicted: conflicted) where state.name != "formed" {
            let evaluation = try state.journal.evaluation
            for role in Role.allCases {
                let view = try #require(
                    EvaluationView(
                        of: evaluation, for: conflicted, roles: [role, .auditor, .secretariat],
                        standing: state.journal.office.evaluations.standing(
                            of: conflicted, towards: Journal.firm),
                        ownSheet: state.sheets.values.first?.sheet))
                #expect(view.part == .lockedOut)
                #expect(view.phase == nil && view.criteria == nil && view.members.isEmpty)
                #expect(view.sheets.isEmpty && view.result == nil && view.own == nil)
                #expect(view.conclusion == nil)
                #expect(!Self.text(view).contains(Self.marker), "\(state)")
            }
        }
    }

    @Test func `who has yet to declare sees that there is a place, and nothing else`() throws {
        let states = try Self.states()
        let formed = try #require(states.first)
        for person in Journal.experts + [Journal.chair] {
            let view = try #require(
                formed.journal.office.view(of: formed.journal.evaluation, for: person))
            #expect(view.part == .undeclared)
            #expect(view.members.isEmpty && view.criteria == nil && view.phase == nil)
        }
        // Nor of another evaluation of the same firm that is open already.
        var journal = try #require(states.last).journal
        let many: PersonID = Journal.id("many")
        #expect(try journal.office.view(of: journal.evaluation, for: many)?.part == .office)
        try journal.seat(
            journal.proposal(
                application: Journal.id("app-2"),
                experts: [
                    (many, "ai"), (Journal.experts[1], "security"),
                    (Journal.experts[2], "legal"),
                ]))
        let view = try #require(try journal.office.view(of: journal.evaluation, for: many))
        #expect(view.part == .undeclared && view.sheets.isEmpty && view.result == nil)
    }

    @Test func `once all are open the panel, the chair and the office see every score`() throws {
        for state in try Self.states().suffix(2) {
            let office = state.journal.office
            let evaluation = try state.journal.evaluation
            let readers =
                Journal.experts + [Journal.chair, Journal.secretary]
                + [Journal.id("clerk"), Journal.id("auditor")]
            for person in readers {
                let view = try #require(office.view(of: evaluation, for: person))
                #expect(view.sheets.count == 3 && view.result != nil, "\(person) \(state)")
            }
            let admin = try #require(office.view(of: evaluation, for: Journal.id("admin")))
            #expect(admin.sheets.isEmpty && admin.result == nil && admin.conclusion == nil)
            for person in ["ai-2", "chair-2", "ciso", "staff", "keeper", "stranger"] {
                #expect(office.view(of: evaluation, for: Journal.id(person)) == nil, "\(person)")
            }
        }
    }

    @Test func `an expert sees the own sealed sheet and not who else has committed`() throws {
        let states = try Self.states()
        let state = try #require(states.first { $0.name.hasPrefix("committed") })
        let expert = Journal.experts[0]
        let view = try #require(
            state.journal.office.view(
                of: state.journal.evaluation, for: expert,
                ownSheet: state.sheets[expert]?.sheet))
        #expect(view.own == state.sheets[expert]?.sheet)
        #expect(view.members.allSatisfy { $0.hasCommitted == nil && $0.declaration == nil })
        let chair = try #require(
            state.journal.office.view(
                of: state.journal.evaluation, for: Journal.chair,
                ownSheet: state.sheets[expert]?.sheet))
        #expect(chair.own == nil)
        #expect(chair.members.compactMap(\.hasCommitted) == [true, false, false])
    }
}
