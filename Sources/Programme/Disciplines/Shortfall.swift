package import Vocabulary

/// A control that was found not kept, until a corrective plan is completed.
package struct Shortfall: Codable, Hashable, Sendable {
    package let foundOn: KoreanDate
    package internal(set) var plan: CorrectivePlan?
    /// The day of the check that found the control kept again.
    package internal(set) var closedOn: KoreanDate?

    package var isOpen: Bool { closedOn == nil }
}

/// What will be done so that a control is kept again.
package struct CorrectivePlan: Codable, Hashable, Sendable {
    package let steps: [String]
    /// The last day on which its completion is in time.
    package let due: KoreanDate
    package let approvedBy: PersonID
    package let madeOn: KoreanDate
}
