package import Vocabulary

/// What a request to collect says, before it is checked.
package struct UnverifiedCollection: Codable, Hashable, Sendable {
    /// Who asks, and whose dispatches are asked for.
    package var from: String
    package var to: String
    /// RFC 3339 in UTC with microseconds.
    package var writtenAt: String

    package init(from: String, to: String, writtenAt: String) {
        self.from = from
        self.to = to
        self.writtenAt = writtenAt
    }

    package enum CodingKeys: String, CodingKey, CaseIterable { case from, to, writtenAt }
}

/// An office's request for the dispatches that wait for it at another one.
package struct Collecting: Hashable, Sendable {
    package let from: CounterpartID
    package let to: CounterpartID
    package let writtenAt: Instant

    /// How far a request may be off the clock of the office that is asked: one that somebody
    /// else keeps is of no use for longer.
    package static let tolerance = Duration.seconds(300)

    package init(from: CounterpartID, to: CounterpartID, writtenAt: Instant) {
        self.from = from
        self.to = to
        self.writtenAt = writtenAt
    }

    /// Reads the plain fields of a request whose signature was checked.
    package init(_ unverified: UnverifiedCollection) throws(CorrespondenceFailure) {
        guard let writtenAt = try? Instant(parsing: unverified.writtenAt) else {
            throw .malformed(field: "writtenAt")
        }
        self.init(
            from: try CounterpartID(field: "from", unverified.from),
            to: try CounterpartID(field: "to", unverified.to), writtenAt: writtenAt)
    }

    /// The plain form, to be signed.
    package var unverified: UnverifiedCollection {
        UnverifiedCollection(from: from.text, to: to.text, writtenAt: writtenAt.description)
    }
}

extension Correspondence {
    /// The dispatches that wait for who asks, whose signature was checked: nobody else is given
    /// any.
    package func collected(
        by request: Collecting, from own: CounterpartID, at now: Instant
    ) throws(CorrespondenceFailure) -> [String] {
        guard request.to == own else { throw .otherAddressee(named: request.to.text) }
        guard let counterpart = counterparts[request.from] else {
            throw .unknownSender(request.from.text)
        }
        guard request.writtenAt <= now + Collecting.tolerance,
            now <= request.writtenAt + Collecting.tolerance
        else { throw .staleRequest(request.writtenAt) }
        return counterpart.waiting.compactMap(\.document)
    }
}
