/// Where a text of an answer stands: its choice, block or item, and its part in it; -1 where the
/// event names none.
struct AnswerPlace: Hashable, Sendable {
    let unit: Int
    let part: Int
}
