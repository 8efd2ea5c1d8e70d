import Inspection

/// The top-level strings and numbers of one entry of the record.
struct EntryFields {
    private var texts: [String: String] = [:]
    private var numbers: [String: Int] = [:]

    /// Most fields of an entry that are read; ours have far fewer.
    private static let fieldLimit = 128

    /// `nil` where the bytes are no JSON object.
    init?(_ entry: Span<UInt8>) {
        var scanner = JSONScanner(limits: JSONLimits(bytes: entry.count))
        var name = ""
        do throws(JSONFailure) {
            guard try scanner.next(in: entry)?.kind == .objectStart else { return nil }
            while let token = try scanner.next(in: entry) {
                guard token.depth == 1, texts.count + numbers.count < Self.fieldLimit else {
                    continue
                }
                switch token.kind {
                case .key: name = Self.text(token, in: entry)
                case .string: texts[name] = Self.text(token, in: entry)
                case .number: numbers[name] = Int(Self.text(token, in: entry))
                default: break
                }
            }
        } catch {
            return nil
        }
    }

    func text(_ name: String) -> String? { texts[name] }
    func number(_ name: String) -> Int? { numbers[name] }

    private static func text(_ token: JSONToken, in entry: Span<UInt8>) -> String {
        token.isEscaped
            ? String(decoding: JSONText(token, in: entry).bytes, as: UTF8.self)
            : String(decoding: entry.extracting(token.contentRange).array, as: UTF8.self)
    }
}
