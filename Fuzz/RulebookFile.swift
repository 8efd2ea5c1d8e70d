import Interchange
import Rules
import Vocabulary

/// The reader of commission reports, and two ways into that of rulebooks: the input as the file, and the shipped file with the
/// input put in at a place that its first two bytes choose.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
    read(bytes)
    _ = try? CommissionReportFile(parsing: bytes)
    guard bytes.count >= 2 else { return 0 }
    let shipped = Rulebook.shippedYAML
    let place = (Int(bytes[0]) << 8 | Int(bytes[1])) % shipped.count
    let end = min(shipped.count, place + bytes.count - 2)
    var spliced = Array(shipped[..<place])
    spliced += bytes[2...]
    spliced += shipped[end...]
    read(spliced)
    return 0
}

private func read(_ bytes: [UInt8]) {
    guard let rulebook = try? Rulebook(yaml: bytes, sha256: digest) else { return }
    precondition(rulebook.entries.allSatisfy { !$0.source.isEmpty }, "a value has no source")
    precondition(rulebook.approvals.letterPersons.value >= 2, "one person is enough")
}

@Sendable private func digest(_ bytes: Span<UInt8>) -> Digest {
    guard let digest = Digest([UInt8](repeating: 0, count: 32)) else {
        preconditionFailure("32 bytes are a digest")
    }
    return digest
}
