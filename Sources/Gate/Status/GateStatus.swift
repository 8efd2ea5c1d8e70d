internal import Synchronization

/// Whether the gate is open, and if not, why; for `gate status` and `/readyz`.
package final class GateStatus: Sendable {
    package enum State: Hashable, Sendable {
        case starting
        case open
        /// Finishing what is under way; nothing new is taken.
        case draining
        case ended
    }

    /// What shuts an open gate until it passes.
    package enum Shutter: String, Hashable, Sendable, CaseIterable {
        case recordUnavailable = "record_unavailable"
        /// The record's store has only its reserve left.
        case recordReserve = "record_reserve"
        case clockBehind = "clock_behind"
        /// The day's key, under which the record commits to bytes, cannot be had.
        case noDayKey = "no_day_key"
    }

    /// Where the gate answers.
    package struct Address: Hashable, Sendable {
        package let host: String
        package let port: Int
    }

    package struct Report: Hashable, Sendable {
        package let state: State
        package let shutters: Set<Shutter>
        package let address: Address?
        /// Services whose upstream is a stand-in.
        package let rehearsals: [String]

        package var isOpen: Bool { state == .open && shutters.isEmpty }
    }

    private struct Content {
        var state = State.starting
        var shutters: Set<Shutter> = []
        var address: Address?
    }

    private let content = Mutex(Content())
    private let rehearsals: [String]

    package init(rehearsals: [String] = []) { self.rehearsals = rehearsals }

    package var report: Report {
        content.withLock {
            Report(
                state: $0.state, shutters: $0.shutters, address: $0.address,
                rehearsals: rehearsals)
        }
    }

    func enter(_ state: State) { content.withLock { $0.state = state } }
    func listening(at address: Address) { content.withLock { $0.address = address } }

    func set(_ shutter: Shutter, _ isShut: Bool) {
        content.withLock {
            if isShut { $0.shutters.insert(shutter) } else { $0.shutters.remove(shutter) }
        }
    }
}
