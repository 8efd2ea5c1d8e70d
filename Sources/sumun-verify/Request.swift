import Vocabulary

/// What was asked for on the command line.
enum Request: Equatable {
    case ledger(folder: String, key: String?, against: String?, json: Bool)
    case proof(file: String, key: String, json: Bool)
    case help
    case version

    /// Reads the arguments; what cannot be understood is a `Refusal`.
    init(parsing arguments: [String]) throws(Refusal) {
        let asked = arguments.first ?? ""
        if ["--help", "-h", "help"].contains(asked) || arguments.contains("--help") {
            self = .help
            return
        }
        if asked == "--version" {
            self = .version
            return
        }
        guard ["ledger", "proof"].contains(asked) else {
            let said = asked.isEmpty ? "no command" : "`\(asked)` is no command"
            throw Refusal(.invalid, "\(said); say `ledger DIR` or `proof FILE`, or `--help`")
        }
        var options = Options()
        try options.read(arguments.dropFirst())
        guard let path = options.path else {
            throw Refusal(.invalid, "`\(asked)` needs \(asked == "ledger" ? "a folder" : "a file")")
        }
        if asked == "ledger" {
            self = .ledger(
                folder: path, key: options.key, against: options.against, json: options.json)
            return
        }
        guard let key = options.key else {
            throw Refusal(.invalid, "`proof` needs `--key` with the log's key")
        }
        guard options.against == nil else {
            throw Refusal(.invalid, "`--against` belongs to `ledger`, not to `proof`")
        }
        self = .proof(file: path, key: key, json: options.json)
    }

    private struct Options {
        var path: String?
        var key: String?
        var against: String?
        var json = false

        mutating func read(_ arguments: ArraySlice<String>) throws(Refusal) {
            var rest = arguments
            while let argument = rest.popFirst() {
                switch argument {
                case "--json": json = true
                case "--key": key = try value(of: argument, in: &rest)
                case "--against": against = try value(of: argument, in: &rest)
                default:
                    guard !argument.hasPrefix("--") else {
                        throw Refusal(.invalid, "there is no option `\(argument)`")
                    }
                    guard path == nil else {
                        throw Refusal(.invalid, "one path is enough; `\(argument)` is a second")
                    }
                    path = argument
                }
            }
        }

        private func value(
            of option: String, in rest: inout ArraySlice<String>
        ) throws(Refusal) -> String {
            guard let value = rest.popFirst() else {
                throw Refusal(.invalid, "`\(option)` needs a value")
            }
            return value
        }
    }
}
