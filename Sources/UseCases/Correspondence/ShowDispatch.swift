import Documents
import Programme
package import Vocabulary

/// A dispatch by its number, and what it says where its document is still here: one of this
/// office's own until the receipt came, one of another office where nothing here has acted on it.
package struct ShowDispatch: Sendable {
    private let desk: OfficeDesk

    package init(desk: OfficeDesk) { self.desk = desk }

    /// - Parameters:
    ///   - office: the other one, which wrote it or to which it goes.
    ///   - isOwn: whether this office wrote it.
    ///   - reader: who looks at it; `nil` is whoever has the office's folder.
    package func callAsFunction(
        _ number: Int, of office: String, isOwn: Bool, by reader: PersonID?
    ) throws -> ShownDispatch {
        desk.isSupervisor
            ? try Self.from(
                desk.replay(SupervisorOffice.self), number, of: office, isOwn: isOwn, by: reader,
                ShowDocument(desk: desk))
            : try Self.from(
                desk.replay(FirmState.self), number, of: office, isOwn: isOwn, by: reader,
                ShowDocument(desk: desk))
    }

    /// The same from a state that is at hand.
    package static func from<State: ReplayedOffice>(
        _ state: State, _ number: Int, of office: String, isOwn: Bool, by reader: PersonID?,
        _ show: ShowDocument
    ) throws -> ShownDispatch {
        let other = try GivenID.counterpart(office)
        guard let counterpart = state.correspondence[other] else {
            throw CorrespondenceFailure.unknownCounterpart(other)
        }
        // INVARIANT(conflict-first): what a firm writes is kept from the same persons as what it
        // is written.
        if let reader, !state.mayRead(to: other, by: reader) {
            throw CorrespondenceFailure.withheld(other)
        }
        let found =
            isOwn ? counterpart.sent(number, to: other) : counterpart.received(number, from: other)
        guard var shown = found else { throw GivenFailure.unknown("\(number)", .dispatch) }
        shown.says = try shown.document.map { try show(Array($0.utf8)) }
        return shown
    }
}

/// A dispatch as people are shown it.
package struct ShownDispatch: Codable, Sendable {
    /// The other one.
    package let office: String
    /// Whether this office wrote it.
    package let isOwn: Bool
    package let number: Int
    package let kind: String
    /// When it was written, or came.
    package let at: String
    /// Why its contents were refused.
    package let refusal: String?
    /// The signed document, byte for byte; absent once its receipt came, or it was acted on.
    package let document: String?
    package internal(set) var says: ShownDocument?
}

extension Counterpart {
    fileprivate func sent(_ number: Int, to other: CounterpartID) -> ShownDispatch? {
        written.first { $0.number == number }.map {
            ShownDispatch(
                office: other.text, isOwn: true, number: number, kind: $0.kind.rawValue,
                at: $0.writtenAt.description, refusal: $0.delivered?.refusal,
                document: $0.document)
        }
    }

    fileprivate func received(_ number: Int, from other: CounterpartID) -> ShownDispatch? {
        func shown(
            _ kind: DispatchKind, _ at: Instant, _ refusal: String?, _ document: String?
        ) -> ShownDispatch {
            ShownDispatch(
                office: other.text, isOwn: false, number: number, kind: kind.rawValue,
                at: at.description, refusal: refusal, document: document)
        }
        if let early = held[number] {
            return shown(early.kind, early.heldAt, nil, early.document)
        }
        return taken.first { $0.number == number }.map {
            shown($0.kind, $0.takenAt, $0.reason, $0.document)
        }
    }
}
