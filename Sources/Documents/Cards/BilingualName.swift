package import Vocabulary

/// A name in Korean and in English, each one line of 1 to 200 bytes.
package struct BilingualName: Hashable, Sendable {
    package let ko: String
    package let en: String

    package init(ko: String, en: String) throws(DocumentFailure) {
        self.ko = try Field.line(ko, "names.ko", limit: Self.lengthLimit)
        self.en = try Field.line(en, "names.en", limit: Self.lengthLimit)
    }

    package static let lengthLimit = ByteCount.bytes(200)
}
