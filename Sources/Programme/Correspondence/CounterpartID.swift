package import Vocabulary

package enum CounterpartNoun {}
/// The office at the other end: at a supervisor's office the id that it gave the firm, at a
/// firm's office the id of its supervisor.
package typealias CounterpartID = Identifier<CounterpartNoun>

extension Identifier<CounterpartNoun> {
    /// A firm as the office at the other end.
    package init(_ firm: FirmID) { self.init(same: firm) }

    /// A supervisor as the office at the other end.
    package init(_ supervisor: SupervisorID) { self.init(same: supervisor) }

    private init<Other>(same id: Identifier<Other>) {
        guard let own = try? CounterpartID(parsing: id.text) else {
            preconditionFailure("one identifier has the form of another")
        }
        self = own
    }
}

extension OfficeFounded {
    /// This office as the one at the other end, seen from there.
    package var counterpart: CounterpartID? { try? CounterpartID(parsing: id) }
}
