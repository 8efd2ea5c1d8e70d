@testable import Documents

/// A document put together by hand, so that it can be wrong in one place and right elsewhere.
struct RawDocument {
    var header = #"{"alg":"EdDSA","kid":"KID","typ":"sumun-card+jws"}"#
    var payload = #"{"a":1}"#
    var signer = FixedKey.identity

    /// The compact form, signed over exactly these bytes.
    func compact() throws -> [UInt8] {
        let header = header.replacing("KID", with: signer.publicKey.fingerprint.text)
        let input =
            Base64URL.encode(Array(header.utf8)) + Array(".".utf8)
            + Base64URL.encode(Array(payload.utf8))
        return input + Array(".".utf8) + Base64URL.encode(try signer.sign(input))
    }

    func verified() throws -> VerifiedDocument {
        try SignedDocument(parsing: compact()).verified(as: .card, by: [signer.publicKey])
    }

    /// The failure of reading and verifying, if any.
    func failure() throws -> DocumentFailure? {
        let bytes = try compact()
        do throws(DocumentFailure) {
            _ = try SignedDocument(parsing: bytes).verified(as: .card, by: [signer.publicKey])
            return nil
        } catch { return error }
    }
}
