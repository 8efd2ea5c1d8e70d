/// Tokens as the provider counts them; `nil` where it has not said.
package struct AnswerUsage: Hashable, Sendable {
    /// A number in the API's usage object. Later numbers stand for the earlier: all count from
    /// the start of the answer.
    package enum Field: Hashable, Sendable {
        case input, output
        /// Input that `input` leaves out (Anthropic): written to and read from a cache.
        case cacheWritten, cacheRead
    }

    /// More than this in one answer is nothing that a provider counted.
    static let limit = 1_000_000_000

    private var input: Int?
    private var output: Int?
    private var cacheWritten: Int?
    private var cacheRead: Int?

    package init() {}

    /// All tokens that went in.
    package var tokensIn: Int? {
        input.map { $0.addingCapped(cacheWritten ?? 0).addingCapped(cacheRead ?? 0) }
    }

    package var tokensOut: Int? { output }

    mutating func set(_ field: Field, to count: Int) {
        switch field {
        case .input: input = count
        case .output: output = count
        case .cacheWritten: cacheWritten = count
        case .cacheRead: cacheRead = count
        }
    }
}

extension Int {
    fileprivate func addingCapped(_ other: Int) -> Int {
        let (sum, overflow) = addingReportingOverflow(other)
        return overflow ? .max : sum
    }
}
