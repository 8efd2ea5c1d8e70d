package import Vocabulary

/// Of what a snapshot is, besides the journal's entries; one that is of anything else is dropped.
package struct SnapshotBinding: Hashable, Sendable {
    /// The origin of the journal.
    package let origin: String
    /// The kind of office whose state it is.
    package let office: String
    /// SHA-256 of the program that wrote it: the form lives as long as one build.
    package let program: Digest

    package init(origin: String, office: String, program: Digest) {
        self.origin = origin
        self.office = office
        self.program = program
    }
}
