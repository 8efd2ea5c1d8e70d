package import Vocabulary

/// Where an office's things lie under its one folder.
package struct OfficeFolder: Hashable, Sendable {
    package let path: String

    package init(_ path: String) { self.path = path }

    package var settings: String { path + "/office.yaml" }
    package var card: String { path + "/office.card" }
    /// The certificate of the office's own authority, for browsers and counterparts.
    package var authority: String { path + "/office-ca.pem" }
    package var keys: String { path + "/keys" }
    package var journal: String { path + "/journal" }
    package var sealed: String { path + "/sealed" }
    package var rulebooks: String { path + "/rulebook" }
    package var run: String { path + "/run" }

    package func record(of node: NodeID) -> String { "\(path)/record/\(node)" }
    package func rulebook(_ digest: Digest) -> String { "\(rulebooks)/\(digest).yaml" }

    /// A path of office.yaml: relative ones count from the office's folder.
    package func resolve(_ given: String) -> String {
        given.hasPrefix("/") ? given : "\(path)/\(given)"
    }
}
