import Rules

extension DataTerms {
    init(_ unverified: UnverifiedDataTerms, rules: InspectionRules) throws(LetterFailure) {
        allowed = try DataTerms.classes("allowed", unverified.allowed, rules)
        forbidden = try DataTerms.classes("forbidden", unverified.forbidden, rules)
        pseudonymised = try DataTerms.classes("pseudonymised", unverified.pseudonymised, rules)
        unchecked = try DataTerms.classes("unchecked", unverified.unchecked, rules)
        let twice = allowed.intersection(forbidden)
            .union(allowed.intersection(pseudonymised))
            .union(forbidden.intersection(pseudonymised))
            .union(unchecked.subtracting(forbidden))
        if let first = twice.min() { throw .contradictoryDataClass(first.text) }
    }

    private static func classes(
        _ name: String, _ values: [String], _ rules: InspectionRules
    ) throws(LetterFailure) -> Set<DataClassCode> {
        let fields = LetterFields("grant.data")
        var classes: Set<DataClassCode> = []
        for text in try fields.list(name, values, mayBeEmpty: true) {
            let code: DataClassCode = try fields.code(name, text)
            guard rules.classes[code] != nil else { throw .unknownDataClass(text) }
            classes.insert(code)
        }
        return classes
    }
}
