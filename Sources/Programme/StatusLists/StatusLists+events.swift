package import Vocabulary

/// The supervisor signed a status list.
package struct StatusListPublished: JournalEvent {
    package static let kind = "statusListPublished"
    package let sequence: UInt64
    package let digest: Digest
    package let document: String
    package let list: UnverifiedStatusList

    package init(digest: Digest, document: String, list: UnverifiedStatusList) {
        sequence = list.sequence
        self.digest = digest
        self.document = document
        self.list = list
    }

    private enum CodingKeys: String, CodingKey { case sequence, digest, document, list }
}

/// A firm's office took in a status list whose signature it had checked.
package struct StatusListImported: JournalEvent {
    package static let kind = "statusListImported"
    package let sequence: UInt64
    package let digest: Digest
    package let document: String
    package let list: UnverifiedStatusList

    package init(digest: Digest, document: String, list: UnverifiedStatusList) {
        sequence = list.sequence
        self.digest = digest
        self.document = document
        self.list = list
    }

    private enum CodingKeys: String, CodingKey { case sequence, digest, document, list }
}
