/// The placeholders of one request, with what they stand for: restored only in its own answer.
package struct Placeholders: Sendable {
    package struct Entry: Hashable, Sendable {
        /// `[RRN-1]`, or `[RRN-1-x7k2]` in a request whose text already looks like one.
        package let name: [UInt8]
        /// Decoded UTF-8.
        package let original: [UInt8]

        package init(name: [UInt8], original: [UInt8]) {
            self.name = name
            self.original = original
        }
    }

    package let entries: [Entry]

    package init(_ entries: [Entry] = []) { self.entries = entries }

    package var isEmpty: Bool { entries.isEmpty }

    /// What `name` stands for.
    package func original(of name: some Collection<UInt8>) -> [UInt8]? {
        entries.first { $0.name.elementsEqual(name) }?.original
    }
}
