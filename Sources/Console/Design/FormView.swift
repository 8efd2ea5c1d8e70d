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
        case "isChoice": if case .choice = field.kind { true } else { false }
        case "options": options
        default: nil
        }
    }

    private var type: String {
        switch field.kind {
        case .text, .oneTimeCode: "text"
        case .password: "password"
        case .number: "number"
        case .date: "date"
        case .lines, .choice, .hidden: ""
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
        guard case .choice(let options) = field.kind else { return [] }
        return options.map { OptionView(option: $0, isChosen: $0.value == field.value) }
    }
}

private struct OptionView: Templated {
    let option: Field.Option
    let isChosen: Bool

    func child(named name: String) -> Any? {
        switch name {
        case "value": option.value
        case "label": option.label
        case "isChosen": isChosen
        default: nil
        }
    }
}
