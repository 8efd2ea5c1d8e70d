import Foundation
package import Vocabulary

/// One entry of a gate's record as people are shown it: what the gate decided and why, never
/// what was in it.
package struct RecordedEntry: Hashable, Sendable {
    package struct Finding: Hashable, Sendable, Decodable {
        package let kind: String
        package let grade: String
        package let action: String
        package let count: Int

        package init(kind: String, grade: String, action: String, count: Int) {
            self.kind = kind
            self.grade = grade
            self.action = action
            self.count = count
        }
    }

    package let index: UInt64
    package let at: Instant?
    /// `admission`, `outcome`, or a kind that a later version writes.
    package let kind: String
    /// Of an admission: `admitted`, `answered`, `refused`.
    package let verdict: String?
    package let reason: String?
    package let caller: String?
    package let purpose: String?
    package let letter: String?
    package let service: String?
    package let model: String?
    package let findings: [Finding]
    /// Of an outcome: the entry of its admission, and how it ended.
    package let admission: UInt64?
    package let ended: String?
    package let tokens: Int?
    package let isRehearsal: Bool

    package init(
        index: UInt64, at: Instant?, kind: String, verdict: String? = nil,
        reason: String? = nil, caller: String? = nil, purpose: String? = nil,
        letter: String? = nil, service: String? = nil, model: String? = nil,
        findings: [Finding] = [], admission: UInt64? = nil, ended: String? = nil,
        tokens: Int? = nil, isRehearsal: Bool = false
    ) {
        self.index = index
        self.at = at
        self.kind = kind
        self.verdict = verdict
        self.reason = reason
        self.caller = caller
        self.purpose = purpose
        self.letter = letter
        self.service = service
        self.model = model
        self.findings = findings
        self.admission = admission
        self.ended = ended
        self.tokens = tokens
        self.isRehearsal = isRehearsal
    }

    /// Reads an entry's own line; what is not written is absent.
    init(index: UInt64, line: String) {
        let wire = try? JSONDecoder().decode(Wire.self, from: Data(line.utf8))
        self.init(
            index: index, at: wire?.time.flatMap { try? Instant(parsing: $0) },
            kind: wire?.kind ?? "unreadable", verdict: wire?.verdict, reason: wire?.reason,
            caller: wire?.caller, purpose: wire?.purpose, letter: wire?.letter,
            service: wire?.service, model: wire?.model, findings: wire?.findings ?? [],
            admission: wire?.admission, ended: wire?.ended, tokens: wire?.tokens,
            isRehearsal: wire?.rehearsal ?? false)
    }

    private struct Wire: Decodable {
        let time: String?
        let kind: String?
        let verdict: String?
        let reason: String?
        let caller: String?
        let purpose: String?
        let letter: String?
        let service: String?
        let model: String?
        let findings: [Finding]?
        let admission: UInt64?
        let ended: String?
        let tokens: Int?
        let rehearsal: Bool?
    }
}
