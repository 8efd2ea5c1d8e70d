internal import Egress
internal import Synchronization
internal import Vocabulary

/// The gate's counts as Prometheus text. Each lane counts for itself; reading adds them up.
package final class GateMetrics: Sendable {
    /// What is read at the moment of asking.
    struct Gauges: Sendable {
        let bytesInFlight: Int
        let bytesInFlightLimit: Int
        let connections: Int
        let report: GateStatus.Report
    }

    private let lanes = Mutex<[LaneMeter]>([])
    private let gauges = Mutex<(@Sendable () -> Gauges)?>(nil)

    package init() {}

    func addLane() -> LaneMeter {
        let meter = LaneMeter()
        lanes.withLock { $0.append(meter) }
        return meter
    }

    func readGauges(by read: @escaping @Sendable () -> Gauges) { gauges.withLock { $0 = read } }

    var tallies: Tallies {
        var sum = Tallies()
        for meter in lanes.withLock({ $0 }) { sum.add(meter.tallies) }
        return sum
    }

    /// All counts, in the text format 0.0.4.
    package func prometheusText() -> String {
        var text = ""
        let tallies = tallies
        write(endings: tallies, into: &text)
        write(upsets: tallies, into: &text)
        tallies.durations.write(
            "sumun_gate_request_seconds", help: "From a whole request to its answer's end.",
            into: &text)
        tallies.recordings.write(
            "sumun_gate_record_seconds",
            help: "From the submission of an entry that somebody waits for to its commit.",
            into: &text)
        counter("record_failures_total", "Entries that could not be recorded.", &text)
        text += "sumun_gate_record_failures_total \(tallies.recordFailures)\n"
        counter("request_bytes_total", "Bodies received.", &text)
        text += "sumun_gate_request_bytes_total \(tallies.bytesIn)\n"
        counter("answer_bytes_total", "Bodies of answers sent.", &text)
        text += "sumun_gate_answer_bytes_total \(tallies.bytesOut)\n"
        counter("upstream_connections_total", "Connections opened to upstreams.", &text)
        text += "sumun_gate_upstream_connections_total \(tallies.upstreamsOpened)\n"
        gauge("requests_in_flight", "Requests being decided or answered.", &text)
        text += "sumun_gate_requests_in_flight \(tallies.inFlight)\n"
        if let gauges = gauges.withLock({ $0 })?() { write(gauges, into: &text) }
        return text
    }

    private func write(endings tallies: Tallies, into text: inout String) {
        counter("requests_total", "Requests by verdict, reason and service.", &text)
        let lines = tallies.endings.map { ending, count in
            "sumun_gate_requests_total{verdict=\"\(ending.verdict.rawValue)\","
                + "reason=\"\(ending.reason?.rawValue ?? "")\","
                + "service=\"\(ending.service?.text ?? "")\"} \(count)\n"
        }
        text += lines.sorted().joined()
    }

    private func write(upsets tallies: Tallies, into text: inout String) {
        counter("upstream_errors_total", "Failures of upstreams by service and reason.", &text)
        let lines = tallies.upsets.map { upset, count in
            "sumun_gate_upstream_errors_total{service=\"\(upset.service.text)\","
                + "reason=\"\(upset.fault.reason.rawValue)\"} \(count)\n"
        }
        text += lines.sorted().joined()
    }

    private func write(_ gauges: Gauges, into text: inout String) {
        gauge("bytes_in_flight", "Bytes of bodies held now.", &text)
        text += "sumun_gate_bytes_in_flight \(gauges.bytesInFlight)\n"
        gauge("bytes_in_flight_limit", "Bytes of bodies that may be held.", &text)
        text += "sumun_gate_bytes_in_flight_limit \(gauges.bytesInFlightLimit)\n"
        gauge("connections", "Open connections of callers.", &text)
        text += "sumun_gate_connections \(gauges.connections)\n"
        gauge("open", "1 while the gate is open.", &text)
        text += "sumun_gate_open \(gauges.report.isOpen ? 1 : 0)\n"
        gauge("shut", "1 for each reason that shuts the gate now.", &text)
        for shutter in GateStatus.Shutter.allCases {
            let isShut = gauges.report.shutters.contains(shutter)
            text += "sumun_gate_shut{reason=\"\(shutter.rawValue)\"} \(isShut ? 1 : 0)\n"
        }
    }

    private func counter(_ name: String, _ help: String, _ text: inout String) {
        text += "# HELP sumun_gate_\(name) \(help)\n# TYPE sumun_gate_\(name) counter\n"
    }

    private func gauge(_ name: String, _ help: String, _ text: inout String) {
        text += "# HELP sumun_gate_\(name) \(help)\n# TYPE sumun_gate_\(name) gauge\n"
    }
}
