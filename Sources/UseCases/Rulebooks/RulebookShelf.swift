import Interchange
import Outbound
import Rules
import Storage
import Vocabulary

/// The rulebooks of an office: files named by their digest, so that none is ever another.
struct RulebookShelf {
    let folder: OfficeFolder
    let world: World

    /// Keeps the file and returns what it says.
    func put(_ yaml: [UInt8]) throws -> Rulebook {
        let rulebook = try Rulebook(yaml: yaml, sha256: Hashing.sha256)
        try world.files.replace("\(rulebook.digest).yaml", in: folder.rulebooks, with: yaml)
        return rulebook
    }

    func rulebook(_ digest: Digest) throws -> Rulebook {
        let path = folder.rulebook(digest)
        guard let yaml = try world.files.contents(path) else {
            throw OfficeFailure.noRulebook(digest)
        }
        guard Hashing.sha256(yaml.span) == digest else {
            throw OfficeFailure.otherRulebook(path: path)
        }
        return try Rulebook(yaml: yaml, sha256: Hashing.sha256)
    }
}

extension RulebookShelf {
    /// The rulebook that comes with this version.
    static func shipped() throws -> Rulebook {
        try Rulebook(yaml: Rulebook.shippedYAML, sha256: Hashing.sha256)
    }
}
