import Vocabulary

/// What was asked for on the command line.
enum Request: Equatable {
    case ledger(folder: String, key: String?, against: String?, json: Bool)
    case prove(folder: String, index: UInt64, out: String, json: Bool)
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
        switch asked {
        case "--version": self = .version
        case "ledger", "verify": self = try .ledger(Words(arguments))
        case "prove": self = try .prove(Words(arguments))
        case "proof", "check-proof": self = try .proof(Words(arguments))
        default:
            let said = asked.isEmpty ? "no command" : "`\(asked)` is no command"
            throw Refusal(
                .invalid,
                "\(said); say `ledger DIR`, `prove DIR INDEX` or `proof FILE`, or `--help`")
        }
    }

    private static func ledger(_ words: Words) throws(Refusal) -> Request {
        try words.check(paths: ["a folder"], options: ["--key", "--against"])
        return .ledger(
            folder: words.paths[0], key: words.options["--key"],
            against: words.options["--against"], json: words.json)
    }

    private static func prove(_ words: Words) throws(Refusal) -> Request {
        try words.check(paths: ["a folder", "an index"], options: ["--out"])
        guard let index = Int(decimal: Array(words.paths[1].utf8)) else {
            throw Refusal(.invalid, "`\(words.paths[1])` is no index of an entry")
        }
        return .prove(
            folder: words.paths[0], index: UInt64(index),
            out: words.options["--out"] ?? "\(index).proof", json: words.json)
    }

    private static func proof(_ words: Words) throws(Refusal) -> Request {
        try words.check(paths: ["a file"], options: ["--key"])
        guard let key = words.options["--key"] else {
            throw Refusal(.invalid, "`\(words.command)` needs `--key` with the log's key")
        }
        return .proof(file: words.paths[0], key: key, json: words.json)
    }

    /// The words of a command: what stands for itself, and what belongs to an option.
    private struct Words {
        let command: String
        private(set) var paths: [String] = []
        private(set) var options: [String: String] = [:]
        private(set) var json = false

        private static let known = ["--key", "--against", "--out"]

        init(_ arguments: [String]) throws(Refusal) {
            command = arguments.first ?? ""
            var rest = arguments.dropFirst()
            while let argument = rest.popFirst() {
                if argument == "--json" {
                    json = true
                } else if Words.known.contains(argument) {
                    guard let value = rest.popFirst() else {
                        throw Refusal(.invalid, "`\(argument)` needs a value")
                    }
                    options[argument] = value
                } else {
                    guard !argument.hasPrefix("--") else {
                        throw Refusal(.invalid, "there is no option `\(argument)`")
                    }
                    paths.append(argument)
                }
            }
        }

        /// Refuses fewer or more words than `paths` names, and options that are not `allowed`.
        func check(paths wanted: [String], options allowed: [String]) throws(Refusal) {
            guard paths.count >= wanted.count else {
                throw Refusal(.invalid, "`\(command)` needs \(wanted[paths.count])")
            }
            guard paths.count == wanted.count else {
                throw Refusal(.invalid, "`\(paths[wanted.count])` is one word too many")
            }
            for option in options.keys.sorted() where !allowed.contains(option) {
                throw Refusal(.invalid, "`\(option)` does not belong to `\(command)`")
            }
        }
    }
}
