/// One method and path of a dialect: what it does, and what its body holds.
package final class Operation: Sendable {
    package enum Task: Sendable {
        /// Answered from the letter, with no upstream call.
        case listModels
        /// Sent on; its body and its answer are read as these say.
        case generate(RequestShape, AnswerShape)
    }

    package let method: String
    /// Below the route's base path, exact bytes: `/v1/chat/completions`.
    package let path: String
    package let task: Task

    package init(method: String, path: String, task: Task) {
        self.method = method
        self.path = path
        self.task = task
    }
}
