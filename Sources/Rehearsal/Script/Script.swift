import Foundation

/// What the stand-in answers: the first rule that fits a request; without one, the echo.
package struct Script: Hashable, Sendable {
    package let rules: [ScriptRule]

    package init(rules: [ScriptRule]) { self.rules = rules }

    /// Reads a script file: `{"rules":[…]}` (docs/rehearsal.md).
    package init(parsing bytes: [UInt8]) throws(ParseFailure) {
        do {
            rules = try JSONDecoder().decode(Wire.self, from: Data(bytes)).rules
        } catch DecodingError.dataCorrupted(let context) {
            throw .unreadable(context.debugDescription)
        } catch {
            throw .unreadable("\(error)")
        }
    }

    package enum ParseFailure: Error, Equatable { case unreadable(String) }

    private struct Wire: Decodable { let rules: [ScriptRule] }

    /// The rule for a request to `model` whose last user text is `text`.
    func rule(model: String, text: String) -> ScriptRule {
        rules.first { $0.fits(model: model, text: text) } ?? ScriptRule(steps: [.say("{seen}")])
    }
}
