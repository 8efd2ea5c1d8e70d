import Egress
import Vocabulary

extension Ask {
    /// Its form with what is known already: path fields of `known` stand in the address, others
    /// in their fields; `nil` where a field of the path is not known.
    ///
    /// - Parameters:
    ///   - rows: how many rows are offered, for fields of several things; its own number for `nil`.
    ///   - hidden: fields that are known and not to be changed.
    func form(
        _ known: [String: String], token: String, in language: Language, rows: Int? = nil,
        hidden: Set<String> = []
    ) -> Form? {
        guard let action = AskPath.filled("/" + path, with: { known[$0] }) else { return nil }
        return Form(
            .post, to: action,
            fields: bodyFields.flatMap {
                $0.formFields("", known, in: language, rows: rows ?? formRows, hidden: hidden)
            },
            submit: words(language), token: token)
    }

    /// The page that holds its form, with what is known already.
    func address(_ known: KeyValuePairs<String, String> = [:]) -> String {
        address(of: Array(known))
    }

    func address(of known: [(key: String, value: String)]) -> String {
        let query = known.map { "\($0.key)=\(Percent.encoded($0.value))" }
        return "/asks/\(name)" + (query.isEmpty ? "" : "?" + query.joined(separator: "&"))
    }
}

extension AskField {
    /// The fields of a form that ask for this one; several where it is of rows.
    fileprivate func formFields(
        _ prefix: String, _ known: [String: String], in language: Language, rows: Int,
        hidden: Set<String>
    ) -> [Field] {
        let name = prefix + self.name
        if case .rows(let fields, let most) = kind {
            let filled = (AskField.rows(of: name, in: known.keys).last ?? -1) + 1
            return (0..<min(most, max(filled, rows))).flatMap { row in
                fields.flatMap { field in
                    field.formFields(
                        "\(name).\(row).", known, in: language, rows: 0, hidden: hidden
                    ).map {
                        $0.inRow(row + 1, isFilled: row < filled, of: words(language), language)
                    }
                }
            }
        }
        return [
            Field(
                name, label: words(language), hidden.contains(name) ? .hidden : formKind(language),
                value: known[name] ?? "", hint: hint?(language),
                isRequired: isRequired && !isFlag)
        ]
    }

    /// The numbers of the rows of a field, by the names of what is known, in order.
    static func rows(of name: String, in names: some Sequence<String>) -> [Int] {
        let numbers = names.compactMap { each -> Int? in
            guard each.hasPrefix(name + ".") else { return nil }
            return Int(each.dropFirst(name.utf8.count + 1).prefix { $0 != "." })
        }
        return Set(numbers).filter { (0...Int(Int32.max)).contains($0) }.sorted()
    }

    private var isFlag: Bool { if case .flag = kind { true } else { false } }

    private func formKind(_ language: Language) -> Field.Kind {
        switch kind {
        case .text: .text
        case .lines, .texts, .rows: .lines
        case .number: .number
        case .day: .date
        case .choice(let choices):
            // Nothing is chosen until somebody chooses it.
            .choice(
                [Field.Option(value: "", label: "–")]
                    + choices.map { Field.Option(value: $0.value, label: $0.words(language)) })
        case .choices(let choices):
            .choices(choices.map { Field.Option(value: $0.value, label: $0.words(language)) })
        case .flag:
            .choice([
                Field.Option(value: "false", label: language == .korean ? "아니요" : "No"),
                Field.Option(value: "true", label: language == .korean ? "예" : "Yes"),
            ])
        }
    }
}

extension Field {
    /// The same in a numbered row; rows that may stay empty ask for nothing.
    fileprivate func inRow(
        _ row: Int, isFilled: Bool, of caption: String, _ language: Language
    ) -> Field {
        let ignored = Words("빈 줄은 빼고 처리합니다", "rows left empty do not count")(language)
        return Field(
            name, label: "\(label) \(row)", kind, value: value, hint: hint,
            isRequired: isRequired && isFilled,
            row: Row(
                caption: "\(caption) (\(ignored))", head: "\(row)",
                subject: Words("번호", "No.")(language), column: label))
    }
}
