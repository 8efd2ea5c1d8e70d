/// The types that one kind of tagged object may have: a type on neither list is unknown and
/// needs a grant of its own, `tool:NAME` for the family `tool`.
package struct TypeFamily: Hashable, Sendable {
    package let name: String
    private let plain: Set<String>
    private let features: [String: String]

    package init(_ name: String, plain: Set<String>, features: [String: [String]] = [:]) {
        self.name = name
        self.plain = plain
        var byType: [String: String] = [:]
        for (feature, types) in features {
            for type in types { byType[type] = feature }
        }
        self.features = byType
    }

    /// The grant that `type` needs, if any.
    func feature(of type: String) -> String? {
        plain.contains(type) ? nil : features[type] ?? "\(name):\(type)"
    }
}
