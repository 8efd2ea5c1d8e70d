package import UseCases

/// What the console asks the office for; made in the composition root.
package struct ConsoleAnswers: Sendable {
    package let readiness: @Sendable () -> Readiness
    /// Prometheus text; `nil` where there is nothing to measure.
    package let metrics: @Sendable () -> String?
    /// The newest signed status list; `nil` at an office that publishes none.
    package let statusList: @Sendable () -> [UInt8]?

    package init(
        readiness: @escaping @Sendable () -> Readiness,
        metrics: @escaping @Sendable () -> String?,
        statusList: @escaping @Sendable () -> [UInt8]?
    ) {
        self.readiness = readiness
        self.metrics = metrics
        self.statusList = statusList
    }
}
