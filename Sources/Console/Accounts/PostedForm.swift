import Foundation
import Vocabulary

/// The fields of a form as browsers send it (`application/x-www-form-urlencoded`), in order.
struct PostedForm: Hashable, Sendable {
    private var fields: [(name: String, value: String)] = []

    /// Largest form of somebody who is signed in, of anybody else, and most fields of one.
    static let bodyLimit = ByteCount.kibibytes(512)
    static let openBodyLimit = ByteCount.kibibytes(64)
    static let fieldLimit = 200

    init() {}

    /// A form with too many fields, or with bytes that are no text, is `nil`.
    init?(parsing body: some Collection<UInt8>) {
        let pairs = body.split(separator: UInt8(ascii: "&"))
        guard pairs.count <= PostedForm.fieldLimit else { return nil }
        for pair in pairs {
            let parts = pair.split(
                separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = PostedForm.text(parts[0]),
                let value = parts.count == 2 ? PostedForm.text(parts[1]) : ""
            else { return nil }
            fields.append((name, value))
        }
    }

    /// The first value of a field; empty where it does not stand.
    subscript(name: String) -> String { fields.first { $0.name == name }?.value ?? "" }

    /// The names of its fields.
    var names: [String] { fields.map(\.name) }

    /// What each field has, by its name; several values are lines.
    var known: [String: String] {
        Dictionary(fields.map { ($0.name, $0.value) }) { $0 + "\n" + $1 }
    }

    /// Every value of a field, a line each.
    func lines(_ name: String) -> String { all(name).joined(separator: "\n") }

    /// Every value of a field.
    func all(_ name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }

    private static func text(_ bytes: some Collection<UInt8>) -> String? {
        var out: [UInt8] = []
        var rest = bytes.makeIterator()
        while let byte = rest.next() {
            switch byte {
            case UInt8(ascii: "+"): out.append(0x20)
            case UInt8(ascii: "%"):
                guard let high = rest.next().flatMap(PostedForm.digit),
                    let low = rest.next().flatMap(PostedForm.digit)
                else { return nil }
                out.append(high << 4 | low)
            default: out.append(byte)
            }
        }
        guard !out.contains(0) else { return nil }
        return String(validating: out, as: UTF8.self)
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x41 + 10
        case 0x61...0x66: byte - 0x61 + 10
        default: nil
        }
    }

    static func == (left: PostedForm, right: PostedForm) -> Bool {
        left.fields.elementsEqual(right.fields) { $0.name == $1.name && $0.value == $1.value }
    }

    func hash(into hasher: inout Hasher) {
        for field in fields {
            hasher.combine(field.name)
            hasher.combine(field.value)
        }
    }
}

extension PostedForm: CustomStringConvertible, CustomReflectable {
    /// A form may hold a password.
    var description: String { "a form of \(fields.count) fields" }
    var customMirror: Mirror { Mirror(self, children: []) }
}
