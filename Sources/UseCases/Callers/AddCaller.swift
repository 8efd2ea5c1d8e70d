import Access
import Egress
import Outbound
import Rules
package import Vocabulary

/// Adds a caller; its key is made here, shown once, and kept only as its digest.
package struct AddCaller: Sendable {
    private let desk: FirmDesk

    package init(desk: FirmDesk) { self.desk = desk }

    package struct Added: Codable, Sendable {
        package let caller: String
        package let key: String
        package let purposes: [String]
    }

    package func callAsFunction(
        _ caller: String, purposes: [String], quota: GivenQuota = GivenQuota(), by actor: PersonID?
    ) throws -> Added {
        let id = try GivenID.caller(caller)
        guard let key = CallerKey(random: desk.desk.world.randomness.bytes(32)) else {
            preconditionFailure("32 random bytes make a key")
        }
        return try desk.decide(as: actor, may: .addCaller) { state, decider in
            let event = try state.callers.adding(
                id, keyDigest: key.digest(Hashing.sha256), purposes: purposes,
                quota: quota.quota(besides: decider.rules.quotas.caller.value),
                rulebook: decider.rules)
            return ([event], Added(caller: id.text, key: key.text, purposes: purposes))
        }
    }
}
