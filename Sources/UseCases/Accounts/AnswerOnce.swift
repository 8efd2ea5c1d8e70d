package import Access
import Outbound
import Rules
import Storage
package import Vocabulary

/// Carries a write out once for each idempotency key: the same request again gets the first
/// answer and does nothing.
package struct AnswerOnce: Sendable {
    private let desk: AccountDesk

    package init(desk: AccountDesk) { self.desk = desk }

    /// - Parameters:
    ///   - request: what was asked, whole: method, path and body.
    ///   - act: carries it out. Where it refuses for what was asked, nothing was done, and the
    ///     key is free again; what stays unanswered for another reason is refused until the key
    ///     ends, since nobody knows whether it was done.
    package func callAsFunction(
        _ key: String, request: [UInt8], by person: PersonID,
        _ act: () async throws -> KeptAnswer
    ) async throws -> KeptAnswer {
        let asked = try KeyedRequest(
            person: person, key: key, request: Hashing.sha256(request.span))
        if let earlier = try claim(asked) { return earlier }
        let answer: KeptAnswer
        do { answer = try await act() } catch let error as any Refusable {
            switch error.refusal.kind {
            case .invalid, .notFound, .conflict, .forbidden:
                try desk.store.write { try $0.release(asked) }
            case .unavailable, .damaged: break
            }
            throw error
        }
        try desk.store.write { try $0.keep(answer, under: asked) }
        return answer
    }

    /// The answer that stands under the key; `nil` once the key is this request's.
    private func claim(_ asked: KeyedRequest) throws -> KeptAnswer? {
        let rules = try desk.members().rules
        let now = desk.clock.now()
        return try desk.store.write { rows in
            try rows.sweep(at: now)
            if let found = try rows.answer(under: asked) {
                return try asked.standing(beside: found.request, answer: found.answer)
            }
            guard try rows.account(of: asked.person) != nil else {
                throw AccountFailure.noAccount(asked.person)
            }
            let limit = rules.answersPerPerson.value
            guard try rows.answerCount(of: asked.person) < limit else {
                throw AccountFailure.tooManyKeys(limit: limit)
            }
            try rows.claim(asked, until: now + rules.answerLife.value)
            return nil
        }
    }
}
