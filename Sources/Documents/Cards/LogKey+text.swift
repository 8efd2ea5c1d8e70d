import struct Crypto.SHA256
import Foundation
package import Programme
import Vocabulary

extension LogKey {
    /// The C2SP verifier key: `<origin>+<key hash, 8 hex digits>+<base64 of 0x01 and the key>`.
    ///
    /// The key hash is the first four bytes of SHA-256 over origin, line feed, 0x01 and the key
    /// (c2sp.org/signed-note).
    package var verifierKeyText: String {
        let typed = [LogKey.ed25519] + key.bytes
        let named = Array(origin.utf8) + [UInt8(ascii: "\n")] + typed
        let hash = Array(SHA256.hash(data: named).prefix(4)).hex
        return "\(origin)+\(hash)+\(Data(typed).base64EncodedString())"
    }

    /// The C2SP signature type of Ed25519 in a signed note.
    private static let ed25519: UInt8 = 0x01
}
