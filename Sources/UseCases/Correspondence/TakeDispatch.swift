package import Access
import Documents
import Programme
package import Vocabulary

/// Takes in a dispatch of another office, however it came, and gives the signed receipt for it.
package struct TakeDispatch: Sendable {
    private let desk: OfficeDesk

    package init(desk: OfficeDesk) { self.desk = desk }

    /// - Throws: a `Refusal` for what is refused; a fork is refused once its alarm stands.
    package func callAsFunction(
        _ bytes: [UInt8], by actor: PersonID?, via way: Way? = nil
    ) throws -> TakenDispatchShown {
        let document = try SignedDocument(parsing: bytes)
        let way = way ?? desk.way
        return desk.isSupervisor
            ? try take(document, by: actor, via: way, effects: DispatchEffects.supervisor)
            : try take(document, by: actor, via: way, effects: DispatchEffects.firm)
    }

    private func take<State: ReplayedOffice>(
        _ document: SignedDocument, by actor: PersonID?, via way: Way?,
        effects: DispatchEffects<State>
    ) throws -> TakenDispatchShown {
        let signer = try desk.documentSigner()
        let way = way ?? desk.way
        return try desk.decide(in: State.self, as: actor, may: .takeDispatch, via: way) {
            state, decider in
            var taking = try DispatchTaking(
                state, decider, via: way, effects: effects, signer: signer)
            let answer = try taking.take(document)
            return (taking.events, answer)
        }.get()
    }
}

/// What happened to a dispatch that came.
package struct TakenDispatchShown: Encodable, Sendable {
    package enum Answer: String, Encodable, Sendable { case taken, held, again }

    package let from: String
    package let number: Int
    package let kind: String
    package let answer: Answer
    /// `acted`, `kept` or `refused`, where it was taken now.
    package internal(set) var outcome: String?
    package internal(set) var reason: String?
    /// The numbers that had waited for this one.
    package internal(set) var alsoTaken: [Int] = []
    /// The signed receipt, byte for byte.
    package let receipt: [UInt8]

    init(from: String, number: Int, kind: String, answer: Answer, receipt: [UInt8]) {
        self.from = from
        self.number = number
        self.kind = kind
        self.answer = answer
        self.receipt = receipt
    }

    private enum CodingKeys: String, CodingKey {
        case from, number, kind, answer, outcome, reason, alsoTaken
    }

    /// In words, for a line.
    package var words: String {
        switch answer {
        case .held: "waits for the dispatches before it"
        case .again: "came before; nothing changes"
        case .taken:
            "taken" + outcomeWords
                + (alsoTaken.isEmpty
                    ? "" : ", and with it \(alsoTaken.map(String.init).joined(separator: ", "))")
        }
    }

    private var outcomeWords: String {
        switch outcome {
        case "kept": ", not yet acted on"
        case "refused": ", but refused: \(reason ?? "")"
        default: ""
        }
    }
}
