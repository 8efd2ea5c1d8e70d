import Programme
import Vocabulary

/// Bounds of a document's fields: every text has a length, every list a count, and no text
/// carries characters that could change how a terminal or page shows the rest.
enum Field {
    /// One line: not empty, no control character, no line break, no direction override.
    static func line(_ text: String, _ name: String, limit: ByteCount) throws(DocumentFailure)
        -> String
    {
        guard !text.isEmpty else { throw .badField(name, why: "is empty") }
        return try prose(text, name, limit: limit, lines: false)
    }

    /// A text of several lines, which may be empty.
    static func prose(
        _ text: String, _ name: String, limit: ByteCount, lines: Bool = true
    ) throws(DocumentFailure) -> String {
        guard text.utf8.count <= limit.bytes else {
            throw .badField(name, why: "is longer than \(limit.bytes) bytes")
        }
        for scalar in text.unicodeScalars {
            if lines, scalar == "\n" { continue }
            guard !isControl(scalar) else {
                throw .badField(name, why: "holds a control character")
            }
        }
        return text
    }

    static func count(_ list: some Collection, _ name: String, _ limit: ClosedRange<Int>)
        throws(DocumentFailure)
    {
        guard limit.contains(list.count) else {
            throw .badField(
                name,
                why:
                    "has \(list.count) entries; \(limit.lowerBound) to \(limit.upperBound) are allowed"
            )
        }
    }

    /// Parses `text` by a value's own parser; whatever it throws names the field.
    static func parsed<Value>(
        _ text: String, _ name: String, _ what: String, _ parse: (String) throws -> Value
    ) throws(DocumentFailure) -> Value {
        do { return try parse(text) } catch { throw .badField(name, why: "is not \(what)") }
    }

    /// A log's origin: printable ASCII without space and `+`, a subset of C2SP key names.
    static func logOrigin(_ text: String, _ name: String) throws(DocumentFailure) {
        guard (1...200).contains(text.utf8.count),
            text.utf8.allSatisfy({ (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "+") })
        else { throw .badField(name, why: "is not a log origin") }
    }

    static func publicKey(_ text: String, _ name: String) throws(DocumentFailure) -> PublicKey {
        guard let bytes = try? Base64URL.decode(Array(text.utf8)), let key = PublicKey(bytes)
        else { throw .badField(name, why: "is not a key of 32 bytes in base64url") }
        return key
    }

    static func authority(
        _ text: String, _ name: String
    ) throws(DocumentFailure) -> AuthorityCertificate {
        guard text.utf8.count <= 2 * AuthorityCertificate.sizeLimit.bytes,
            let bytes = try? Base64URL.decode(Array(text.utf8)),
            let certificate = AuthorityCertificate(bytes)
        else { throw .badField(name, why: "is not a certificate's bytes in base64url") }
        return certificate
    }

    static func text(_ certificate: AuthorityCertificate) -> String {
        String(decoding: Base64URL.encode(certificate.bytes), as: UTF8.self)
    }

    static func text(_ key: PublicKey) -> String {
        String(decoding: Base64URL.encode(key.bytes), as: UTF8.self)
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF:
            true
        default: false
        }
    }
}
