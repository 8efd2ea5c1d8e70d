package import Programme

/// What a signed document says, line by line, and whose key signed it.
package struct ShownDocument: Codable, Sendable {
    /// A `DocumentNoun`.
    package let kind: String
    package let lines: [Line]
    /// Whose key signed it, in words; or that this is not known here.
    package let signer: String
    package let isSignerKnown: Bool
    /// The same, for whoever has words of their own; `unknown` in what was decoded.
    package private(set) var signedBy = Signer.unknown

    private enum CodingKeys: String, CodingKey { case kind, lines, signer, isSignerKnown }

    init(_ noun: DocumentNoun, _ lines: [Line], by signer: Signer) {
        kind = noun.rawValue
        self.lines = lines
        self.signer = signer.words
        isSignerKnown = signer != .unknown
        signedBy = signer
    }

    package struct Line: Codable, Sendable {
        /// A `DocumentLabel`, after two spaces where it is of a document within; or the serial
        /// of a letter on a status list.
        package let name: String
        package let value: String

        init(_ label: DocumentLabel, _ value: String) { self.init(name: label.rawValue, value) }

        init(name: String, _ value: String) {
            self.name = name
            self.value = value
        }

        /// The same line, of a document within another.
        var within: Line { Line(name: "  " + name, value) }
    }

    package enum Signer: Hashable, Sendable {
        case identityOnCard
        case thisOffice
        case other(CounterpartID)
        /// A key of an earlier card, which counts no more.
        case retired(CounterpartID)
        case unknown

        fileprivate var words: String {
            switch self {
            case .identityOnCard: "the identity key on it, which a person compares"
            case .thisOffice: "the documents key of this office"
            case .other(let id): "the documents key of \(id)"
            case .retired(let id): "a key of an earlier card of \(id), which counts no more"
            case .unknown: "no key that is known here: what stands above is a claim"
            }
        }
    }
}

/// What a signed document is.
package enum DocumentNoun: String, Hashable, Sendable, CaseIterable {
    case card = "office card"
    case letter
    case statusList = "status list"
    case dispatch
    case receipt
    case collection = "request to collect"
    case application = "word about an application"
    case refusalNotice = "refusal notice"
}

/// What a line of it is about.
package enum DocumentLabel: String, Hashable, Sendable, CaseIterable {
    case from, to, number, kind
    case writtenAt = "written at"
    case contents
    /// A signed document within this one; the lines after it are that one's.
    case within = "contains"
    case forDispatch = "for dispatch"
    case receivedAt = "received at"
    case answer, refusal, serial, supervisor, firm, decision
    case firstDay = "first day"
    case lastDay = "last day"
    case sequence
    case issuedAt = "issued at"
    case nextUpdateBy = "next update by"
    case notice
    case reasons
    case inEnglish = "in English"
    case act, round, office, id
    /// What was done against a letter, and which of the measures against it that is.
    case measure
    case measureNumber = "measure number"
    case ground, until, reason
    case replacedBy = "replaced by"
    case decidedAt = "decided at"
    /// What the suspension rule says in a report of disciplines.
    case finding
    case control
    case foundOn = "found on"
    case checkedOn = "checked on"
    /// What a reply that comes later is to, and by when it comes.
    case replyTo = "reply to"
    case replyBy = "reply by"
    case koreanName = "Korean name"
    case englishName = "English name"
    case fingerprint
}
