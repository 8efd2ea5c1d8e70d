import Interchange
import Outbound
import Rules
import Storage
import Vocabulary

/// The rulebooks of an office: files named by their digest, so that none is ever another.
struct RulebookShelf {
    let folder: OfficeFolder
    let world: World

    private static let read = ReadRulebooks()

    /// Keeps the file and returns what it says.
    func put(_ yaml: [UInt8]) throws -> Rulebook {
        let rulebook = try Self.rulebook(yaml)
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
        return try Self.rulebook(yaml)
    }
}

extension RulebookShelf {
    /// What the text says; a text is read once.
    static func rulebook(_ yaml: [UInt8]) throws -> Rulebook {
        try read.rulebook(of: Hashing.sha256(yaml.span)) {
            try Rulebook(yaml: yaml, sha256: Hashing.sha256)
        }
    }

    /// The rulebook that comes with this version.
    static func shipped() throws -> Rulebook { try rulebook(Rulebook.shippedYAML) }
}
