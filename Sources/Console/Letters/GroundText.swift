import Egress
import Rules

/// Grounds of revocation as the rulebook words them, in the order of the official form: 가, 나, 다.
enum GroundText {
    static func ground(_ code: String, _ rules: Rulebook) -> RevocationGround? {
        (try? GroundCode(parsing: code)).flatMap { rules.letter.grounds[$0]?.value }
    }

    /// By their marks; those that the rulebook does not know come last.
    static func ordered(_ codes: [String], _ rules: Rulebook) -> [String] {
        codes.map { (code: $0, mark: ground($0, rules)?.mark) }.sorted { first, second in
            switch (first.mark, second.mark) {
            case (let left?, let right?): left < right
            case (_?, nil): true
            case (nil, _): false
            }
        }.map(\.code)
    }

    /// In Korean with its mark, which is Korean; in English by its words alone.
    static func said(_ code: String, _ rules: Rulebook, _ language: Language) -> String {
        ground(code, rules).map { said($0, language) } ?? code
    }

    static func said(_ ground: RevocationGround, _ language: Language) -> String {
        let words = Words(ground.wording)(language)
        return language == .korean ? "\(ground.mark). \(words)" : words
    }
}
