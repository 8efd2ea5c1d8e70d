@testable import Console

/// Texts that stand in one place each, and who may meet them.
enum Marker {
    static func name(_ firm: String) -> String { "MARKED-NAME-OF-\(firm)" }
    static func contents(_ firm: String) -> String { "MARKED-CONTENTS-OF-\(firm)" }
    static func gap(_ firm: String) -> String { "MARKED-GAP-OF-\(firm)" }
    /// Of its disciplines.
    static func report(_ firm: String) -> String { "MARKED-REPORT-OF-\(firm)" }
    /// Every rulebook's.
    static let control = "inputFilter"
    /// Of the outcome in round 1.
    static func reasons(_ firm: String) -> String { "MARKED-REASONS-TO-\(firm)" }
    static func comment(_ expert: String) -> String { "MARKED-COMMENT-OF-\(expert)" }
    /// In round 2.
    static func laterComment(_ expert: String) -> String { "MARKED-LATER-COMMENT-OF-\(expert)" }
    static let conclusion = "MARKED-CONCLUSION"
    static let laterConclusion = "MARKED-LATER-CONCLUSION"
    static let selection = "MARKED-SELECTION"
    /// Of the commission's item on it.
    static func remark(_ firm: String) -> String { "MARKED-REMARK-ON-\(firm)" }
    /// Of the letter to the firm whose application was selected.
    static let letter = "MARKED-LETTER"
    /// What was done about that letter, and why.
    static let measure = "MARKED-MEASURE"
    /// The reasons in a notice of refusal.
    static func refusal(_ firm: String) -> String { "MARKED-REFUSAL-OF-\(firm)" }
}

extension Marker {
    typealias Phase = VisibilityScene.Phase

    static let firstPanel: Set<String> = ["ai-2", "sec-2", "law-1", "chair-1"]
    static let secondPanel: Set<String> = ["ai-3", "sec-2", "law-1", "chair-2"]
    /// `root` runs the office and evaluates nothing.
    static let office: Set<String> = ["kim", "root", "secretary", "clerk", "auditor"]

    /// Who may meet each text in each phase; whoever is not here may not.
    static func allowed(_ phase: Phase) -> [(marker: String, people: Set<String>)] {
        let (firm, other) = (VisibilityScene.firm, VisibilityScene.other)
        let readers = Marker.readers(phase)
        let others = office.union(["both"])
        let ofFirm = [contents(firm), gap(firm), reasons(firm), selection].map { ($0, readers) }
        let ofOther = [contents(other), gap(other), reasons(other), name(other)].map {
            ($0, others)
        }
        return ofFirm + ofOther + reports(phase) + letters()
            // Whom one must declare about is told; whoever has no part is not.
            + [(name(firm), others.union(told(phase)))] + scores(phase)
    }

    /// What a firm reports of its disciplines is the office's alone: no place on a panel opens it,
    /// and one that is owed a declaration, or a conflict, closes it.
    private static func reports(_ phase: Phase) -> [(marker: String, people: Set<String>)] {
        [
            (report(VisibilityScene.firm), phase < .formed ? office.union(["both"]) : office),
            (report(VisibilityScene.other), office.union(["both"])),
        ]
    }

    /// Letters, what the commission says and why a firm is refused are the office's alone.
    private static func letters() -> [(marker: String, people: Set<String>)] {
        let (firm, other) = (VisibilityScene.firm, VisibilityScene.other)
        return [letter, measure, remark(firm), refusal(firm)].map { ($0, office) }
            + [remark(other), refusal(other)].map { ($0, office.union(["both"])) }
    }

    /// Who may see the application of `firm` whole.
    private static func readers(_ phase: Phase) -> Set<String> {
        switch phase {
        case .open, .supplementRequested, .received: office.union(["both"])
        case .formed, .entered, .secondFormed: office
        case .declaring: office.union(["ai-2", "sec-2"])
        case .complete, .opened, .concluded, .waiting: office.union(firstPanel)
        case .secondComplete, .secondOpened, .selected, .reported, .drafted, .approved, .issued,
            .measured, .refused:
            office.union(secondPanel)
        }
    }

    /// Who beside the office is told that the firm is evaluated.
    private static func told(_ phase: Phase) -> Set<String> {
        switch phase {
        case .open, .supplementRequested, .received: []
        case .formed: ["ai-1", "law-1", "chair-1"]
        case .declaring, .complete, .opened, .concluded, .waiting, .entered:
            firstPanel.union(["ai-1"])
        case .secondFormed, .secondComplete, .secondOpened, .selected, .reported, .drafted,
            .approved, .issued, .measured, .refused:
            secondPanel.union(["ai-1"])
        }
    }

    /// Scores are their author's until all are opened, and then the panel's and the office's; once
    /// another panel is formed, those of the first are the office's.
    private static func scores(_ phase: Phase) -> [(marker: String, people: Set<String>)] {
        let evaluating = office.subtracting(["root"])
        let isPast = phase >= .secondFormed
        let first = isPast ? evaluating : evaluating.union(firstPanel)
        let second = evaluating.union(secondPanel)
        return ["ai-2", "sec-2", "law-1"].map { author in
            (comment(author), (phase < .opened ? [] : first).union([author]))
        }
            + ["ai-3", "sec-2", "law-1"].map { author in
                (laterComment(author), (phase < .secondOpened ? [] : second).union([author]))
            }
            + [
                (conclusion, phase < .concluded ? [] : first),
                (laterConclusion, phase < .selected ? [] : second),
            ]
    }
}
