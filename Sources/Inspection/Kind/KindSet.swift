/// A set of kinds, one bit each.
package struct KindSet: OptionSet, Hashable, Sendable {
    package let rawValue: UInt32

    package init(rawValue: UInt32) { self.rawValue = rawValue }

    package init(_ kind: Kind) { self.init(rawValue: 1 << kind.bit) }

    package init(_ kinds: some Sequence<Kind>) {
        self.init(rawValue: kinds.reduce(0) { $0 | 1 << $1.bit })
    }

    package static let all = KindSet(Kind.allCases)
    /// Kinds with no greatest length: a stream decides them on their opening.
    package static let unbounded = KindSet([.jwt, .privateKey])

    package func contains(_ kind: Kind) -> Bool { rawValue & 1 << kind.bit != 0 }

    /// The kinds in their written order.
    package var kinds: [Kind] { Kind.allCases.filter(contains) }
}

extension Kind {
    /// This kind's place in a `KindSet`.
    var bit: UInt32 {
        switch self {
        case .residentRegistration: 0
        case .foreignerRegistration: 1
        case .passport: 2
        case .driverLicence: 3
        case .businessRegistration: 4
        case .paymentCard: 5
        case .mobilePhone: 6
        case .email: 7
        case .awsKey: 8
        case .githubToken: 9
        case .slackToken: 10
        case .openAIKey: 11
        case .anthropicKey: 12
        case .callerKey: 13
        case .jwt: 14
        case .privateKey: 15
        case .marking: 16
        case .undecodedRun: 17
        }
    }
}
