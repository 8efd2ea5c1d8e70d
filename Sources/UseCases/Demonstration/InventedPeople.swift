import Vocabulary

/// The people of an invented programme, by their ids: family names that say nothing of anybody.
enum InventedPeople {
    static let founder = person("seo")
    static let secretariat = person("ahn")
    static let clerk = person("yun")
    static let secondClerk = person("tak")
    static let auditor = person("pyo")
    static let chairs = [person("gil"), person("do")]
    /// Three of each field; a panel has one of each.
    static let experts: [(field: String, people: [PersonID])] = [
        ("ai", [person("heo"), person("bae"), person("song")]),
        ("security", [person("choi"), person("moon"), person("woo")]),
        ("legal", [person("nam"), person("yang"), person("ko")]),
    ]

    /// In a firm's office.
    static let officer = person("ryu")
    static let staff = person("min")

    static var expertIDs: [PersonID] { experts.flatMap(\.people) }

    /// Everyone of the supervisor's office beside its founder, with their roles.
    static var supervisors: [(person: PersonID, roles: [String])] {
        [
            (secretariat, ["secretariat"]), (clerk, ["clerk"]), (secondClerk, ["clerk"]),
            (auditor, ["auditor"]),
        ] + chairs.map { ($0, ["chair"]) } + expertIDs.map { ($0, ["expert"]) }
    }

    private static func person(_ text: String) -> PersonID {
        guard let id = try? PersonID(parsing: text) else {
            preconditionFailure("`\(text)` is an identifier")
        }
        return id
    }
}
