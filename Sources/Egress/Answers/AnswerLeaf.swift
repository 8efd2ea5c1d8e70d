import Inspection

/// One leaf of an answer's JSON, by its place, with all that its path says about it.
struct AnswerLeaf: Sendable {
    let token: JSONToken
    let role: LeafRole
    /// The key that it stands under, without quotes; `nil` in an array and at the top.
    let key: Range<Int>?
    /// The path, the same for each element of an array.
    let path: Int
    /// Its place in the arrays around it, the outermost first; -1 where there is none.
    let spots: Spots

    /// Places in the two outermost arrays.
    struct Spots: Hashable, Sendable {
        var outer: Int32 = -1
        var inner: Int32 = -1

        /// Whether `other` is in the same arrays, as far as this goes.
        func hold(_ other: Spots) -> Bool {
            (outer == -1 || outer == other.outer) && (inner == -1 || inner == other.inner)
        }
    }
}
