/// A system of the firm that the letter relieves, and the zone that it stands in.
package struct UnverifiedSystem: Codable, Hashable, Sendable {
    package var name: String
    package var zone: String

    package init(name: String, zone: String) {
        self.name = name
        self.zone = zone
    }

    package enum CodingKeys: String, CodingKey, CaseIterable { case name, zone }
}

/// Classes of data by what may happen to them.
package struct UnverifiedDataTerms: Codable, Hashable, Sendable {
    package var allowed: [String]
    package var forbidden: [String]
    package var pseudonymised: [String]
    /// Forbidden classes that no detector covers, accepted as such.
    package var unchecked: [String]

    package init(
        allowed: [String], forbidden: [String], pseudonymised: [String], unchecked: [String]
    ) {
        self.allowed = allowed
        self.forbidden = forbidden
        self.pseudonymised = pseudonymised
        self.unchecked = unchecked
    }

    package enum CodingKeys: String, CodingKey, CaseIterable {
        case allowed, forbidden, pseudonymised, unchecked
    }
}

package struct UnverifiedQuota: Codable, Hashable, Sendable {
    package var requestsPerDay: Int
    package var bytesPerDay: Int
    package var tokensPerDay: Int

    package init(requestsPerDay: Int, bytesPerDay: Int, tokensPerDay: Int) {
        self.requestsPerDay = requestsPerDay
        self.bytesPerDay = bytesPerDay
        self.tokensPerDay = tokensPerDay
    }

    package enum CodingKeys: String, CodingKey, CaseIterable {
        case requestsPerDay, bytesPerDay, tokensPerDay
    }
}

/// A condition of the letter, and by what it is seen to be kept.
package struct UnverifiedCondition: Codable, Hashable, Sendable {
    package var code: String
    package var korean: String
    package var english: String
    /// `enforced`, `evidenced` or `byHand`.
    package var means: String
    /// For `enforced`: the reason code of the gate that enforces it.
    package var rule: String?
    /// What kind of evidence: a kind of the rulebook, such as `testResult`, or in words. A letter
    /// that is drafted has it of each condition, as it has `due` and `frequency`.
    package var evidence: String?
    /// `YYYY-MM-DD`: when it is due first, or at all.
    package var due: String?
    /// A frequency of the rulebook, such as `halfYearly`, or in words.
    package var frequency: String?

    package init(
        code: String, korean: String, english: String, means: String, rule: String?,
        evidence: String?, due: String?, frequency: String?
    ) {
        self.code = code
        self.korean = korean
        self.english = english
        self.means = means
        self.rule = rule
        self.evidence = evidence
        self.due = due
        self.frequency = frequency
    }

    package enum CodingKeys: String, CodingKey, CaseIterable {
        case code, korean, english, means, rule, evidence, due, frequency
    }
}

/// Something that the firm reports, and when.
package struct UnverifiedDuty: Codable, Hashable, Sendable {
    package var name: String
    package var due: String?
    package var frequency: String?

    package init(name: String, due: String?, frequency: String?) {
        self.name = name
        self.due = due
        self.frequency = frequency
    }

    package enum CodingKeys: String, CodingKey, CaseIterable { case name, due, frequency }
}

/// A paper elsewhere, by number and day.
package struct UnverifiedReference: Codable, Hashable, Sendable {
    package var number: String
    package var date: String

    package init(number: String, date: String) {
        self.number = number
        self.date = date
    }

    package enum CodingKeys: String, CodingKey, CaseIterable { case number, date }
}
