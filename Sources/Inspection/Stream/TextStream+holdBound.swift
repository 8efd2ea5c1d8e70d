package import Vocabulary

extension TextStream {
    /// The most bytes that a text in plain characters can have held back while `kinds` are in
    /// force; kinds in `withholding` are decided on their opening.
    ///
    /// Full-width, escaped and invisible characters take more bytes for the same characters.
    package static func holdBound(
        of kinds: KindSet, withholding: KindSet = .unbounded, needles: [[UInt8]] = []
    ) -> ByteCount {
        let word = EmailAddress.localLimit
        let longest = kinds.kinds.map { longestValue($0, withholding: withholding) }.max() ?? 0
        let run = kinds.isEmpty ? 0 : EncodedRun.pieceLimit + EncodedRun.lineShortest + 4
        let needle = needles.map(\.count).max() ?? 0
        return .bytes(word + max(longest, run, needle) + partCharacter)
    }

    private static let partCharacter = 3
    /// Forty characters of UTF-8.
    private static let context = ContextWords.reach * 4
    /// Nineteen digits in five groups, each separator up to three bytes.
    private static let number = 19 + 4 * 3

    /// The most bytes from the start of a value to where it is decided.
    private static func longestValue(_ kind: Kind, withholding: KindSet) -> Int {
        switch kind {
        case .residentRegistration, .foreignerRegistration, .passport, .driverLicence,
            .businessRegistration, .paymentCard, .mobilePhone:
            number + context
        case .email: EmailAddress.localLimit + 1 + EmailAddress.domainLimit + 1
        case .awsKey, .githubToken, .slackToken, .openAIKey, .anthropicKey, .callerKey:
            TokenLook.reachBefore + TokenLook.bodyLimit + 1
        case .jwt: WebToken.openingLimit + (withholding.contains(.jwt) ? 0 : Unbounded.valueLimit)
        case .privateKey:
            PrivateKeyBlock.openingLimit
                + (withholding.contains(.privateKey) ? 0 : Unbounded.valueLimit)
        case .marking: 24
        case .undecodedRun: 0
        }
    }
}
