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
        // An answer may hold what is shown once, such as a sign-in link.
        if let sealed = answer.sealed(by: desk.seal, for: asked) {
            try desk.store.write { try $0.keep(sealed, under: asked) }
        }
        return answer
    }

    /// The answer that stands under the key; `nil` once the key is this request's.
    private func claim(_ asked: KeyedRequest) throws -> KeptAnswer? {
        let rules = try desk.members().rules
        let now = desk.clock.now()
        return try desk.store.write { rows in
            try rows.sweep(at: now)
            if let found = try rows.answer(under: asked) {
                let answer = found.answer?.opened(by: desk.seal, for: asked)
                return try asked.standing(beside: found.request, answer: answer)
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

extension KeptAnswer {
    /// As it lies in the database; `nil` where it is too large then.
    fileprivate func sealed(by seal: SealingKey, for request: KeyedRequest) -> KeptAnswer? {
        KeptAnswer(status: status, body: seal.seal(body, for: request.context))
    }

    /// What was sealed; `nil` where it cannot be opened, or where there is no answer yet.
    fileprivate func opened(by seal: SealingKey, for request: KeyedRequest) -> KeptAnswer? {
        (try? seal.open(body, for: request.context)).flatMap {
            KeptAnswer(status: status, body: $0)
        }
    }
}

extension KeyedRequest {
    fileprivate var context: String { "answer \(person) \(key)" }
}
