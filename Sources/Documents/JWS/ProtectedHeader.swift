import Foundation
import Vocabulary

/// The protected header of a document: `alg`, `kid`, `typ` and, from others, `crit`.
struct ProtectedHeader: Equatable {
    let typ: String
    let kid: String

    /// Largest header that is read.
    static let sizeLimit = ByteCount.kibibytes(4)

    init(kind: DocumentKind, keyID: String) {
        typ = kind.rawValue
        kid = keyID
    }

    /// Parses a header. Unknown parameters are passed over (RFC 7515 section 4) unless `crit`
    /// names them; this version knows no extension, so any well-formed `crit` is refused.
    init(parsing bytes: [UInt8]) throws(DocumentFailure) {
        guard bytes.count <= Self.sizeLimit.bytes else {
            throw .malformed(why: "the header is too long")
        }
        let names = try StrictObject.check(bytes, part: .header)
        let wire = try WireJSON.decode(Wire.self, from: bytes)
        guard wire.alg == Self.algorithm else { throw .unsupportedAlgorithm(wire.alg) }
        if let critical = wire.crit {
            guard let first = critical.first, Set(critical).count == critical.count,
                critical.allSatisfy({ names.contains($0) && !Self.registered.contains($0) })
            else { throw .malformed(why: "`crit` must name extension parameters of the header") }
            throw .unknownCritical(name: first)
        }
        typ = wire.typ
        kid = wire.kid
    }

    func encoded() throws -> [UInt8] {
        try WireJSON.encode(Wire(alg: Self.algorithm, kid: kid, typ: typ, crit: nil))
    }

    private static let algorithm = "EdDSA"
    private static let registered: Set = [
        "alg", "jku", "jwk", "kid", "x5u", "x5c", "x5t", "x5t#S256", "typ", "cty", "crit",
    ]

    private struct Wire: Codable {
        let alg: String
        let kid: String
        let typ: String
        let crit: [String]?
    }
}
