package import Programme
import Vocabulary

/// A letter's contents as a person writes them: a firm and what is granted to it.
package struct LetterDraftFile: Sendable {
    /// As written; not yet an id.
    package let firm: String
    package let grant: UnverifiedGrant

    /// Reads YAML: strict, an unknown key at any depth is an error.
    package init(parsing bytes: [UInt8]) throws(YAMLFailure) {
        do throws(YAMLFailure) {
            let root = try YAMLNode.read(bytes)
            var mapping = try root.mapping()
            firm = try mapping.take("firm").text()
            let tree = try YAMLTree(mapping.takeAll())
            grant = try tree.decoded(UnverifiedGrant.self)
            if let unknown = try tree.firstKeyNot(in: grant) {
                throw YAMLFailure(unknown, line: 0, .unknownKey)
            }
        } catch { throw error.inFile("letter") }
    }
}
