/// HTML in which all that is put in is escaped, unless it is markup itself.
struct AccountMarkup: ExpressibleByStringInterpolation, Hashable, Sendable {
    let text: String

    init(stringLiteral text: String) { self.text = text }
    init(stringInterpolation: StringInterpolation) { text = stringInterpolation.text }

    struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var text = ""

        init(literalCapacity: Int, interpolationCount: Int) {}

        mutating func appendLiteral(_ literal: String) { text += literal }
        mutating func appendInterpolation(_ value: String) { text += escaped(value) }
        mutating func appendInterpolation(_ value: some BinaryInteger) { text += String(value) }
        mutating func appendInterpolation(_ markup: AccountMarkup) { text += markup.text }

        mutating func appendInterpolation(_ parts: [AccountMarkup]) {
            for part in parts { text += part.text }
        }

        private func escaped(_ value: String) -> String {
            var out = ""
            for character in value.unicodeScalars {
                switch character {
                case "&": out += "&amp;"
                case "<": out += "&lt;"
                case ">": out += "&gt;"
                case "\"": out += "&quot;"
                case "'": out += "&#39;"
                default: out.unicodeScalars.append(character)
                }
            }
            return out
        }
    }
}
