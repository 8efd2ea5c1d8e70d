package import Vocabulary

/// What goes to the one upstream that the service names, once its admission is durable.
package struct UpstreamRequest: Sendable {
    package let service: ServiceID
    package let method: String
    /// Path and query below the upstream's base path.
    package let target: String
    /// Only headers that the dialect knows; no credential: the gate's upstream adds its own.
    package let headers: [(name: String, value: String)]
    package let body: [UInt8]

    package init(
        service: ServiceID, method: String, target: String,
        headers: [(name: String, value: String)], body: [UInt8]
    ) {
        self.service = service
        self.method = method
        self.target = target
        self.headers = headers
        self.body = body
    }
}
