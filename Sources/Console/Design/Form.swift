/// A form: what is asked, each with its label, and the one thing that is done with it.
struct Form: Sendable {
    enum Method: String, Sendable { case get, post }

    let method: Method
    let action: String
    let fields: [Field]
    let submit: String
    /// The visitor's `formToken`; every form that changes something has it.
    let token: String?

    init(
        _ method: Method, to action: String, fields: [Field], submit: String,
        token: String? = nil
    ) {
        precondition(method == .get || token != nil, "a form that changes something has a token")
        self.method = method
        self.action = action
        self.fields = fields
        self.submit = submit
        self.token = token
    }
}

extension Form {
    /// The same with a closed list to choose from for one of its fields, as the page knows it.
    func offering(_ options: [Field.Option], for name: String) -> Form {
        Form(
            method, to: action,
            fields: fields.map { field in
                guard field.name == name else { return field }
                return Field(
                    name, label: field.label, .choice(options), value: field.value,
                    isRequired: field.isRequired)
            }, submit: submit, token: token)
    }
}

/// One thing that a form asks.
struct Field: Sendable {
    enum Kind: Sendable {
        case text, password, number, date, oneTimeCode
        /// Several lines.
        case lines
        case choice([Option])
        /// Boxes of which several may be ticked; the value has a line for each that is.
        case choices([Option])
        case hidden
    }

    struct Option: Hashable, Sendable {
        let value: String
        let label: String
    }

    let name: String
    let label: String
    let kind: Kind
    let value: String
    let hint: String?
    let isRequired: Bool

    init(
        _ name: String, label: String, _ kind: Kind, value: String = "", hint: String? = nil,
        isRequired: Bool = true
    ) {
        self.name = name
        self.label = label
        self.kind = kind
        self.value = value
        self.hint = hint
        self.isRequired = isRequired
    }
}
