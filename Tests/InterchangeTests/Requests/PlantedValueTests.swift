import Egress
import Inspection
import Interchange
import Testing

/// Peers fail where they scan only the fields that they know. Here a value that is found for
/// certain is planted in every string and every key of a request that uses all of its API, one
/// place at a time; wherever it stands, it must not leave as it is.
struct PlantedValueTests {
    static let planted = "900101-1234568"

    static let requests: [(name: String, target: String, body: String, fields: [String])] = [
        ("chat", "/openai/v1/chat/completions", ChatRequest.everything, ChatRequest.fields),
        ("responses", "/openai/v1/responses", ResponsesRequest.everything, ResponsesRequest.fields),
        ("messages", "/anthropic/v1/messages", MessagesRequest.everything, MessagesRequest.fields),
    ]

    private func tokens(of body: [UInt8]) throws -> [JSONToken] {
        var scanner = JSONScanner(limits: JSONLimits(bytes: body.count))
        var tokens: [JSONToken] = []
        while let token = try scanner.next(in: body.span) { tokens.append(token) }
        return tokens
    }

    @Test(arguments: requests)
    func `a request that uses all of its API passes under a letter that grants it all`(
        name: String, target: String, body: String, fields: [String]
    ) throws {
        let gate = try RequestGate.granting(body, to: target)
        guard case .sent(let sent) = gate.send(body, to: target) else {
            Issue.record("\(name) is let through with \(gate.features)")
            return
        }
        #expect(sent.body == Array(body.utf8))
    }

    @Test(arguments: requests)
    func `a planted value leaves from no string and no key`(
        name: String, target: String, body: String, fields: [String]
    ) throws {
        let gate = try RequestGate.granting(body, to: target)
        let bytes = Array(body.utf8)
        var places = 0
        var rewritten = 0
        for token in try tokens(of: bytes) where token.kind == .string || token.kind == .key {
            for value in [Self.planted, "\\u0039" + Self.planted.dropFirst(), "\(Self.planted) 키"] {
                let changed =
                    Array(bytes[..<token.contentRange.lowerBound]) + Array(value.utf8)
                    + Array(bytes[token.contentRange.upperBound...])
                places += 1
                guard
                    case .sent(let request) = gate.send(
                        String(decoding: changed, as: UTF8.self), to: target)
                else { continue }
                let sent = String(decoding: request.body, as: UTF8.self)
                rewritten += sent.contains("[RRN-1]") ? 1 : 0
                let was = String(decoding: bytes[token.range], as: UTF8.self)
                #expect(
                    !sent.contains("900101") && !sent.contains("00101-1234568"),
                    "\(name): \(was) at \(token.range.lowerBound)")
            }
        }
        // The test itself must not be empty: many places are tried, and texts are rewritten.
        #expect(places > 300)
        #expect(rewritten > 30)
    }

    @Test(arguments: requests)
    func `every field of the API has its place in the request`(
        name: String, target: String, body: String, fields: [String]
    ) throws {
        let bytes = Array(body.utf8)
        let keys = try tokens(of: bytes).filter { $0.kind == .key && $0.depth == 1 }.map {
            String(decoding: bytes[$0.contentRange], as: UTF8.self)
        }
        #expect(Set(keys) == Set(fields))
    }

    @Test(arguments: requests)
    func `a field of the API that the gate knows is not refused as unknown`(
        name: String, target: String, body: String, fields: [String]
    ) throws {
        let gate = try RequestGate.granting(body, to: target)
        #expect(gate.features.allSatisfy { !$0.hasPrefix("field:") }, "\(gate.features)")
    }
}
