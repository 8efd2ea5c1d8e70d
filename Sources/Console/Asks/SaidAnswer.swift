import Egress

/// An answer that a page tells in words of its own, in its reader's language; any other is told by
/// the names of its fields.
protocol SaidAnswer: Sendable {
    func said(in language: Language) -> [(name: String, value: String)]

    /// What must be seen first, where not all was done that was asked; `nil` where it was.
    func amiss(in language: Language) -> String?
}

extension SaidAnswer {
    func amiss(in language: Language) -> String? { nil }
}
