import Inspection

/// What one pass over a request's body has read: what the gate decides by, and every leaf that
/// is to be inspected, by its place.
struct RequestReading: Sendable {
    struct Leaf: Sendable {
        let token: JSONToken
        var role: RequestRole
        /// Which message the leaf is a text of; `nil` for all else.
        let message: Int?
    }

    var model: String?
    var isStreamed = false
    /// `true`, `false`, or `nil` where the body does not say.
    var store: Bool?
    /// The place of `store` where it is `null`, which is as good as absent.
    var storeNull: Range<Int>?
    /// Behind the brace that opens the body.
    var bodyStart = 0
    var isEmptyObject = true
    /// Behind the brace of `stream_options`.
    var streamOptionsStart: Int?
    var streamOptionsIsEmpty = true
    /// The place of `stream_options` where it is `null`.
    var streamOptionsNull: Range<Int>?
    var includeUsage: (value: Bool, range: Range<Int>)?
    /// Whether one of the two is of a kind that it cannot be; the service will say so.
    var usageIsUnreadable = false
    /// Grants that the body needs, each once, in order of appearance.
    private(set) var features: [String] = []
    private(set) var leaves: [Leaf] = []
    /// How many texts each message has, by its number less one.
    private var textCounts: [Int] = []

    /// Most grants that one body may need; more is no request of any API.
    static let featureLimit = 64
    /// Longest name of one; a longer name is cut and so is no letter's.
    private static let nameLimit = 128

    mutating func add(_ leaf: Leaf) {
        leaves.append(leaf)
        count(leaf)
    }

    /// Gives a leaf the role that only what stands beside it shows.
    mutating func settle(_ index: Int, as role: RequestRole) {
        leaves[index].role = role
        count(leaves[index])
    }

    private mutating func count(_ leaf: Leaf) {
        guard leaf.role == .text, let message = leaf.message else { return }
        while textCounts.count < message { textCounts.append(0) }
        textCounts[message - 1] += 1
    }

    /// Whether a text is one of several of its message, which are read as joined too.
    func isJoined(_ leaf: Leaf) -> Bool {
        guard leaf.role == .text, let message = leaf.message else { return false }
        return textCounts[message - 1] > 1
    }

    /// False once there are too many.
    mutating func need(_ name: String) -> Bool {
        let feature =
            name.utf8.count <= Self.nameLimit ? name : name.prefix(Self.nameLimit) + "…"
        if features.contains(feature) { return true }
        guard features.count < Self.featureLimit else { return false }
        features.append(feature)
        return true
    }
}
