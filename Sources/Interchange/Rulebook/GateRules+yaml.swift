import Rules
import Vocabulary

extension GateRules {
    init(_ node: YAMLNode) throws(YAMLFailure) {
        var section = try node.mapping()
        self.init(
            limits: try GateLimits(section.take("limits")),
            deadlines: try GateDeadlines(section.take("deadlines")),
            clockTolerance: try section.duration("clockTolerance"),
            failuresPerMinute: try section.wholeNumber("failuresPerMinute", 1...100_000),
            addressesPerMinute: try section.wholeNumber("addressesPerMinute", 1...100_000),
            auditSampling: try section.dated("auditSampling") {
                node throws(YAMLFailure) in try node.samplingRate()
            },
            checkpointEvery: try section.duration("checkpointEvery"),
            recordReserve: try section.byteCount("recordReserve"))
        try section.finish()
    }
}

extension GateLimits {
    init(_ node: YAMLNode) throws(YAMLFailure) {
        var section = try node.mapping()
        self.init(
            body: try section.byteCount("body"), answer: try section.byteCount("answer"),
            inFlight: try section.byteCount("inFlight"), head: try section.byteCount("head"),
            connections: try section.wholeNumber("connections", 1...1_000_000))
        try section.finish()
        // A body that never fits the budget would be told to come back for ever.
        guard body.value <= inFlight.value else {
            throw YAMLFailure(
                node.path + ".body", line: node.line,
                .outOfRange("`inFlight`, \(inFlight.value.bytes) bytes"))
        }
    }
}

extension GateDeadlines {
    init(_ node: YAMLNode) throws(YAMLFailure) {
        var section = try node.mapping()
        self.init(
            head: try section.duration("head"), body: try section.duration("body"),
            connect: try section.duration("connect"),
            firstByte: try section.duration("firstByte"), idle: try section.duration("idle"),
            streamAge: try section.duration("streamAge"),
            keepAlive: try section.duration("keepAlive"), drain: try section.duration("drain"))
        try section.finish()
    }
}

extension QuotaRules {
    init(_ node: YAMLNode) throws(YAMLFailure) {
        var section = try node.mapping()
        self.init(
            letter: try section.dated("letter") { node throws(YAMLFailure) in
                try Quota(node)
            },
            caller: try section.dated("caller") { node throws(YAMLFailure) in
                try Quota(node)
            },
            bytesPerToken: try section.wholeNumber("bytesPerToken", 1...1000))
        try section.finish()
    }
}

extension Quota {
    init(_ node: YAMLNode) throws(YAMLFailure) {
        var mapping = try node.mapping()
        let counts = 0...1_000_000_000_000_000
        let quota = Quota(
            requestsPerDay: try mapping.take("requestsPerDay").wholeNumber(counts),
            bytesPerDay: try mapping.take("bytesPerDay").byteCount(),
            tokensPerDay: try mapping.take("tokensPerDay").wholeNumber(counts))
        try mapping.finish()
        guard let quota else { throw node.failure(.notA("a quota")) }
        self = quota
    }
}
