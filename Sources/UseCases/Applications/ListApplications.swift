import Access
import Outbound
import Programme
import Rules
package import Vocabulary

/// The applications of an office and how they stand.
package struct ListApplications: Sendable {
    private let desk: OfficeDesk

    package init(desk: OfficeDesk) { self.desk = desk }

    /// In the order in which they came: in a supervisor's office those that the one who asks may
    /// see.
    ///
    /// - Parameters:
    ///   - round: those that stand in it alone.
    ///   - status: an `Application.Status`, in a firm's office its own word; those alone.
    package func callAsFunction(
        by actor: PersonID? = nil, round: String? = nil, status: String? = nil
    ) throws -> [ShownApplication] {
        let round = try round.map { try GivenID.round($0).number }
        return try all(for: actor).filter { shown in
            (round == nil || shown.round == round) && (status == nil || shown.status == status)
        }
    }

    private func all(for actor: PersonID?) throws -> [ShownApplication] {
        if desk.isSupervisor {
            let office = try desk.replay(SupervisorOffice.self)
            let view = OfficeView(
                state: office, rules: try desk.rulebook(office.rulebook),
                now: desk.world.clock.now())
            return office.applications(for: try office.reader(actor)).map {
                ShownApplication($0, in: view)
            }
        }
        let state = try desk.replay(FirmState.self)
        if let actor { try state.people.require(.readOffice, of: actor) }
        return state.office.applications.all.map { ShownApplication($0, in: state.office) }
    }
}

/// An application as people are shown it.
package struct ShownApplication: Codable, Hashable, Sendable {
    package let application: String
    package let firm: String
    /// Absent for a draft that was never sent.
    package let round: Int?
    package let status: String
    package let since: String
    /// By when a supplement is to come, while one is awaited.
    package let due: String?
    /// What the firm was told that it lacks.
    package let gaps: [Gap]
    package let reasons: String?
    /// In a firm's office: what the supervisor's said last.
    package let outcome: String?
    /// In the supervisor's office: the firm's next application, for the renewal of its letter.
    package let followedBy: String?
    /// In the supervisor's office: by when the authority replies, or that the day is unknown and
    /// why; absent while the firm is awaited, and once no reply is owed. In a firm's office: the
    /// later day that it was told.
    package let replyBy: String?
    /// In a firm's office: why the reply comes later.
    package let laterBecause: String?

    package struct Gap: Codable, Hashable, Sendable {
        package let code: String
        package let field: String
        package let korean: String
        package let english: String
    }
}

extension ShownApplication {
    init(_ application: Application, in view: OfficeView<SupervisorOffice>) {
        self.init(
            application: application.id.text, firm: application.firm.text,
            round: application.round.number, status: application.status.rawValue,
            since: application.receivedAt.description,
            due: (application.openRequest?.due ?? application.decision?.due)?.description,
            gaps: application.gaps.map {
                Gap(code: $0.code, field: $0.field, korean: $0.korean, english: $0.english)
            },
            reasons: application.decision?.reasons, outcome: nil,
            followedBy: application.followedBy?.text,
            replyBy: view.state.reply(to: application, at: view.now, rulebook: view.rules)
                .target?.words,
            laterBecause: nil)
    }

    init(_ application: FirmApplication, in office: FirmOffice) {
        let later = office.laterReply(to: application)?.word
        self.init(
            application: application.id.text, firm: office.id?.text ?? "",
            round: application.round?.number, status: application.status.rawValue,
            since: application.draftedAt.description,
            due: application.outcome?.due?.description,
            gaps: (application.outcome?.gaps ?? []).map {
                Gap(code: $0.code, field: $0.field, korean: $0.korean, english: $0.english)
            },
            reasons: application.outcome?.reasons,
            outcome: application.outcome?.outcome.rawValue, followedBy: nil,
            replyBy: later?.replyBy.description, laterBecause: later?.reason)
    }
}
