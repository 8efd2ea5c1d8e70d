package import Rules
package import Vocabulary

extension LetterExplanation.Grant {
    /// What the letter grants or bounds, with its own values: each face finds its words.
    package enum Subject: Hashable, Sendable {
        /// From 00:00 KST of this day.
        case from(KoreanDate)
        /// Until 24:00 KST of this day.
        case until(KoreanDate)
        case unlessRevoked(grounds: Int)
        case whileListIsFresh
        /// The name is `nil` where the rulebook has none.
        case purpose(PurposeCode, Wording?)
        case service(ServiceID, provider: String)
        case endpoint(ServiceID, Endpoint)
        case model(ServiceID, String)
        case feature(ServiceID, String)
        case data(DataClassCode, Wording, DataStanding)
        case quota(Quota)
    }

    /// What may happen to a class of data, and whether a detector sees to it.
    package enum DataStanding: String, Hashable, Sendable, CaseIterable {
        case allowed, pseudonymised, forbidden
        /// Forbidden without a detector, which the letter accepts by name.
        case acceptedUnchecked
        /// Forbidden without a detector: the gate stays shut.
        case unchecked
    }
}

extension LetterExplanation.Grant.Subject {
    var what: String {
        switch self {
        case .from: "from"
        case .until: "until"
        case .unlessRevoked: "unless"
        case .whileListIsFresh: "while"
        case .purpose: "purpose"
        case .service: "service"
        case .endpoint: "endpoint"
        case .model: "model"
        case .feature: "feature"
        case .data(_, _, .allowed): "data allowed"
        case .data(_, _, .pseudonymised): "data as pseudonyms"
        case .data(_, _, .forbidden): "data forbidden"
        case .data(_, _, .acceptedUnchecked): "data forbidden, not checked, accepted"
        case .data(_, _, .unchecked): "data forbidden, not checked: gate shut"
        case .quota: "quota"
        }
    }

    var detail: String {
        switch self {
        case .from(let day): "00:00 KST of \(day)"
        case .until(let day): "24:00 KST of \(day)"
        case .unlessRevoked(let grounds): "revoked or suspended: \(grounds) grounds"
        case .whileListIsFresh: "the status list held is fresh"
        case .purpose(let code, let name):
            "\(code) (\(name?.ruleText ?? "no name in this rulebook"))"
        case .service(let id, let provider): "\(id) of \(provider)"
        case .endpoint(let id, let endpoint): "\(id): \(endpoint)"
        case .model(let id, let name), .feature(let id, let name): "\(id): \(name)"
        case .data(let code, let name, _): "\(code) (\(name.ruleText))"
        case .quota(let quota): quota.ruleText
        }
    }
}
