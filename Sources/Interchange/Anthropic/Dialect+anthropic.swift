package import Egress

extension Dialect {
    /// Anthropic's API: messages.
    package static let anthropic = Dialect(
        name: .anthropic,
        operations: [
            Operation(
                method: "POST", path: "/v1/messages", task: .generate(.messages, .messages)),
            Operation(method: "GET", path: "/v1/models", task: .listModels),
        ],
        passedHeaders: ["anthropic-version"],
        optInHeaders: [("anthropic-beta", "beta")],
        plainQueries: ["beta=true"],
        refusals: .anthropic,
        modelList: ModelList.anthropic)
}
