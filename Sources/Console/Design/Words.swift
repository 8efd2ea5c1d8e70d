import Egress
import Rules

/// What a page says, in Korean and in English: neither can be left out.
struct Words: Hashable, Sendable {
    let korean: String
    let english: String

    init(_ korean: String, _ english: String) {
        self.korean = korean
        self.english = english
    }

    init(_ words: (korean: String, english: String)) {
        self.init(words.korean, words.english)
    }

    /// The rulebook's own words.
    init(_ wording: Wording) {
        self.init(wording.korean, wording.english)
    }

    func callAsFunction(_ language: Language) -> String {
        switch language {
        case .korean: korean
        case .english: english
        }
    }
}

/// The words of one page, as stored properties of type `Words`: one place for each page, which
/// tests read whole.
protocol PageWords: Sendable {
    init()
}
