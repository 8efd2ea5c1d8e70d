import Ledger

/// Where in a journal its next entry is looked for, and the tree over all before it.
package struct JournalPlace: Sendable {
    var segment = 0
    var offset = 0
    var next: UInt64 = 0
    var tree = Frontier()

    /// Before the first entry.
    package init() {}

    init(segment: Int, offset: Int, next: UInt64, tree: Frontier = Frontier()) {
        self.segment = segment
        self.offset = offset
        self.next = next
        self.tree = tree
    }

    /// How many entries stand before it.
    package var size: UInt64 { next }
}
