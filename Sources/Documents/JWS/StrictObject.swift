import Inspection
import Vocabulary

/// What a header or a payload must be: one JSON object that every reader reads alike.
///
/// RFC 8259, narrowed: valid UTF-8, no key twice in an object at any depth, keys of printable
/// ASCII (two keys that Unicode holds to be equal cannot both stand), numbers whole and of at
/// most 15 digits, as I-JSON (RFC 7493) keeps them.
enum StrictObject {
    /// Returns the names at the top of the object, or throws why it is not one.
    @discardableResult
    static func check(
        _ bytes: [UInt8], part: DocumentFailure.Part, textLimit: ByteCount = StrictObject.textLimit
    ) throws(DocumentFailure) -> Set<String> {
        do throws(JSONFailure) { return try names(in: bytes.span, textLimit) } catch {
            throw .malformed(why: "the \(part.rawValue) \(complaint(error))")
        }
    }

    /// Containers open at once: no document nests deeper than its own fields do.
    private static let depthLimit = 16
    private static let digitLimit = 15
    /// Tokens in one document: enough for the longest card or letter, ten times over.
    private static let tokenLimit = 50_000
    /// Bytes of one text, as written.
    static let textLimit = ByteCount.kibibytes(16)

    private static func names(
        in bytes: Span<UInt8>, _ textLimit: ByteCount
    ) throws(JSONFailure) -> Set<String> {
        var scanner = JSONScanner(
            limits: JSONLimits(
                depth: depthLimit, tokens: tokenLimit, openKeys: 1_000,
                numberLength: digitLimit + 1))
        var names: Set<String> = []
        guard try scanner.next(in: bytes)?.kind == .objectStart else {
            throw JSONFailure(.unexpectedByte, at: 0)
        }
        while let token = try scanner.next(in: bytes) {
            switch token.kind {
            case .key:
                let name = try key(token, in: bytes)
                if token.depth == 1 { names.insert(name) }
            case .number: try checkNumber(token, in: bytes)
            case .string:
                guard token.range.count <= textLimit.bytes else {
                    throw JSONFailure(.tooManyTokens, at: token.range.lowerBound)
                }
            default: break
            }
        }
        return names
    }

    private static func key(_ token: JSONToken, in bytes: Span<UInt8>) throws(JSONFailure)
        -> String
    {
        let text = JSONText(token, in: bytes).bytes
        guard text.allSatisfy({ (0x20...0x7E).contains($0) }) else {
            throw JSONFailure(.unexpectedByte, at: token.range.lowerBound)
        }
        return String(decoding: text, as: UTF8.self)
    }

    private static func checkNumber(_ token: JSONToken, in bytes: Span<UInt8>)
        throws(JSONFailure)
    {
        for offset in token.range {
            let isSign = offset == token.range.lowerBound && bytes[offset] == UInt8(ascii: "-")
            guard isSign || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[offset])
            else { throw JSONFailure(.badNumber, at: offset) }
        }
        guard token.range.count <= digitLimit else {
            throw JSONFailure(.numberTooLong, at: token.range.lowerBound)
        }
    }

    private static func complaint(_ failure: JSONFailure) -> String {
        switch failure.reason {
        case .duplicateKey: "has a key twice, at byte \(failure.offset)"
        case .tooDeep: "nests deeper than \(depthLimit)"
        case .badUTF8, .loneSurrogate: "is not valid UTF-8 at byte \(failure.offset)"
        case .badNumber, .numberTooLong:
            "has a number that is not whole and short, at byte \(failure.offset)"
        case .tooManyTokens, .tooManyKeys: "is too large at byte \(failure.offset)"
        case .endsEarly: "ends early"
        default: "is not a strict JSON object at byte \(failure.offset)"
        }
    }
}
