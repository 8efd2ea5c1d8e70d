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
    /// The same with a closed list to choose from for one of its fields, as the page knows it:
    /// one of them, or boxes where the field takes several.
    func offering(_ options: [Field.Option], for name: String) -> Form {
        Form(
            method, to: action,
            fields: fields.map { field in
                guard field.name == name else { return field }
                var offered = field
                switch field.kind {
                case .lines: offered.kind = .choices(options)
                default:
                    offered.kind = .choice(options)
                    offered.hint = nil
                }
                return offered
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

    /// Where a field stands that is one of several alike, which a form shows as a table.
    struct Row: Hashable, Sendable {
        /// Of the table: neighbours with one caption are in one.
        let caption: String
        /// What the row is about, and what its column is called.
        let head: String
        let subject: String
        /// Its column; a hidden field has none.
        let column: String
    }

    let name: String
    let label: String
    var kind: Kind
    var value: String
    var hint: String?
    var isRequired: Bool
    /// `nil` stands by itself.
    var row: Row?
    /// Why it was refused, where it was.
    var error: String?

    init(
        _ name: String, label: String, _ kind: Kind, value: String = "", hint: String? = nil,
        isRequired: Bool = true, row: Row? = nil
    ) {
        self.name = name
        self.label = label
        self.kind = kind
        self.value = value
        self.hint = hint
        self.isRequired = isRequired
        self.row = row
    }
}
