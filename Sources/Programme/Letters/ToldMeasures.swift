package import Access
package import Vocabulary

/// A measure against a letter, as the supervisor's office told the firm that holds it.
package struct ToldMeasure: Codable, Hashable, Sendable {
    package enum Effect: Codable, Hashable, Sendable {
        case revoked(ground: String)
        case suspended(until: Instant)
        case corrected
        /// Another letter took its place, which no second person confirms.
        case replaced(by: LetterSerial)
    }

    /// Among those against its letter, as the supervisor's office counts them.
    package let number: Int
    package let effect: Effect
    /// `nil` where another letter took its place.
    package let reason: String?
    package let decidedAt: Instant
    /// When this office took it in.
    package let toldAt: Instant
    /// When a second person confirmed it, as far as this office was told.
    package internal(set) var confirmedAt: Instant?

    /// Whether it says that another letter took this one's place.
    package var isReplacement: Bool {
        if case .replaced = effect { true } else { false }
    }

    /// Whether the letter does not stand at `now` by this measure alone.
    package func holds(at now: Instant) -> Bool {
        switch effect {
        case .revoked, .corrected, .replaced: true
        case .suspended(let until): now < until
        }
    }
}

/// What a firm's office was told against letters, by dispatches of its supervisor's: it shuts the
/// gate as a status list does, and nothing in it opens one.
package struct ToldMeasures: ReplayedNoun {
    /// In the order in which they came.
    private var byLetter: [LetterSerial: [ToldMeasure]] = [:]

    package init() {}

    /// Those against one letter. It may come after them: a letter that is carried by hand is
    /// slower than a dispatch.
    package subscript(serial: LetterSerial) -> [ToldMeasure] { byLetter[serial] ?? [] }

    /// What they say of a letter at `now`; `nil` where they say nothing, or no more.
    package func entry(for serial: LetterSerial, at now: Instant) -> StatusList.Entry? {
        var end: Instant?
        for measure in self[serial] where measure.holds(at: now) {
            guard case .suspended(let until) = measure.effect else { return .revoked }
            end = end.map { max($0, until) } ?? until
        }
        return end.map { .suspended(until: $0) }
    }

    package static let kinds: [any JournalEvent.Type] = [RevocationReceived.self]

    package mutating func apply(
        _ event: any JournalEvent, _ act: Act
    ) throws(ReplayFailure) {
        guard let event = event as? RevocationReceived else {
            throw .foreign(type(of: event).kind)
        }
        guard event.act != .confirmed else { return try confirm(event, act) }
        guard let effect = event.effect, (event.reason == nil) == (event.act == .replaced) else {
            throw .outOfPlace(RevocationReceived.kind, act.entry)
        }
        byLetter[event.serial, default: []].append(
            ToldMeasure(
                number: event.measure, effect: effect, reason: event.reason,
                decidedAt: event.decidedAt, toldAt: act.at))
    }

    private mutating func confirm(
        _ event: RevocationReceived, _ act: Act
    ) throws(ReplayFailure) {
        let confirmed = self[event.serial].indices.filter {
            self[event.serial][$0].number == event.measure
        }
        guard !confirmed.isEmpty else {
            throw .outOfPlace(RevocationReceived.kind, act.entry)
        }
        for index in confirmed {
            byLetter[event.serial]?[index].confirmedAt = event.decidedAt
        }
    }
}

extension RevocationReceived {
    /// What it does to the letter; `nil` where it does nothing, or lacks what says what.
    fileprivate var effect: ToldMeasure.Effect? {
        switch act {
        case .revoked: ground.map { .revoked(ground: $0) }
        case .suspended: until.map { .suspended(until: $0) }
        case .corrected: .corrected
        case .replaced: by.map { .replaced(by: $0) }
        case .confirmed: nil
        }
    }
}
