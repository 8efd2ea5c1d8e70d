import Programme
package import Vocabulary

/// What a courier takes along: dispatches without a receipt, and receipts owed. Nothing changes
/// by it, so that a lost bag is no loss.
package struct ExportDocuments: Sendable {
    private let desk: OfficeDesk

    package init(desk: OfficeDesk) { self.desk = desk }

    package struct Exported: Encodable, Sendable {
        package let to: String
        /// `dispatch` or `receipt`.
        package let what: String
        package let number: Int
        /// A file's name that no other document of this office has.
        package let name: String
        /// The signed document, byte for byte.
        package let document: [UInt8]

        private enum CodingKeys: String, CodingKey { case to, what, number, name }
    }

    /// - Parameters:
    ///   - office: the one that is visited; `nil` is every one.
    ///   - reader: who looks at them; `nil` is the office's own process, or whoever has its folder.
    package func callAsFunction(
        to office: String? = nil, by reader: PersonID? = nil
    ) throws -> [Exported] {
        desk.isSupervisor
            ? try Self.from(desk.replay(SupervisorOffice.self), to: office, by: reader)
            : try Self.from(desk.replay(FirmState.self), to: office, by: reader)
    }

    /// The same from a state that is at hand.
    package static func from<State: ReplayedOffice>(
        _ state: State, to office: String? = nil, by reader: PersonID? = nil
    ) throws -> [Exported] {
        let own = try state.counterpart()
        let chosen = try office.map(GivenID.counterpart)
        let others = chosen.map { [$0] } ?? state.correspondence.known
        return try others.flatMap { other in
            guard let counterpart = state.correspondence[other] else {
                throw CorrespondenceFailure.unknownCounterpart(other)
            }
            if let reader, !state.mayRead(to: other, by: reader) {
                throw CorrespondenceFailure.withheld(other)
            }
            return exported(counterpart, from: own, to: other)
        }
    }

    private static func exported(
        _ counterpart: Counterpart, from own: CounterpartID, to other: CounterpartID
    ) -> [Exported] {
        func exported(_ what: String, _ number: Int, _ document: String) -> Exported {
            Exported(
                to: other.text, what: what, number: number,
                name: "\(own)-to-\(other)-\(what)-\(number).jws",
                document: Array(document.utf8))
        }
        return counterpart.waiting.compactMap { written in
            written.document.map { exported("dispatch", written.number, $0) }
        } + counterpart.owedReceipts.map { exported("receipt", $0.number, $0.receipt) }
    }
}

extension OfficeDesk {
    /// This office's id, and what has passed between it and the others.
    func correspondence() throws -> (own: CounterpartID, Correspondence) {
        func read<State: ReplayedOffice>(_ type: State.Type) throws -> (
            own: CounterpartID, Correspondence
        ) {
            let state = try replay(type)
            return (try state.counterpart(), state.correspondence)
        }
        return isSupervisor ? try read(SupervisorOffice.self) : try read(FirmState.self)
    }
}
