package import Synchronization
package import Vocabulary

/// What requests on all event loops share: each count behind its own lock, held for the count
/// alone and never while a body is inspected.
package final class GateCounters: Sendable {
    package let quotas: Mutex<QuotaBook>
    package let failures: Mutex<FailureCounter>

    package init(quotas: QuotaBook = QuotaBook(), failures: FailureCounter = FailureCounter()) {
        self.quotas = Mutex(quotas)
        self.failures = Mutex(failures)
    }

    func settle(_ reservation: QuotaBook.Reservation, tokens: Int) {
        quotas.withLock { $0.settle(reservation, tokens: tokens) }
    }

    func release(_ reservation: QuotaBook.Reservation) {
        quotas.withLock { $0.release(reservation) }
    }

    /// Bytes that are no request, from an address that has shown no key.
    package func noteFault(address: String, at now: Instant) {
        failures.withLock { $0.noteFault(address: address, at: now) }
    }

    /// True when the address is blocked.
    func noteFailure(address: String, prefix: String, at now: Instant) -> Bool {
        failures.withLock { $0.note(address: address, prefix: prefix, at: now) }
    }
}
