package enum ControlNoun {}
package typealias ControlCode = Code<ControlNoun>

/// A control that a relieved firm keeps: one in place of separation, or one for its use of AI
/// and SaaS.
package struct Control: Hashable, Sendable {
    package let group: ControlGroup
    /// Its number in Annex 7, 1…27; `nil` for one that is not of the annex.
    package let number: Int?
    package let wording: Wording
    /// What shows that it is kept.
    package let evidence: ControlEvidence
    /// How often it is checked at least, where the firm has set nothing stricter.
    package let frequency: CheckFrequency
    package let applies: Applicability
    /// Whether the gate or its record shows it without a person's help.
    package let isShownByGate: Bool

    /// Whether a firm may find that a control is not about it.
    package enum Applicability: String, Hashable, Sendable, CaseIterable {
        case always
        /// Only where the firm has what the control is about: mail, remote access, SaaS.
        case whereUsed
    }

    /// A control of the annex has a number of it, any other has none; else `nil`.
    package init?(
        group: ControlGroup, number: Int?, wording: Wording, evidence: ControlEvidence,
        frequency: CheckFrequency, applies: Applicability, isShownByGate: Bool
    ) {
        let isWhole =
            group.isOfAnnex
            ? number.map { Control.annexNumbers.contains($0) } ?? false : number == nil
        guard isWhole else { return nil }
        self.group = group
        self.number = number
        self.wording = wording
        self.evidence = evidence
        self.frequency = frequency
        self.applies = applies
        self.isShownByGate = isShownByGate
    }

    /// EFSR detailed rules, Annex 7: the controls in place of separation.
    package static let annexNumbers = 1...27
}

extension Control: RuleText {
    package var ruleText: String {
        let place = number.map { "\(group.rawValue) \($0)" } ?? group.rawValue
        return "\(place): \(wording.ruleText); \(evidence.rawValue), \(frequency.rawValue)"
            + ", \(applies.rawValue)\(isShownByGate ? ", shown by the gate" : "")"
    }
}

/// What shows that a control is kept.
package enum ControlEvidence: String, Hashable, Sendable, CaseIterable {
    /// A setting as it was read from the system.
    case systemSetting
    case testResult
    case logExtract
    /// A procedure and the list that is kept by it.
    case procedure
    case contract
    /// A certificate, or another body's finding.
    case certificate
    case pledge
    /// Entries of the gate's record, with their proofs.
    case gateRecord
    /// A head of the firm's log that the supervisor has cosigned.
    case witnessedHead

    /// In Korean and in English, as pages and forms of letters say it.
    package var words: (korean: String, english: String) {
        switch self {
        case .systemSetting: ("시스템 설정", "system setting")
        case .testResult: ("시험 결과", "test result")
        case .logExtract: ("로그 발췌", "extract of a log")
        case .procedure: ("절차와 목록", "procedure and its list")
        case .contract: ("계약", "contract")
        case .certificate: ("인증서", "certificate")
        case .pledge: ("서약서", "pledge")
        case .gateRecord: ("게이트 기록", "entries of the gate's record")
        case .witnessedHead: ("확인 서명된 원장", "head that the supervisor cosigned")
        }
    }
}

/// The group that a control stands in: those of Annex 7, then those for AI and SaaS.
package enum ControlGroup: String, Hashable, Sendable, CaseIterable {
    case common, mail, workTerminal, remoteCommon, remoteIndirect, remoteDirect
    case accessControl, authentication, line, other
    case ai, saas

    package var isOfAnnex: Bool { self != .ai && self != .saas }
}
