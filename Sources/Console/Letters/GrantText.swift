import Egress
import Rules

/// What a letter says freely, in words where it says a code of the rulebook.
enum GrantText {
    static func frequency(_ written: String?, _ language: Language) -> String? {
        guard let written else { return nil }
        return CheckFrequency(rawValue: written).map { DisciplineWords.name(of: $0)(language) }
            ?? written
    }

    static func evidence(_ written: String, _ language: Language) -> String {
        ControlEvidence(rawValue: written).map { DisciplineWords.name(of: $0)(language) } ?? written
    }
}
