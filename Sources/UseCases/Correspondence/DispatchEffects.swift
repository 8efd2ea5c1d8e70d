import Documents
import Interchange
import Outbound
import Programme
import Rules
import Vocabulary

/// What an office does with the contents of a dispatch, by kind. The events of an effect stand
/// in one transaction with the taking; a kind without an effect is kept for a person to read.
struct DispatchEffects<State: ReplayedOffice>: Sendable {
    /// Gives the events that follow from its contents: none, where what it says is known already;
    /// `nil`, where nothing here acts on such contents and a person reads them.
    typealias Effect =
        @Sendable (_ dispatch: Dispatch, State, Decider) throws -> [any JournalEvent]?

    let expected: Set<DispatchKind>
    let byKind: [DispatchKind: Effect]

    struct Result {
        var events: [any JournalEvent] = []
        let outcome: DispatchOutcome
        var reason: String?
    }

    /// A refusal does not keep the dispatch from being taken: the ones behind it must not wait
    /// for ever. The sender is told by the receipt.
    func result(of dispatch: Dispatch, in state: State, _ decider: Decider) throws -> Result {
        guard expected.contains(dispatch.kind) else {
            return Result(
                outcome: .refused,
                reason: "an office of this kind takes no `\(dispatch.kind.rawValue)`")
        }
        guard let effect = byKind[dispatch.kind] else { return Result(outcome: .kept) }
        do {
            guard let events = try effect(dispatch, state, decider) else {
                return Result(outcome: .kept)
            }
            return Result(events: events, outcome: .acted)
        } catch let error as any Refusable {
            // What is damaged or not there now is ours, not the sender's.
            guard [.invalid, .conflict, .notFound, .forbidden].contains(error.refusal.kind)
            else { throw error }
            return Result(outcome: .refused, reason: Receipt.told(error.refusal.message))
        }
    }
}

extension DispatchEffects<FirmState> {
    static let firm = DispatchEffects(
        expected: Set(DispatchKind.allCases.filter(\.isSupervisors)),
        byKind: [
            .letter: letter, .statusList: statusList, .revocation: revocation,
            .decision: decision, .notice: notice,
        ])

    /// As `letter import`; a letter that was carried by itself before is no fault.
    private static let letter: Effect = { dispatch, state, decider in
        do {
            return [
                try ImportLetter.importing(
                    SignedDocument(parsing: Array(dispatch.contents.utf8)), state, decider)
            ]
        } catch LetterImportFailure.alreadyHeld { return [] }
    }

    /// As `letter status import`; one that a newer list has overtaken is no fault.
    private static let statusList: Effect = { dispatch, state, decider in
        do {
            let (event, _) = try ImportStatusList.importing(
                SignedDocument(parsing: Array(dispatch.contents.utf8)), state, decider)
            return event.map { [$0] } ?? []
        } catch StatusListFailure.older { return [] }
    }

    /// What was done against a letter, and why. It shuts the gate beside the status list, and
    /// opens none.
    private static let revocation: Effect = { dispatch, state, _ in
        let told = try RevocationDispatch(json: dispatch.contents)
        return try state.office.takingRevocation(told).map { [$0] } ?? []
    }

    /// What became of an application of this firm, or that a reply comes later; the dispatch's own
    /// signature is the proof.
    private static let decision: Effect = { dispatch, state, _ in
        if let told = try ReplyDispatch(json: dispatch.contents) {
            return [try state.office.takingExtension(told)]
        }
        return [try state.office.takingOutcome(OutcomeDispatch(json: dispatch.contents))]
    }

    /// Why this firm gets no letter: it answers what was asked. Any other notice is a person's to
    /// read.
    private static let notice: Effect = { dispatch, state, _ in
        guard let document = try? SignedDocument(parsing: Array(dispatch.contents.utf8)),
            document.kind == .refusalNotice
        else { return nil }
        let keys = try state.office.supervisorKeys()
        let notice = try UnverifiedRefusalNotice(from: document, signedBy: [keys.documents])
        let taken = try state.office.takingRefusal(
            notice, digest: Hashing.sha256(document.bytes.span))
        return taken.map { [$0] } ?? []
    }
}

extension DispatchEffects<SupervisorOffice> {
    static let supervisor = DispatchEffects(
        expected: Set(DispatchKind.allCases.filter(\.isFirms)),
        byKind: [
            .application: application, .supplement: application, .withdrawal: application,
            .report: report,
        ])

    /// As `application receive`; one that was carried by itself before is no fault.
    private static let application: Effect = { dispatch, office, decider in
        try office.receiving(
            carried: SignedDocument(parsing: Array(dispatch.contents.utf8)),
            from: firm(dispatch), decider)
    }

    /// What a firm reports of its disciplines: its claim, and a breach in it a proposal that a
    /// person decides on.
    private static let report: Effect = { dispatch, office, decider in
        let firm = try firm(dispatch)
        let event: (any JournalEvent)? =
            switch try ReportDispatch(json: dispatch.contents) {
            case .evaluation(let report):
                try office.takingReport(report, from: firm, at: decider.now)
            case .completedPlan(let plan):
                try office.takingCompletedPlan(plan, from: firm, at: decider.now)
            }
        return event.map { [$0] } ?? []
    }

    @Sendable private static func firm(_ dispatch: Dispatch) throws -> FirmID {
        guard let firm = try? FirmID(parsing: dispatch.from.text) else {
            throw CorrespondenceFailure.malformed(field: "from")
        }
        return firm
    }
}
