import Interchange
import Programme

/// Three ways in: a report and the contents of a dispatch of kind `report`, which if they are taken
/// are their own one text, and a period to evaluate.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
    _ = try? DisciplinePeriod(yaml: bytes)
    // A dispatch's contents are text that was decoded before.
    guard let text = String(validating: bytes, as: UTF8.self),
        let carried = try? ReportDispatch(json: text)
    else {
        precondition((try? DisciplineReport(json: bytes)) == nil, "a report that no dispatch has")
        return 0
    }
    precondition((try? carried.json().utf8.elementsEqual(bytes)) == true, "it has two texts")
    guard case .evaluation(let report) = carried else { return 0 }
    precondition((try? report.json()) == bytes, "a report is not its own text")
    let counts = report.evaluation.counts
    precondition(counts.all == report.evaluation.results.count, "a result is not counted")
    let kept = report.evaluation.results.filter { $0.result == "kept" }
    precondition(kept.allSatisfy { $0.evidence != nil && $0.checkedOn != nil }, "kept unseen")
    precondition(kept.allSatisfy { $0.shortfall == nil }, "kept beside a failure")
    return 0
}
