package import Programme

extension LetterForm {
    /// The form as plain text: a heading on a line of its own, an empty line before it.
    package var text: String {
        var lines = [titleLine]
        lines += warnings.map { "※ \($0)" }
        lines += header.map(LetterForm.line)
        for section in sections {
            lines += ["", section.heading]
            lines += section.blocks.flatMap(LetterForm.lines)
        }
        lines += [""] + closing.map(LetterForm.line)
        return lines.joined(separator: "\n") + "\n"
    }

    private static func line(_ field: Field) -> String { "\(field.name): \(field.value)" }

    private static func lines(_ block: Block) -> [String] {
        switch block {
        case .paragraph(let text): [text]
        case .list(let items): items.flatMap { lines($0, indent: "") }
        case .fields(let fields): fields.map(line)
        case .table(let head, let rows):
            rows.map { row in
                "- " + zip(head, row).map { "\($0): \($1)" }.joined(separator: " / ")
            }
        }
    }

    private static func lines(_ item: Item, indent: String) -> [String] {
        ["\(indent)\(item.mark). \(item.text)"]
            + item.below.flatMap { lines($0, indent: indent + "  ") }
    }
}
