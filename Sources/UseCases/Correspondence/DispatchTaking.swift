import Access
import Documents
import Outbound
import Programme
import Vocabulary

/// The taking of one dispatch, and of those that waited for it, within one decision.
struct DispatchTaking<State: ReplayedOffice> {
    private var state: State
    private let decider: Decider
    private let way: Way
    private let effects: DispatchEffects<State>
    private let signer: DocumentSigner
    private let own: CounterpartID
    private(set) var events: [any JournalEvent] = []

    init(
        _ state: State, _ decider: Decider, via way: Way, effects: DispatchEffects<State>,
        signer: DocumentSigner
    ) throws {
        self.state = state
        self.decider = decider
        self.way = way
        self.effects = effects
        self.signer = signer
        own = try state.counterpart()
    }

    /// What happened; a fork is a failure whose alarm must stand, so it is returned.
    mutating func take(
        _ document: SignedDocument
    ) throws -> Result<TakenDispatchShown, CorrespondenceFailure> {
        let dispatch = try state.correspondence.dispatch(in: document)
        let digest = Hashing.sha256(document.bytes.span)
        let text = String(decoding: document.bytes, as: UTF8.self)
        switch try state.correspondence.arriving(dispatch, digest: digest, at: own) {
        case .again(let receipt):
            return .success(shown(dispatch, .again, receipt))
        case .early:
            let receipt = try receipt(for: dispatch, digest, .held)
            try record(
                DispatchHeld(dispatch, digest: digest, document: text, receipt: receipt))
            return .success(shown(dispatch, .held, receipt))
        case .inTurn(let waiting):
            let first = try accept(dispatch, document)
            for held in waiting {
                let document = try SignedDocument(parsing: Array(held.document.utf8))
                _ = try accept(Dispatch(.claimed(by: document)), document)
            }
            var shown = shown(dispatch, .taken, first.receipt)
            shown.outcome = first.outcome.rawValue
            shown.reason = first.reason
            shown.alsoTaken = waiting.map(\.number)
            return .success(shown)
        case .forked(let isKnown):
            if !isKnown {
                try record(DispatchForked(dispatch, digest: digest, document: text))
            }
            return .failure(.forked(dispatch.number, from: dispatch.from))
        }
    }

    /// Takes one in its turn, with what follows from it.
    private mutating func accept(
        _ dispatch: Dispatch, _ document: SignedDocument
    ) throws -> DispatchReceived {
        let digest = Hashing.sha256(document.bytes.span)
        let result = try effects.result(of: dispatch, in: state, decider)
        let received = DispatchReceived(
            dispatch, digest: digest, document: String(decoding: document.bytes, as: UTF8.self),
            receipt: try receipt(for: dispatch, digest, .taken, refusal: result.reason),
            outcome: result.outcome, reason: result.reason)
        try record(received)
        for event in result.events { try record(event) }
        return received
    }

    /// The next effect sees what the one before it did.
    private mutating func record(_ event: any JournalEvent) throws {
        try state.apply(event, Act(by: decider.person, way: way, at: decider.now, entry: 0))
        events.append(event)
    }

    private func receipt(
        for dispatch: Dispatch, _ digest: Digest, _ answer: Receipt.Answer,
        refusal: String? = nil
    ) throws -> String {
        let receipt = Receipt(
            for: dispatch.number, digest, from: own, to: dispatch.from, receivedAt: decider.now,
            answer: answer, refusal: refusal)
        return String(decoding: try receipt.unverified.signed(by: signer).bytes, as: UTF8.self)
    }

    private func shown(
        _ dispatch: Dispatch, _ answer: TakenDispatchShown.Answer, _ receipt: String
    ) -> TakenDispatchShown {
        TakenDispatchShown(
            from: dispatch.from.text, number: dispatch.number, kind: dispatch.kind.rawValue,
            answer: answer, receipt: Array(receipt.utf8))
    }
}
