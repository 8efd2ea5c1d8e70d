/// What a firm's office says to the supervisor's about its application: plain fields, unchecked;
/// the one written form of it in a signed document.
package struct ApplicationDispatch: Codable, Hashable, Sendable {
    /// An `ApplicationAct`.
    package var act: String
    /// The firm as letters name it.
    package var firm: String
    package var round: Int
    /// RFC 3339 in UTC with microseconds.
    package var sentAt: String
    /// For `apply` and `supplement`.
    package var contents: ApplicationContents?
    /// For `withdraw`.
    package var reason: String?

    package init(
        act: String, firm: String, round: Int, sentAt: String, contents: ApplicationContents?,
        reason: String?
    ) {
        self.act = act
        self.firm = firm
        self.round = round
        self.sentAt = sentAt
        self.contents = contents
        self.reason = reason
    }

    package enum CodingKeys: String, CodingKey, CaseIterable {
        case act, firm, round, sentAt, contents, reason
    }
}

/// What a firm does about its application.
package enum ApplicationAct: String, Codable, Hashable, Sendable, CaseIterable {
    case apply, supplement, withdraw, enter
}
