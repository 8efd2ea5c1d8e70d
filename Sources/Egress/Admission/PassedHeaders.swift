import Vocabulary

/// The headers that go on to the service: those that the dialect knows, as they came, and what
/// the gate sets itself. The caller's credential and every unknown header stay behind.
struct PassedHeaders {
    /// Of the caller's own.
    let passed: [(name: String, value: String)]
    /// The grants that they need: one for each value of a header of opt-ins.
    let features: [String]

    init(of request: IncomingRequest, dialect: Dialect) {
        var passed: [(name: String, value: String)] = []
        var features: [String] = []
        for name in dialect.passedHeaders {
            for value in request.values(of: name) { passed.append((name, value)) }
        }
        for (name, family) in dialect.optInHeaders {
            for value in request.values(of: name) {
                passed.append((name, value))
                for part in value.split(separator: ",") {
                    let word = part.filter { $0 != " " && $0 != "\t" }
                    if !features.contains("\(family):\(word)") {
                        features.append("\(family):\(word)")
                    }
                }
            }
        }
        self.passed = passed
        self.features = features
    }

    func all(isStreamed: Bool) -> [(name: String, value: String)] {
        [
            ("content-type", "application/json"),
            ("accept", isStreamed ? "text/event-stream" : "application/json"),
            ("accept-encoding", "identity"),
        ] + passed
    }
}
