import Access
import Documents
package import Ledger
package import Outbound
import Programme
package import Storage
package import Vocabulary

/// Opens a gate node's record. Its origin and key stand in the office's journal before its
/// first entry, so that a second, unseen gate shows as such.
package struct OpenGateLog: Sendable {
    private let desk: FirmDesk

    package init(desk: FirmDesk) { self.desk = desk }

    package struct Opened: Sendable {
        package let log: RecordLog
        package let origin: String
        package let key: SigningKey
        package let verifierKey: VerifierKey
        package let recovery: RecoveryReport
    }

    package func callAsFunction(_ node: NodeID, options: LogOptions) throws -> Opened {
        let world = desk.desk.world
        let origin = "sumun/\(desk.desk.card.id)/\(node)"
        let key = try key(of: node, origin: origin)
        let (log, recovery) = try RecordLog.open(
            desk.desk.folder.record(of: node), origin: origin, files: world.files,
            hasher: world.hasher, clock: world.clock.now, options: options)
        do {
            try check(log, node: node, origin: origin)
            return Opened(
                log: log, origin: origin, key: key,
                verifierKey: try key.verifierKey(named: origin), recovery: recovery)
        } catch {
            log.close()
            throw error
        }
    }

    /// The log's key, made with the event that names it. A crash between the two leaves a key
    /// that no journal names, which the next start takes up; a key that the journal names is
    /// never made a second time.
    private func key(of node: NodeID, origin: String) throws -> SigningKey {
        let world = desk.desk.world
        let file = OfficeKeys(folder: desk.desk.folder).gateLog(node)
        return try desk.decide(as: nil, via: .gate) { state, _ in
            let named = state.office.gateLogs[node]
            guard named == nil || file.file.exists else {
                throw OfficeFailure.logKeyGone(path: file.file.path, node: node.text)
            }
            let key = try file.file.exists ? file.load() : file.create(world.randomness)
            guard let publicKey = PublicKey(key.publicKey) else {
                preconditionFailure("an Ed25519 key has 32 bytes")
            }
            let logKey = LogKey(origin: origin, key: publicKey)
            guard let named else {
                return ([GateLogOpened(gateLog: GateLogKey(node: node, log: logKey))], key)
            }
            guard named == logKey else {
                throw OfficeFailure.otherLogKey(path: file.file.path, node: node.text)
            }
            return ([], key)
        }
    }

    /// INVARIANT(no-shorter-record): what the journal's signed head says of this log still
    /// stands in it; a record that was removed or put back would begin a second history.
    private func check(_ log: RecordLog, node: NodeID, origin: String) throws {
        guard let named = try desk.desk.namedGateHeads().first(where: { $0.origin == origin })
        else { return }
        let folder = desk.desk.folder.record(of: node)
        guard log.size >= named.head.size else {
            throw OfficeFailure.recordShrank(
                folder: folder, entries: log.size.leafCount, signed: named.head.size.leafCount)
        }
        guard try log.root(of: named.head.size) == named.head.root else {
            throw OfficeFailure.otherRecord(folder: folder)
        }
    }
}
