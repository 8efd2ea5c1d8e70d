import Crypto
import Egress
import Interchange
import Ledger
import Programme
import Rules
import Synchronization
import Vocabulary

/// The one firm, caller, letter and service of these tests.
enum Setting {
    static let service = made { try ServiceID(parsing: "mock") }
    static let caller = made { try CallerID(parsing: "caller") }
    static let path = "/openai/v1/chat/completions"
    static let chat = #"{"model":"m","messages":[{"role":"user","content":"hello"}]}"#
    static let streamed =
        #"{"model":"m","stream":true,"messages":[{"role":"user","content":"hello"}]}"#
    static let completion =
        #"{"id":"c","object":"chat.completion","created":1,"model":"m","choices":[{"index":0,"#
        + #""message":{"role":"assistant","content":"fine"},"finish_reason":"stop"}],"#
        + #""usage":{"prompt_tokens":1,"completion_tokens":1,"total_tokens":2}}"#

    static let callerKey = made { CallerKey(random: [UInt8](repeating: 7, count: 32)) }
    static var key: String { callerKey.text }
    static var authorization: String { "Authorization: Bearer \(key)\r\n" }
    static let rulebook = made {
        try Rulebook(yaml: Rulebook.shippedYAML, sha256: hash)
    }

    @Sendable static func hash(_ bytes: Span<UInt8>) -> Vocabulary.Digest {
        var sha = SHA256()
        unsafe bytes.withUnsafeBufferPointer { unsafe sha.update(bufferPointer: .init($0)) }
        return digest(sha)
    }

    static let signer = Curve25519.Signing.PrivateKey()

    @Sendable static func sign(_ checkpoint: Checkpoint) throws -> SignedNote {
        struct NotAName: Error {}
        guard let name = KeyName(checkpoint.origin) else { throw NotAName() }
        let key = try VerifierKey(
            name: name, publicKey: Array(signer.publicKey.rawRepresentation),
            sha256: hash)
        return try SignedNote.signing(checkpoint.text, as: key) { message in
            Array(try signer.signature(for: message))
        }
    }

    private static func digest(_ sha: SHA256) -> Vocabulary.Digest {
        made { Vocabulary.Digest(Array(sha.finalize())) }
    }

    /// A value of these tests that is there, or nothing here can run.
    private static func made<Value>(_ make: () throws -> Value?) -> Value {
        guard let value = try? make() else { preconditionFailure("a fixture is not what it was") }
        return value
    }

    /// Commitments under one fixed key.
    static let seal = CommitmentSeal(
        commit: { _, bytes in hash(bytes) },
        begin: { _ in
            let sha = Mutex(SHA256())
            return .init(
                add: { bytes in
                    unsafe bytes.withUnsafeBufferPointer { buffer in
                        sha.withLock { unsafe $0.update(bufferPointer: .init(buffer)) }
                    }
                },
                finish: { sha.withLock { digest($0) } })
        })

    static func snapshot(stopped: Bool = false) throws -> GateSnapshot {
        let firm = try FirmID(parsing: "firm")
        let now = SystemTime.now
        let caller = Caller(
            id: caller, keyDigest: callerKey.digest(hash), state: .active,
            purpose: try PurposeCode(parsing: "codeReview"), purposes: [])
        return GateSnapshot(
            firm: firm, node: try NodeID(parsing: "node-1"), logOrigin: "log",
            callers: CallerTable([caller], sha256: hash),
            stop: stopped ? try stop(now) : nil,
            letters: [try letter(firm, now)],
            statusList: StatusList(
                supervisor: try SupervisorID(parsing: "supervisor"), sequence: 1, issuedAt: now,
                nextUpdateBy: now + .seconds(3_600), entries: [:]),
            told: ToldMeasures(), rulebook: rulebook,
            routes: [
                ServiceRoute(
                    service: service, dialect: .openAI, basePath: "/openai", isRehearsal: true)
            ])
    }

    private static func stop(_ now: Instant) throws -> StopOrder {
        StopOrder(
            by: try PersonID(parsing: "one"), at: now, reason: "test",
            confirmBy: now + .seconds(3_600))
    }

    private static func letter(_ firm: FirmID, _ now: Instant) throws -> Letter {
        try Letter(
            UnverifiedLetter(
                serial: "260001", supervisor: "supervisor", firm: firm.text,
                issuedAt: now.description, draftedBy: "one", approvedBy: ["two"],
                rulebookVersion: rulebook.version, rulebookDigest: rulebook.digest.bytes.hex,
                critical: [], grant: grant(now)),
            for: firm, rulebook: rulebook)
    }

    private static func grant(_ now: Instant) -> UnverifiedGrant {
        let today = KoreanDate(of: now)
        return UnverifiedGrant(
            requestedAct: "asking a model", decision: "noAction", reasons: "a test",
            provisions: ["15(1)3"], purposes: ["codeReview"],
            systems: [.init(name: "review", zone: "internal")],
            services: [
                UnverifiedServiceGrant(
                    service: service.text, provider: "a provider", use: "ai", models: ["m"],
                    answersAs: [],
                    endpoints: ["POST /v1/chat/completions", "GET /v1/models"], features: [],
                    region: "kr", certifications: [.init(name: "one", validUntil: "2099-12-31")])
            ],
            data: UnverifiedDataTerms(
                allowed: ["contact", "internalAddress", "personalCreditInformation", "sourceCode"],
                forbidden: ["credential"],
                pseudonymised: ["uniqueIdentifier", "paymentCard"], unchecked: []),
            quota: UnverifiedQuota(
                requestsPerDay: 10_000_000, bytesPerDay: 1 << 40, tokensPerDay: 1 << 40),
            conditions: [], firstDay: today.description, lastDay: today.description, reports: [],
            grounds: ["actedOtherwise"], contact: "security officer",
            committeeApproval: .init(number: "1", date: today.description),
            commissionReport: .init(number: "1", date: today.description),
            publication: "unpublished", supersedes: nil)
    }
}
