import Mustache

struct FormView: Templated {
    let form: Form

    func child(named name: String) -> Any? {
        switch name {
        case "method": form.method.rawValue
        case "action": form.action
        case "fields": form.fields.map { FieldView(field: $0) }
        case "hasToken": form.token != nil
        case "token": form.token ?? ""
        case "submit": form.submit
        default: nil
        }
    }
}

private struct FieldView: Templated {
    let field: Field

    func child(named name: String) -> Any? {
        switch name {
        case "id": "field-\(field.name)"
        case "name": field.name
        case "label": field.label
        case "value": field.value
        case "isRequired": field.isRequired
        case "hasHint": field.hint != nil
        case "hint": field.hint ?? ""
        case "type": type
        case "autocomplete": autocomplete
        case "isHidden": if case .hidden = field.kind { true } else { false }
        case "isInput": !type.isEmpty
        case "isLines": if case .lines = field.kind { true } else { false }
        case "rows": rows
        case "isLong": rows > FieldView.fewRows
        case "isChoice": if case .choice = field.kind { true } else { false }
        case "isChoices": if case .choices = field.kind { true } else { false }
        case "options": options
        default: nil
        }
    }

    private static let fewRows = 4
    private static let manyRows = 40

    /// Rows of a field of several lines: as its text has, within bounds.
    private var rows: Int {
        let lines = field.value.utf8.count { $0 == UInt8(ascii: "\n") } + 1
        return lines > FieldView.fewRows
            ? min(lines + 2, FieldView.manyRows) : FieldView.fewRows
    }

    private var type: String {
        switch field.kind {
        case .text, .oneTimeCode: "text"
        case .password: "password"
        case .number: "number"
        case .date: "date"
        case .lines, .choice, .choices, .hidden: ""
        }
    }

    private var autocomplete: String {
        switch field.kind {
        case .password: "current-password"
        case .oneTimeCode: "one-time-code"
        default: "off"
        }
    }

    private var options: [OptionView] {
        switch field.kind {
        case .choice(let options):
            return options.map {
                OptionView(option: $0, id: "", isChosen: $0.value == field.value)
            }
        case .choices(let options):
            let chosen = field.value.split(separator: "\n")
            return options.map {
                OptionView(
                    option: $0, id: "field-\(field.name)-\($0.value)",
                    isChosen: chosen.contains(Substring($0.value)))
            }
        case .text, .password, .number, .date, .oneTimeCode, .lines, .hidden: return []
        }
    }
}

private struct OptionView: Templated {
    let option: Field.Option
    /// Of a box that can be ticked; empty where it is none.
    let id: String
    let isChosen: Bool

    func child(named name: String) -> Any? {
        switch name {
        case "optionID": id
        case "value": option.value
        case "label": option.label
        case "isChosen": isChosen
        default: nil
        }
    }
}
