internal import Vocabulary

/// Strings as JSON writes them.
enum JSONText {
    static func quoted(_ text: String) -> String {
        var out = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": out += "\\\""
            case "\\": out += "\\\\"
            case _ where scalar.value < 0x20 || scalar.value == 0x7f:
                out += "\\u00" + [UInt8(scalar.value)].hex
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out + "\""
    }
}
