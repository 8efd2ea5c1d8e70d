import Egress
import Inspection
import Interchange
import Programme
import Rules
import Testing
import Vocabulary

/// A gate with both services, under a letter that grants what a test says.
struct RequestGate {
    let key: CallerKey
    private let now: Instant
    private let rulebook: Rulebook
    private let firm: FirmID
    var features: [String]
    private let snapshot: GateSnapshot

    init(features: [String] = []) throws {
        key = try #require(CallerKey(random: [UInt8](0..<32)))
        now = try Instant(parsing: "2026-07-20T03:00:00.000000Z")
        let sample = try Sample()
        rulebook = sample.rulebook
        firm = sample.firm
        self.features = features
        let purpose = try PurposeCode(parsing: "codeReview")
        let letter = try sample.letter { letter in
            letter.grant.services = ["openai", "anthropic"].map { service in
                var grant = UnverifiedServiceGrant.sample(service: service)
                grant.endpoints = [
                    "POST /v1/chat/completions", "POST /v1/responses", "POST /v1/messages",
                    "GET /v1/models",
                ]
                grant.features = features
                return grant
            }
        }
        snapshot = GateSnapshot(
            firm: firm, node: try NodeID(parsing: "gate-1"), logOrigin: "hana-bada/gate-1",
            callers: CallerTable(
                [
                    Caller(
                        id: try CallerID(parsing: "scanner"), keyDigest: key.digest(Self.digest),
                        state: .active, purpose: purpose, purposes: [purpose])
                ], sha256: Self.digest),
            stop: nil, letters: [letter],
            statusList: StatusList(
                supervisor: letter.supervisor, sequence: 1, issuedAt: now - .seconds(1),
                nextUpdateBy: now + .seconds(3_600), entries: [:]),
            told: ToldMeasures(), rulebook: rulebook,
            routes: [
                ServiceRoute(
                    service: try ServiceID(parsing: "openai"), dialect: .openAI,
                    basePath: "/openai"),
                ServiceRoute(
                    service: try ServiceID(parsing: "anthropic"), dialect: .anthropic,
                    basePath: "/anthropic"),
            ])
    }

    /// What became of a request.
    enum Fate {
        case refused(Reply)
        case answered(Reply)
        case sent(UpstreamRequest)
    }

    func send(
        _ body: String, to target: String, method: String = "POST",
        headers: [(name: String, value: String)] = []
    ) -> Fate {
        var exchange = Exchange(
            IncomingRequest(
                method: method, target: target,
                headers: [("x-api-key", key.text), ("content-type", "application/json")]
                    + headers, body: Array(body.utf8), peer: "192.0.2.7"), tag: 1, at: now)
        switch exchange.admit(in: snapshot, counters: GateCounters(), seal: Self.seal) {
        case .refuseAtOnce(let reply): return .refused(reply)
        case .refuse: return .refused(exchange.reply(recordedAt: 1))
        case .answer: return .answered(exchange.reply(recordedAt: 1))
        case .forward:
            guard let request = exchange.forward(recordedAt: 1) else {
                return .refused(exchange.reply(recordedAt: nil))
            }
            return .sent(request)
        }
    }

    /// A gate that grants whatever `body` needs, found out by asking.
    static func granting(_ body: String, to target: String) throws -> RequestGate {
        var gate = try RequestGate()
        for _ in 0..<4 {
            guard case .refused(let reply) = gate.send(body, to: target) else { return gate }
            let message = String(decoding: reply.body, as: UTF8.self)
            guard let start = message.firstIndex(of: "("), let end = message.firstIndex(of: ")")
            else { return gate }
            let missing = message[message.index(after: start)..<end]
                .split(separator: ", ").map(String.init)
            gate = try RequestGate(features: gate.features + missing)
        }
        return gate
    }

    // Not a cryptographic hash: the same digest for the same bytes is all that is needed.
    private static let digest: @Sendable (Span<UInt8>) -> Digest = { bytes in
        var out = [UInt8](repeating: 0, count: 32)
        for index in 0..<bytes.count { out[index % 32] = out[index % 32] &* 31 &+ bytes[index] }
        guard let digest = Digest(out) else { preconditionFailure("32 bytes") }
        return digest
    }

    private static let seal = CommitmentSeal(
        commit: { _, bytes in digest(bytes) },
        begin: { _ in
            CommitmentSeal.Running(add: { _ in }, finish: { digest([UInt8]().span) })
        })
}
