import Egress
import Programme
import Vocabulary

@testable import Storage

/// A firm's office as its process keeps it.
private struct Firm: Codable, Equatable {
    let office: FirmOffice
    let callers: Callers
    let stopOrders: StopOrders
}

/// Any bytes as an office's state: read or refused, and what was read is read again as it is
/// written.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = unsafe [UInt8](UnsafeBufferPointer(start: start, count: count))
    check(Firm.self, bytes)
    check(SupervisorOffice.self, bytes)
    var reader = StateReader(bytes, in: 0..<bytes.count)
    if (try? reader.binding()) != nil { _ = try? reader.place() }
    return 0
}

private func check<State: Codable & Equatable>(_ type: State.Type, _ bytes: [UInt8]) {
    let given = [CommitmentHash.given: CommitmentHash(nil)]
    guard let state = try? StateReading.state(type, from: bytes, in: 0..<bytes.count, given: given)
    else { return }
    guard let written = try? StateWriting.bytes(of: state),
        let again = try? StateReading.state(
            type, from: written, in: 0..<written.count, given: given)
    else { preconditionFailure("what was read cannot be written") }
    precondition(again == state, "another state")
}
