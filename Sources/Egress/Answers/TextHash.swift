/// A running hash of a text, by which one that is repeated whole is known again.
///
/// Under the process's random seed: two texts of one length share it with a chance of 2^-64,
/// which nobody outside can raise.
struct TextHash: Sendable {
    private var hasher = Hasher()
    private(set) var count = 0

    init() {}

    init(_ text: Span<UInt8>) { add(text) }

    mutating func add(_ text: Span<UInt8>) {
        count += text.count
        // SipHash over the bytes as one stream: `combine(bytes:)` marks no boundaries.
        unsafe text.withUnsafeBytes { unsafe hasher.combine(bytes: $0) }
    }

    struct Value: Hashable, Sendable {
        let hash: Int
        let count: Int
    }

    var value: Value { Value(hash: hasher.finalize(), count: count) }
}
