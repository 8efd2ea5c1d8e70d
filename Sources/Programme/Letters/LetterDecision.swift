/// The authority's answer to what was asked (판단): one of the form's three boxes.
package enum LetterDecision: String, Hashable, Sendable, CaseIterable {
    /// 비조치: no action will follow. The only one that opens the gate.
    case noAction
    /// 조치: the act would be acted upon.
    case action
    /// 기타: in part, on terms, or another way.
    case other
}
