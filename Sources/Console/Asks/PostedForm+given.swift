import Vocabulary

extension PostedForm {
    /// What a form has for each of `fields`; an empty field is absent, and so is a row of which
    /// every field is empty.
    func values(as fields: [AskField], under prefix: String = "") throws(FieldFailure)
        -> [String: Given.Value]
    {
        var values: [String: Given.Value] = [:]
        for field in fields {
            let name = prefix + field.name
            if case .rows(let parts, let most) = field.kind {
                let filled = AskField.rows(of: name, in: names).filter { row in
                    parts.contains { !self["\(name).\(row).\($0.name)"].isEmpty }
                }
                guard filled.count <= most else {
                    throw .tooMany(name, most: most)
                }
                var rows: [[String: Given.Value]] = []
                for row in filled {
                    rows.append(try self.values(as: parts, under: "\(name).\(row)."))
                }
                values[field.name] = .rows(rows)
                continue
            }
            let text = field.takesSeveral ? lines(name) : self[name]
            guard !text.isEmpty else {
                guard !field.isRequired else { throw .missing(name) }
                continue
            }
            values[field.name] = try field.value(of: text, at: name)
        }
        return values
    }
}

extension AskField {
    /// Whether a form may have it once for each value that is chosen.
    fileprivate var takesSeveral: Bool {
        switch kind {
        case .choices, .texts: true
        default: false
        }
    }
}
