package import Egress

extension Dialect {
    /// OpenAI's API: chat completions and responses.
    package static let openAI = Dialect(
        name: .openAI,
        operations: [
            Operation(
                method: "POST", path: "/v1/chat/completions",
                task: .generate(.chatCompletions, .chatCompletions)),
            Operation(
                method: "POST", path: "/v1/responses", task: .generate(.responses, .responses)),
            Operation(method: "GET", path: "/v1/models", task: .listModels),
        ],
        optInHeaders: [("openai-beta", "beta")],
        refusals: .openAI,
        modelList: ModelList.openAI)
}
