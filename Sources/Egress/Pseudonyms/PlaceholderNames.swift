import Inspection

/// Gives each value of a request its placeholder: numbered by kind in order of appearance, the
/// same for the same value, so that a history that is sent again keeps its names.
struct PlaceholderNames {
    private struct Value: Hashable {
        let kind: Kind
        let original: [UInt8]
    }

    private let suffix: [UInt8]
    private var names: [Value: [UInt8]] = [:]
    private var counts: [Kind: Int] = [:]
    private(set) var entries: [Placeholders.Entry] = []

    /// - Parameter suffix: the request's tag, empty where no text looks like a placeholder.
    init(suffix: [UInt8]) { self.suffix = suffix }

    mutating func name(of original: [UInt8], _ kind: Kind) -> [UInt8] {
        let value = Value(kind: kind, original: original)
        if let name = names[value] { return name }
        let number = counts[kind, default: 0] + 1
        counts[kind] = number
        let name =
            Array("[\(kind.placeholderName)-\(number)".utf8) + suffix + [UInt8(ascii: "]")]
        names[value] = name
        entries.append(.init(name: name, original: original))
        return name
    }
}
