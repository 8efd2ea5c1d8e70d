package import UseCases

/// What the console asks the office for; made in the composition root.
package struct ConsoleAnswers: Sendable {
    package let readiness: @Sendable () -> Readiness
    /// Prometheus text; `nil` where there is nothing to measure.
    package let metrics: @Sendable () -> String?
    /// The newest signed status list; `nil` at an office that publishes none.
    package let statusList: @Sendable () -> [UInt8]?
    /// What pages are made of.
    package let readings: ConsoleReadings
    /// The office that forms and programs decide in; `nil` where none may.
    package let desk: ConsoleDesk?
    /// What other offices bring and fetch; `nil` where none is to.
    package let correspondence: CorrespondenceAnswers?

    package init(
        readiness: @escaping @Sendable () -> Readiness,
        metrics: @escaping @Sendable () -> String?,
        statusList: @escaping @Sendable () -> [UInt8]?, readings: ConsoleReadings,
        desk: ConsoleDesk? = nil, correspondence: CorrespondenceAnswers? = nil
    ) {
        self.readiness = readiness
        self.metrics = metrics
        self.statusList = statusList
        self.readings = readings
        self.desk = desk
        self.correspondence = correspondence
    }
}
