/// What a value that is written or read has opened so far: both sides must come to the same ends.
struct OpenContainers {
    /// Containers with names; an enumeration's case has one within another.
    var named = 0
    /// It is one plain value, or several of a fixed number.
    var isPlain = false

    /// How often the end of members stands behind it.
    var ends: Int { isPlain ? 0 : max(1, named) }
}
