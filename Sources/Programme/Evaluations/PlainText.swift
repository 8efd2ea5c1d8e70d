/// Text that people read as it is written: no control or format characters but a line's end.
enum PlainText {
    static func isPlain(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { scalar in
            if scalar == "\n" { return true }
            switch scalar.properties.generalCategory {
            case .control, .format, .unassigned, .lineSeparator, .paragraphSeparator: return false
            default: return true
            }
        }
    }
}
