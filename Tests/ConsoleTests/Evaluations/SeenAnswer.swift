import Foundation
import HTTPTypes

/// What one person was given in answer to one request: all that it says, by whatever way.
struct SeenAnswer: Sendable {
    /// Manner and address.
    let request: String
    let person: String
    let status: HTTPResponse.Status
    /// Headers, body, and what the signed documents among both hold.
    let text: String

    init(
        _ request: String, _ person: String, _ status: HTTPResponse.Status = .ok,
        headers: HTTPFields = [:], body: String
    ) {
        self.request = request
        self.person = person
        self.status = status
        let lines = headers.map { field in
            "\(field.name): \(field.value) \(field.value.removingPercentEncoding ?? "")"
        }
        let said = (lines + [body]).joined(separator: "\n")
        text = said + Self.documents(in: said, depth: 2)
    }

    /// The JSON that stands in base 64, which signed documents are made of; a dispatch has another
    /// document in it.
    private static func documents(in text: String, depth: Int) -> String {
        guard depth > 0 else { return "" }
        // `{"` at the beginning of what was encoded.
        return text.components(separatedBy: "eyJ").dropFirst().map { rest in
            var code = "eyJ" + String(decoding: rest.utf8.prefix(while: isOfBase64), as: UTF8.self)
            if code.utf8.count % 4 == 1 { code.removeLast() }
            code = code.replacingOccurrences(of: "-", with: "+")
                .replacingOccurrences(of: "_", with: "/")
            code += String(repeating: "=", count: (4 - code.utf8.count % 4) % 4)
            guard let bytes = Data(base64Encoded: code) else { return "" }
            let inside = String(decoding: bytes, as: UTF8.self)
            return "\n" + inside + documents(in: inside, depth: depth - 1)
        }.joined()
    }

    private static func isOfBase64(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
            || (0x61...0x7A).contains(byte) || "-_+/".utf8.contains(byte)
    }

    /// Addresses of this console to which it leads, as a page does.
    var links: [String] {
        text.components(separatedBy: "href=\"/").dropFirst().compactMap { rest in
            rest.split(separator: "\"", maxSplits: 1, omittingEmptySubsequences: false).first
                .map { "/" + $0.replacingOccurrences(of: "&amp;", with: "&") }
        }
    }

    /// The texts of `phase` that this person met and may not, each with where.
    func leaks(in phase: VisibilityScene.Phase) -> [String] {
        guard text.contains("MARKED-") else { return [] }
        return Marker.allowed(phase)
            .filter { text.contains($0.marker) && !$0.people.contains(person) }
            .map { "\(phase): \(person) met \($0.marker) at \(request)" }
    }
}
