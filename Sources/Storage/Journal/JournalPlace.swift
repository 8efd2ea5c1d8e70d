import Ledger

/// Where in a journal its next entry is looked for, and the tree over all before it.
struct JournalPlace: Sendable {
    var segment = 0
    var offset = 0
    var next: UInt64 = 0
    var tree = Frontier()
}
