import Access
import Documents
package import Programme
package import Vocabulary

/// Writes and signs a dispatch to another office; it waits for a courier from then on.
package struct WriteDispatch: Sendable {
    private let desk: OfficeDesk

    package init(desk: OfficeDesk) { self.desk = desk }

    package struct Written: Sendable {
        package let to: String
        package let number: Int
        /// The signed document, byte for byte.
        package let document: [UInt8]
    }

    package func callAsFunction(
        _ kind: DispatchKind, _ contents: String, to office: String, by actor: PersonID?
    ) throws -> Written {
        let other = try GivenID.counterpart(office)
        guard desk.isSupervisor ? kind.isSupervisors : kind.isFirms else {
            throw CorrespondenceFailure.notWrittenHere(kind)
        }
        return desk.isSupervisor
            ? try write(kind, contents, other, actor, in: SupervisorOffice.self)
            : try write(kind, contents, other, actor, in: FirmState.self)
    }

    private func write<State: ReplayedOffice>(
        _ kind: DispatchKind, _ contents: String, _ other: CounterpartID, _ actor: PersonID?,
        in type: State.Type
    ) throws -> Written {
        let signer = try desk.documentSigner()
        return try desk.decide(in: type, as: actor, may: .writeDispatch) { state, decider in
            guard state.mayRead(to: other, by: decider.person) else {
                throw CorrespondenceFailure.withheld(other)
            }
            let event = try state.writing(
                kind, contents, to: other, signedBy: signer, at: decider.now)
            let written = Written(
                to: other.text, number: event.number, document: Array(event.document.utf8))
            return ([event], written)
        }
    }
}
