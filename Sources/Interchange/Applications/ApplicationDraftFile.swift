package import Programme
import Vocabulary

/// An application's contents as a person writes them.
package struct ApplicationDraftFile: Sendable {
    package let contents: ApplicationContents

    /// Reads YAML: strict, an unknown key at any depth is an error.
    package init(parsing bytes: [UInt8]) throws(YAMLFailure) {
        do throws(YAMLFailure) {
            var mapping = try YAMLNode.read(bytes).mapping()
            let tree = try YAMLTree(mapping.takeAll())
            contents = try tree.decoded(ApplicationContents.self)
            if let unknown = try tree.firstKeyNot(in: contents) {
                throw YAMLFailure(unknown, line: 0, .unknownKey)
            }
        } catch { throw error.inFile("application") }
    }
}
