package import Programme
package import Vocabulary

extension ApplicationDispatch {
    /// Largest text that is written or read: contents and stamp fit one journal entry.
    package static let sizeLimit = ByteCount.kibibytes(34)

    /// Its one text.
    package func json() throws(ApplicationFileFailure) -> [UInt8] {
        let text = try ApplicationFileFailure.text(of: self)
        guard text.count <= Self.sizeLimit.bytes else { throw .tooLarge(limit: Self.sizeLimit) }
        return text
    }

    /// Reads the text that `json` writes, and no other of the same sense.
    package init(json bytes: [UInt8]) throws(ApplicationFileFailure) {
        guard bytes.count <= Self.sizeLimit.bytes else { throw .tooLarge(limit: Self.sizeLimit) }
        self = try ApplicationFileFailure.read(ApplicationDispatch.self, from: bytes)
    }
}

/// Why bytes are no dispatch about an application.
package enum ApplicationFileFailure: Error, Hashable {
    case tooLarge(limit: ByteCount)
    case notOfThisForm
    case missing(field: String)
    case malformed(field: String)
    /// It can be read, but is not the text that says this.
    case anotherText
}

extension ApplicationFileFailure: Refusable {
    package var refusal: Refusal {
        switch self {
        case .tooLarge(let limit):
            Refusal(.invalid, "the application is longer than \(limit.bytes) bytes; shorten it")
        case .notOfThisForm: Refusal(.invalid, "the document says nothing about an application")
        case .missing(let field): Refusal(.invalid, "the application's document has no `\(field)`")
        case .malformed(let field):
            Refusal(.invalid, "the application's document has a `\(field)` of another form")
        case .anotherText:
            Refusal(
                .invalid,
                "the application's document has a key twice, one that is not known, or another "
                    + "order; sumun writes it in one way alone")
        }
    }

    init(_ error: DecodingError) {
        switch error {
        case .keyNotFound(let key, let context):
            self = .missing(field: Self.path(context.codingPath + [key]))
        case .typeMismatch(_, let context), .valueNotFound(_, let context),
            .dataCorrupted(let context):
            let path = Self.path(context.codingPath)
            self = path.isEmpty ? .notOfThisForm : .malformed(field: path)
        @unknown default: self = .notOfThisForm
        }
    }

    private static func path(_ keys: [any CodingKey]) -> String {
        keys.reduce(into: "") { path, key in
            if let index = key.intValue {
                path += "[\(index)]"
            } else {
                path += path.isEmpty ? key.stringValue : ".\(key.stringValue)"
            }
        }
    }
}

extension ApplicationFileFailure {
    /// The one text of what is said about an application.
    static func text(of value: some Encodable) throws(ApplicationFileFailure) -> [UInt8] {
        guard let text = try? OneText.bytes(of: value) else { throw .notOfThisForm }
        return text
    }

    static func read<Value: Codable>(
        _ kind: Value.Type, from bytes: [UInt8]
    ) throws(ApplicationFileFailure) -> Value {
        do { return try OneText.read(kind, from: bytes) } catch is OneText.Other {
            throw .anotherText
        } catch let error as DecodingError { throw ApplicationFileFailure(error) } catch {
            throw .notOfThisForm
        }
    }
}
