import Interchange
import Programme
import Rules

/// An expert's file of scores: whatever is taken names each criterion once, and no points below
/// none.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
    guard let scores = try? ScoreFile(parsing: bytes).scores else { return 0 }
    precondition(
        Set(scores.map(\.criterion.text)).count == scores.count, "a criterion stands twice")
    precondition(scores.allSatisfy { $0.points >= 0 }, "points below none")
    return 0
}
