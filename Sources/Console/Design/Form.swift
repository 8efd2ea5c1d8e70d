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

/// One thing that a form asks.
struct Field: Sendable {
    enum Kind: Sendable {
        case text, password, number, date, oneTimeCode
        /// Several lines.
        case lines
        case choice([Option])
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
