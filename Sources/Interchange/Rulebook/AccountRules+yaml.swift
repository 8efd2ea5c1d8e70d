import Rules

extension AccountRules {
    init(_ node: YAMLNode) throws(YAMLFailure) {
        var section = try node.mapping()
        self.init(
            failures: try section.wholeNumber("failures", 1...100),
            lock: try section.duration("lock"), idle: try section.duration("idle"),
            sessionLife: try section.duration("sessionLife"),
            linkLife: try section.duration("linkLife"),
            tokenLife: try section.duration("tokenLife"),
            passwordLength: try section.wholeNumber("passwordLength", 8...64),
            scrypt: try section.dated("scrypt") { node throws(YAMLFailure) in
                try ScryptCost(node)
            },
            attemptsPerMinute: try section.wholeNumber("attemptsPerMinute", 1...10_000),
            answerLife: try section.duration("answerLife"),
            answersPerPerson: try section.wholeNumber("answersPerPerson", 1...100_000))
        try section.finish()
    }
}

extension ScryptCost {
    init(_ node: YAMLNode) throws(YAMLFailure) {
        var mapping = try node.mapping()
        let cost = ScryptCost(
            // Fewer rounds than 2^14 are no protection; no rulebook can ask for them.
            rounds: try mapping.take("rounds").wholeNumber(1 << 14...1 << 20),
            blockSize: try mapping.take("blockSize").wholeNumber(8...32),
            parallelism: try mapping.take("parallelism").wholeNumber(1...16))
        try mapping.finish()
        guard let cost else {
            throw node.failure(.notA("a power of two in rounds, of 256 MiB at most"))
        }
        self = cost
    }
}
