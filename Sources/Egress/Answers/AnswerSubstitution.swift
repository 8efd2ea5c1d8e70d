/// A value that is replaced when a text beside it has changed.
struct AnswerSubstitution: Sendable {
    let range: Range<Int>
    let value: [UInt8]
}
