/// What a finding is of. The raw value is the name in rulebooks, records and metrics.
package enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
    /// 주민등록번호.
    case residentRegistration
    /// 외국인등록번호.
    case foreignerRegistration
    /// 여권번호.
    case passport
    /// 운전면허번호.
    case driverLicence
    /// 사업자등록번호.
    case businessRegistration
    case paymentCard
    case mobilePhone
    case email
    case awsKey
    case githubToken
    case slackToken
    case openAIKey
    case anthropicKey
    /// A key of this house: `sumun_…`.
    case callerKey
    case jwt
    /// A private key in PEM.
    case privateKey
    /// 대외비, 기밀, CONFIDENTIAL.
    case marking
    /// A long base64 or hex run that does not decode to text: what it carries is not known.
    case undecodedRun
}

extension Kind {
    /// The word that stands for this kind in a placeholder such as `[RRN-1]`.
    package var placeholderName: String {
        switch self {
        case .residentRegistration: "RRN"
        case .foreignerRegistration: "FRN"
        case .passport: "PASSPORT"
        case .driverLicence: "DL"
        case .businessRegistration: "BRN"
        case .paymentCard: "CARD"
        case .mobilePhone: "MOBILE"
        case .email: "EMAIL"
        case .awsKey: "AWSKEY"
        case .githubToken: "GITHUBTOKEN"
        case .slackToken: "SLACKTOKEN"
        case .openAIKey: "OPENAIKEY"
        case .anthropicKey: "ANTHROPICKEY"
        case .callerKey: "CALLERKEY"
        case .jwt: "JWT"
        case .privateKey: "PRIVATEKEY"
        case .marking: "MARKING"
        case .undecodedRun: "ENCODED"
        }
    }
}
