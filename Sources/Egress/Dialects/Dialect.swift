/// One outside API as the gate must know it: its operations, which leaf of a body is what, and
/// how it says no.
package final class Dialect: Sendable {
    package enum Name: String, Sendable { case openAI, anthropic }

    package let name: Name
    package let operations: [Operation]
    /// Headers that are passed on, in lower case, beside what the gate sets itself.
    package let passedHeaders: [String]
    /// Headers whose values each need the grant `FAMILY:VALUE`, in lower case.
    package let optInHeaders: [(name: String, family: String)]
    /// Query parameters that need no grant, as they stand: `beta=true`.
    package let plainQueries: Set<String>
    package let refusals: RefusalForm
    /// The body of the list of models, made from ids alone.
    package let modelList: @Sendable ([String]) -> [UInt8]

    package init(
        name: Name, operations: [Operation], passedHeaders: [String] = [],
        optInHeaders: [(name: String, family: String)] = [], plainQueries: Set<String> = [],
        refusals: RefusalForm, modelList: @escaping @Sendable ([String]) -> [UInt8]
    ) {
        self.name = name
        self.operations = operations
        self.passedHeaders = passedHeaders
        self.optInHeaders = optInHeaders
        self.plainQueries = plainQueries
        self.refusals = refusals
        self.modelList = modelList
    }
}
