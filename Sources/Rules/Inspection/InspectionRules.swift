/// What the inspection does by kind, and which kinds cover which class of data.
package struct InspectionRules: Hashable, Sendable {
    package let kinds: [KindName: Dated<KindPolicy>]
    package let classes: [DataClassCode: Dated<DataClass>]

    package init(
        kinds: [KindName: Dated<KindPolicy>], classes: [DataClassCode: Dated<DataClass>]
    ) {
        self.kinds = kinds
        self.classes = classes
    }

    /// The policy of `kind`; `nil` where the rulebook has none, and then nothing may pass.
    package func policy(for kind: KindName) -> KindPolicy? { kinds[kind]?.value }

    /// The class that `kind` belongs to; a kind is in at most one.
    package func dataClass(of kind: KindName) -> DataClassCode? {
        classes.first { $0.value.value.kinds.contains(kind) }?.key
    }

    var entries: [RulebookEntry] {
        kinds.sorted { $0.key < $1.key }
            .map { RulebookEntry("inspection.kinds.\($0.key)", $0.value) }
            + classes.sorted { $0.key < $1.key }
            .map { RulebookEntry("inspection.classes.\($0.key)", $0.value) }
    }
}

/// A class of data that a letter allows, forbids or lets pass as pseudonyms.
package struct DataClass: Hashable, Sendable, RuleText {
    package let name: Wording
    /// The kinds that find it; none means that no detector covers it.
    package let kinds: [KindName]

    package init(name: Wording, kinds: [KindName]) {
        self.name = name
        self.kinds = kinds
    }

    package var isCovered: Bool { !kinds.isEmpty }

    package var ruleText: String {
        "\(name.ruleText): \(kinds.isEmpty ? "no detector" : kinds.map(\.text).joined(separator: " "))"
    }
}
