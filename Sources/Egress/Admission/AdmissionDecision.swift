import Inspection
import Programme
import Rules
import Synchronization
import Vocabulary

/// Decides about a known caller's request, in the order that the gate's rules give.
struct AdmissionDecision {
    enum Result {
        case forward(Passage, UpstreamRequest)
        /// The models that the letter grants.
        case list([String])
    }

    let request: IncomingRequest
    let route: ServiceRoute?
    let caller: Caller
    let snapshot: GateSnapshot
    let now: Instant
    let random: @Sendable () -> UInt64
    /// What the entry says, as far as the decision has come.
    private(set) var facts = AdmissionFacts()

    init(
        request: IncomingRequest, route: ServiceRoute?, caller: Caller, snapshot: GateSnapshot,
        now: Instant, random: @escaping @Sendable () -> UInt64
    ) {
        self.request = request
        self.route = route
        self.caller = caller
        self.snapshot = snapshot
        self.now = now
        self.random = random
        facts.caller = caller.id
    }

    mutating func decide(
        counters: GateCounters, seal: CommitmentSeal
    ) throws(GateRefusal) -> Result {
        facts.received = (
            request.body.count, seal.commit(KoreanDate(of: now), request.body.span)
        )
        let asked = Asked(request, on: route)
        facts.note(asked, by: caller)
        guard caller.state == .active else { throw GateRefusal(.callerSuspended) }
        if let stop = snapshot.stop { throw GateRefusal(.gateStopped, detail: stop.reason) }
        let choice = LetterChoice(
            asked: asked, caller: caller, snapshot: snapshot, now: now)
        let openings = try openings(choice)
        note(openings[0])
        guard case .generate(let shape, let answer) = openings[0].operation.task else {
            return .list(openings[0].service.models)
        }
        return try forward(
            through: openings, shape: shape, answer: answer, counters: counters, seal: seal)
    }

    /// A refusal is recorded with the letter that came furthest.
    private mutating func openings(
        _ choice: LetterChoice
    ) throws(GateRefusal) -> [LetterChoice.Opening] {
        do throws(LetterChoice.Closed) {
            return try choice.openings()
        } catch {
            facts.letter = error.letter
            throw error.refusal
        }
    }

    /// What no letter grants is the request's own text: a refusal says of it what may stand in the
    /// record.
    private mutating func opening(
        of openings: [LetterChoice.Opening], model: String?, features: [String]
    ) throws(GateRefusal) -> LetterChoice.Opening {
        do throws(GateRefusal) {
            return try LetterChoice.first(of: openings, model: model, features: features)
        } catch {
            facts.model = model.flatMap(snapshot.inspector.recordable)
            facts.features = features.compactMap(snapshot.inspector.recordable)
            throw error
        }
    }

    private mutating func note(_ opening: LetterChoice.Opening) {
        facts.purpose = opening.purpose
        facts.letter = opening.held.letter.serial
    }

    private mutating func forward(
        through openings: [LetterChoice.Opening], shape: RequestShape, answer: AnswerShape,
        counters: GateCounters, seal: CommitmentSeal
    ) throws(GateRefusal) -> Result {
        let reading = try read(as: shape)
        let headers = PassedHeaders(of: request, dialect: openings[0].route.dialect)
        let query = Query(of: request, dialect: openings[0].route.dialect)
        let features = reading.features + headers.features + query.features
        facts.isStreamed = reading.isStreamed
        let opening = try opening(of: openings, model: reading.model, features: features)
        note(opening)
        facts.model = reading.model
        facts.features = features
        let reservation = try reserve(under: opening, counters: counters)
        do throws(GateRefusal) {
            let inspection = try inspect(reading, headers, query, under: opening)
            var rewriting = BodyRewriting()
            let usageAdded = Additions.make(
                to: &rewriting, for: reading, shape: shape, service: opening.service)
            rewriting.replace(
                inspection.edits, leaves: reading.leaves, in: request.body.span, random: random())
            let body = rewriting.apply(to: request.body)
            // The same bytes under the same day's key have the same commitment.
            facts.sent =
                rewriting.isNothing
                ? facts.received : (body.count, seal.commit(KoreanDate(of: now), body.span))
            return .forward(
                passage(opening, answer, reservation, rewriting.placeholders, usageAdded, body),
                UpstreamRequest(
                    service: opening.service.service, method: request.method,
                    target: opening.operation.path + query.suffix,
                    headers: headers.all(isStreamed: reading.isStreamed), body: body))
        } catch {
            counters.release(reservation)
            facts.reservedTokens = 0
            throw error
        }
    }

    private func read(as shape: RequestShape) throws(GateRefusal) -> RequestReading {
        if let refusal = ContentForm.refusal(of: request) { throw refusal }
        do throws(JSONFailure) {
            return try RequestReader.read(request.body.span, as: shape)
        } catch {
            throw GateRefusal(
                .malformedRequest, detail: "\(error.reason.rawValue), byte \(error.offset)")
        }
    }

    private mutating func reserve(
        under opening: LetterChoice.Opening, counters: GateCounters
    ) throws(GateRefusal) -> QuotaBook.Reservation {
        let rules = snapshot.rulebook.quotas
        let quotas: [(QuotaBook.Account, Quota)] = [
            (.letter(opening.held.letter.serial), opening.held.letter.grant.quota),
            (.caller(caller.id), caller.quota ?? rules.caller.value),
        ]
        let day = KoreanDate(of: now)
        let bytes = request.body.count
        let tokens = bytes / max(1, rules.bytesPerToken.value)
        // A closure cannot carry the typed error through the lock.
        let outcome = counters.quotas.withLock { book -> Swift.Result<_, QuotaBook.Excess> in
            do throws(QuotaBook.Excess) {
                return .success(
                    try book.reserve(quotas, bytes: bytes, tokens: tokens, on: day))
            } catch {
                return .failure(error)
            }
        }
        switch outcome {
        case .success(let reservation):
            facts.reservedTokens = tokens
            return reservation
        case .failure(let excess):
            let wait = (day.end - now).wholeMicroseconds / 1_000_000 + 1
            throw GateRefusal(
                .quotaExceeded, detail: excess.measure.rawValue, retryAfter: Int(wait))
        }
    }

    private mutating func inspect(
        _ reading: RequestReading, _ headers: PassedHeaders, _ query: Query,
        under opening: LetterChoice.Opening
    ) throws(GateRefusal) -> RequestInspection {
        var inspection = RequestInspection(
            inspector: snapshot.inspector, policy: opening.held.requestPolicy,
            features: opening.service.features)
        let body = request.body
        for leaf in reading.leaves {
            inspection.inspect(leaf, in: body.span, isJoined: reading.isJoined(leaf))
        }
        for header in headers.passed { inspection.inspect(fixed: Array(header.value.utf8)) }
        if !query.text.isEmpty { inspection.inspect(fixed: Array(query.text.utf8)) }
        if let decoded = query.decoded { inspection.inspect(fixed: decoded) }
        facts.findings = inspection.counts
        facts.features += inspection.payloads
        if let refusal = inspection.refusal { throw refusal }
        if !opening.held.notChecked.isEmpty {
            throw GateRefusal(
                .notChecked,
                detail: opening.held.notChecked.map(\.text).joined(separator: ", "))
        }
        return inspection
    }

    private func passage(
        _ opening: LetterChoice.Opening, _ answer: AnswerShape,
        _ reservation: QuotaBook.Reservation, _ placeholders: Placeholders, _ usageAdded: Bool,
        _ body: [UInt8]
    ) -> Passage {
        Passage(
            caller: caller.id, held: opening.held, service: opening.service, answer: answer,
            reservation: reservation,
            bytesPerToken: max(1, snapshot.rulebook.quotas.bytesPerToken.value),
            placeholders: placeholders, usageAdded: usageAdded, bytesOut: body.count)
    }
}
