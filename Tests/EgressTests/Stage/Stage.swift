import Egress
import Inspection
import Programme
import Rules
import Testing
import Vocabulary

/// A firm's gate with one letter, one service and two callers, all of it invented.
struct Stage {
    static let body = "{\"model\":\"example-large-2026-05-01\",\"messages\":[]}"

    let rulebook: Rulebook
    let key: CallerKey
    let suspendedKey: CallerKey
    var now: Instant
    var stop: StopOrder?
    var letters: [Letter]
    var statusList: StatusList?
    var told = ToldMeasures()
    var callerQuota: Quota?
    let firm: FirmID
    var inspector = Inspector()
    /// How the caller of `key` stands; `nil`: it was removed.
    var scanner: Caller.State? = .active
    /// Whether office.yaml names services.
    var hasServices = true

    init(now: String = "2026-07-20T03:00:00.000000Z") throws {
        let sample = try Sample()
        firm = sample.firm
        rulebook = sample.rulebook
        key = try #require(CallerKey(random: [UInt8](0..<32)))
        suspendedKey = try #require(CallerKey(random: [UInt8](32..<64)))
        self.now = try Instant(parsing: now)
        letters = [try Stage.letter(under: sample.rulebook)]
        statusList = try Stage.list(at: self.now)
    }

    static func letter(
        under rulebook: Rulebook, serial: String = "260001",
        _ change: (inout UnverifiedLetter) -> Void = { _ in }
    ) throws -> Letter {
        var letter = UnverifiedLetter.sample(serial: serial)
        letter.grant.services[0].endpoints = ["POST /v1/chat", "GET /v1/models"]
        change(&letter)
        return try Letter(letter, for: try FirmID(parsing: letter.firm), rulebook: rulebook)
    }

    static func list(
        at now: Instant, _ entries: [LetterSerial: StatusList.Entry] = [:]
    ) throws -> StatusList {
        StatusList(
            supervisor: try SupervisorID(parsing: "supervisor"), sequence: 1,
            issuedAt: now - .seconds(60), nextUpdateBy: now + .seconds(86_400), entries: entries)
    }

    private var callers: [Caller] {
        get throws {
            let purpose = try PurposeCode(parsing: "codeReview")
            let others = Set([
                purpose, try PurposeCode(parsing: "logAnalysis"),
                try PurposeCode(parsing: "vulnerabilityAssessment"),
            ])
            let active = try scanner.map {
                Caller(
                    id: try CallerID(parsing: "scanner"), keyDigest: key.digest(Toy.digest),
                    state: $0, purpose: purpose, purposes: others, quota: callerQuota)
            }
            let retired = Caller(
                id: try CallerID(parsing: "retired"), keyDigest: suspendedKey.digest(Toy.digest),
                state: .suspended, purpose: purpose, purposes: [])
            return [active, retired].compactMap { $0 }
        }
    }

    var snapshot: GateSnapshot {
        get throws {
            GateSnapshot(
                firm: firm, node: try NodeID(parsing: "gate-1"), logOrigin: "hana-bada/gate-1",
                callers: CallerTable(try callers, sha256: Toy.digest),
                stop: stop, letters: letters, statusList: statusList, told: told,
                rulebook: rulebook,
                routes: hasServices ? try Stage.routes : [], inspector: inspector)
        }
    }

    private static var routes: [ServiceRoute] {
        get throws {
            [
                ServiceRoute(
                    service: try ServiceID(parsing: "example-ai"), dialect: Toy.dialect,
                    basePath: "/toy"),
                ServiceRoute(
                    service: try ServiceID(parsing: "other-ai"), dialect: Toy.dialect,
                    basePath: "/other"),
            ]
        }
    }

    func request(
        _ body: String = Stage.body, method: String = "POST", target: String = "/toy/v1/chat",
        key: String? = nil, headers: [(name: String, value: String)] = []
    ) -> IncomingRequest {
        IncomingRequest(
            method: method, target: target,
            headers: [
                ("Authorization", "Bearer \(key ?? self.key.text)"),
                ("Content-Type", "application/json"),
            ] + headers, body: Array(body.utf8), peer: "192.0.2.7")
    }

    func exchange(_ request: IncomingRequest) -> Exchange {
        Exchange(request, tag: 12_345, at: now)
    }
}

/// One request that was decided about.
struct Decided {
    var exchange: Exchange
    let admission: Admission

    init(
        _ request: IncomingRequest, on stage: Stage, counters: GateCounters = GateCounters()
    ) throws {
        exchange = stage.exchange(request)
        admission = exchange.admit(
            in: try stage.snapshot, counters: counters, seal: Toy.seal)
    }

    var entry: String {
        switch admission {
        case .refuseAtOnce: ""
        case .refuse(let entry), .answer(let entry), .forward(let entry):
            String(decoding: entry, as: UTF8.self)
        }
    }

    /// The reason that the caller is told; `nil` when the request is let through or answered.
    var reason: String? {
        switch admission {
        case .refuseAtOnce(let reply): reply.header("sumun-reason")
        case .refuse: exchange.reply(recordedAt: 7).header("sumun-reason")
        case .answer, .forward: nil
        }
    }

    /// The body as it goes to the service.
    func sent() throws -> String {
        let forwarded = forwarded()
        let request = try #require(forwarded)
        return String(decoding: request.body, as: UTF8.self)
    }

    func forwarded() -> UpstreamRequest? {
        var exchange = exchange
        return exchange.forward(recordedAt: 7)
    }
}

extension Reply {
    func header(_ name: String) -> String? { head.headers.first { $0.name == name }?.value }
    var text: String { String(decoding: body, as: UTF8.self) }
}
