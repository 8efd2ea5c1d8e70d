import Programme
import Rules
import Vocabulary

/// Chooses among the letters held the one that a request goes under.
///
/// Of several the request names one, or the latest issued that grants it is taken. Where none
/// does, the refusal is the one of the letter that came furthest: of two, the later issued.
struct LetterChoice {
    /// A letter that grants purpose, service and endpoint.
    struct Opening: Sendable {
        let held: HeldLetter
        let purpose: PurposeCode
        let service: ServiceGrant
        let route: ServiceRoute
        let operation: Operation
    }

    /// That no letter opens the endpoint: why, and the letter that came furthest.
    struct Closed: Error {
        let refusal: GateRefusal
        var letter: LetterSerial?
    }

    let asked: Asked
    let caller: Caller
    let snapshot: GateSnapshot
    let now: Instant

    /// The letters that open the endpoint, the latest issued first; never empty.
    func openings() throws(Closed) -> [Opening] {
        var openings: [Opening] = []
        var furthest: Closed?
        for held in candidates {
            do throws(GateRefusal) {
                openings.append(try opening(held))
            } catch {
                guard furthest?.refusal != Self.further(furthest?.refusal, error) else { continue }
                furthest = Closed(refusal: error, letter: held.letter.serial)
            }
        }
        guard openings.isEmpty else { return openings }
        throw furthest ?? Closed(refusal: GateRefusal(.noLetter, detail: asked.serial))
    }

    /// The first of `openings` that grants model and features.
    static func first(
        of openings: [Opening], model: String?, features: [String]
    ) throws(GateRefusal) -> Opening {
        var furthest: GateRefusal?
        for opening in openings {
            guard let refusal = refusal(of: opening.service, model: model, features: features)
            else { return opening }
            furthest = further(furthest, refusal)
        }
        throw furthest ?? GateRefusal(.noLetter)
    }

    private static func refusal(
        of service: ServiceGrant, model: String?, features: [String]
    ) -> GateRefusal? {
        guard let model, service.models.contains(where: { $0.utf8.elementsEqual(model.utf8) })
        else { return GateRefusal(.modelNotGranted, detail: model ?? "") }
        let missing = features.filter { !service.grants(feature: $0) }
        return missing.isEmpty
            ? nil : GateRefusal(.featureNotGranted, detail: missing.joined(separator: ", "))
    }

    private var candidates: [HeldLetter] {
        switch asked.letter {
        case .unnamed: snapshot.letters
        case .unreadable: []
        case .named(let serial): snapshot.letters.filter { $0.letter.serial == serial }
        }
    }

    private func opening(_ held: HeldLetter) throws(GateRefusal) -> Opening {
        if let refusal = Self.refusal(of: held, at: now, in: snapshot) { throw refusal }
        let purpose = try purpose(under: held.letter.grant)
        guard let route = asked.route, let service = held.letter.grant.service(route.service)
        else { throw GateRefusal(.serviceNotGranted, detail: asked.route?.service.text ?? "") }
        guard let operation = asked.operation,
            service.grants(method: operation.method, path: operation.path)
        else {
            throw GateRefusal(.endpointNotGranted, detail: "\(asked.method) \(asked.path)")
        }
        return Opening(
            held: held, purpose: purpose, service: service, route: route, operation: operation)
    }

    /// Why `held` is not in force; `nil` when it is.
    static func refusal(
        of held: HeldLetter, at now: Instant, in snapshot: GateSnapshot
    ) -> GateRefusal? {
        let standing = held.letter.standing(
            at: now, statusList: snapshot.statusList, told: snapshot.told,
            rules: snapshot.rulebook)
        switch standing {
        case .inForce: return nil
        case .notYet(let first): return GateRefusal(.letterNotYet, detail: first.description)
        case .expired(let last): return GateRefusal(.letterExpired, detail: last.description)
        case .revoked: return GateRefusal(.letterRevoked)
        case .suspended(let until):
            return GateRefusal(.letterSuspended, detail: until.description)
        case .statusStale: return GateRefusal(.statusListStale)
        }
    }

    private func purpose(under grant: LetterGrant) throws(GateRefusal) -> PurposeCode {
        switch asked.purpose {
        case .unreadable: throw GateRefusal(.purposeNotGranted)
        case .named(let code):
            guard grant.purposes.contains(code), caller.purposes.contains(code) else {
                throw GateRefusal(.purposeNotGranted, detail: code.text)
            }
            return code
        case .unnamed:
            guard let code = caller.purpose else { throw GateRefusal(.purposeNotGranted) }
            guard grant.purposes.contains(code) else {
                throw GateRefusal(.purposeNotGranted, detail: code.text)
            }
            return code
        }
    }

    /// The one that is decided later in the order of admission; of two equals the earlier given.
    private static func further(_ one: GateRefusal?, _ other: GateRefusal) -> GateRefusal {
        guard let one else { return other }
        return other.reason.place > one.reason.place ? other : one
    }
}

extension GateReason {
    /// The place in the order of admission; how a letter stands is one place.
    fileprivate var place: Int {
        switch self {
        case .noLetter: 0
        case .letterNotYet, .letterExpired, .letterRevoked, .letterSuspended: 1
        case .statusListStale: 2
        case .purposeNotGranted: 3
        case .serviceNotGranted: 4
        case .endpointNotGranted: 5
        case .modelNotGranted: 6
        default: 7
        }
    }
}
