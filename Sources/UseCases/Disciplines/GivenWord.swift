import Vocabulary

enum GivenWord {
    /// One of a closed list, as a person typed it.
    static func parse<Word: RawRepresentable<String> & CaseIterable>(
        _ text: String, _ type: Word.Type
    ) throws -> Word {
        guard let word = Word(rawValue: text) else {
            throw GivenFailure.noneOf(text, Word.allCases.map(\.rawValue))
        }
        return word
    }
}
