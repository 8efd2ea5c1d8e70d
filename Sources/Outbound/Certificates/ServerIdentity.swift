import Foundation
import SwiftASN1
package import Vocabulary
import X509

/// What a TLS server shows to prove who it is, and the key that proves it.
package struct ServerIdentity: Hashable, Sendable {
    /// The server's certificate and those between it and its authority, in PEM.
    package let chain: [UInt8]
    /// In PEM.
    package let key: [UInt8]
    /// From here on nobody believes it any more.
    package let ends: Instant

    init(chain: [UInt8], key: [UInt8], ends: Instant) {
        self.chain = chain
        self.key = key
        self.ends = ends
    }

    package enum Failure: Error, Hashable, Sendable { case notACertificate }

    /// One that somebody else made: the first certificate of `chain` is the server's.
    package init(chain: [UInt8], key: [UInt8]) throws(Failure) {
        do {
            let documents = try PEMDocument.parseMultiple(
                pemString: String(decoding: chain, as: UTF8.self))
            guard let first = documents.first else { throw Failure.notACertificate }
            let leaf = try Certificate(pemDocument: first)
            self.init(chain: chain, key: key, ends: Instant(leaf.notValidAfter))
        } catch { throw .notACertificate }
    }
}

extension Instant {
    /// A certificate's times are whole seconds.
    init(_ date: Date) {
        self.init(microseconds: Int64(date.timeIntervalSince1970.rounded(.down)) * 1_000_000)
    }

    var date: Date { Date(timeIntervalSince1970: Double(microseconds / 1_000_000)) }
}
