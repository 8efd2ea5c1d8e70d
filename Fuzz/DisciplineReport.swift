import Interchange
import Programme

/// Two ways in: a report, which if it is taken is its own one text, and a period to evaluate.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
    _ = try? DisciplinePeriod(yaml: bytes)
    guard let report = try? DisciplineReport(json: bytes) else { return 0 }
    precondition((try? report.json()) == bytes, "a report is not its own text")
    let counts = report.evaluation.counts
    precondition(counts.all == report.evaluation.results.count, "a result is not counted")
    let kept = report.evaluation.results.filter { $0.result == "kept" }
    precondition(kept.allSatisfy { $0.evidence != nil && $0.checkedOn != nil }, "kept unseen")
    return 0
}
