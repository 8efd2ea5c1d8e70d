package import Inspection
package import Programme
package import Rules
package import Vocabulary

/// All that decides about a request, as of one moment: built from the journal's state and the
/// configuration, never changed, swapped whole. Every exchange holds it, so it is one reference.
package final class GateSnapshot: Sendable {
    package let firm: FirmID
    package let node: NodeID
    /// The origin of this node's log, as `Sumun-Record` names it.
    package let logOrigin: String
    package let callers: CallerTable
    package let stop: StopOrder?
    package let statusList: StatusList?
    /// What the supervisor's dispatches told against letters.
    package let told: ToldMeasures
    package let rulebook: Rulebook
    package let routes: [ServiceRoute]
    package let inspector: Inspector
    /// What each admission entry says of the rules that decided.
    let rulesOfEntry: RecordBody.Fields
    /// Letters to this firm, the latest issued first.
    let letters: [HeldLetter]

    /// A letter to another firm is left out: it opens nothing here.
    package init(
        firm: FirmID, node: NodeID, logOrigin: String, callers: CallerTable, stop: StopOrder?,
        letters: [Letter], statusList: StatusList?, told: ToldMeasures, rulebook: Rulebook,
        routes: [ServiceRoute], inspector: Inspector = Inspector()
    ) {
        self.firm = firm
        self.node = node
        self.logOrigin = logOrigin
        self.callers = callers
        self.stop = stop
        self.statusList = statusList
        self.told = told
        self.rulebook = rulebook
        self.routes = routes
        self.inspector = inspector
        rulesOfEntry = RecordBody.Fields { body in
            body.add("rulebook", rulebook.digest)
            body.add("rulebookVersion", rulebook.version)
            body.add("inspection", AdmissionFacts.inspectionVersion)
            if inspector.kinds == .all {
                body.add("kinds", "all")
            } else {
                body.add("kinds", inspector.kinds.kinds.map(\.rawValue))
            }
        }
        self.letters = letters.filter { $0.firm == firm }
            .sorted { ($1.issuedAt, $1.serial) < ($0.issuedAt, $0.serial) }
            .map { HeldLetter($0, rulebook: rulebook) }
    }

    /// The most bytes of an answer's text that are held back under any letter, in plain characters:
    /// what may still become a value of a kind in force.
    package var holdBound: ByteCount {
        let bounds = letters.map {
            TextStream.holdBound(of: inspector.kinds, withholding: $0.answerPolicy.withheld)
        }
        return bounds.max() ?? TextStream.holdBound(of: inspector.kinds)
    }

    /// The route under whose base path `path` lies.
    func route(of path: Substring) -> ServiceRoute? {
        routes.first {
            path.utf8.starts(with: $0.basePath.utf8)
                && path.utf8.dropFirst($0.basePath.utf8.count).first == UInt8(ascii: "/")
        }
    }
}
