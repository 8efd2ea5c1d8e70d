import Foundation
import Interchange
import Programme
import Rules
import Vocabulary

private let rulebook = try? Rulebook(yaml: Rulebook.shippedYAML, sha256: digest)

/// A letter's plain fields against firm and rulebook: a defect is a failure, never a trap.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = unsafe Data(UnsafeBufferPointer(start: start, count: count))
    if let list = try? JSONDecoder().decode(UnverifiedStatusList.self, from: bytes),
        let checked = try? StatusList(list)
    {
        precondition((try? StatusList(checked.unverified)) == checked, "a list is not its own form")
    }
    guard let rulebook,
        let unverified = try? JSONDecoder().decode(UnverifiedLetter.self, from: bytes),
        let firm = try? FirmID(parsing: unverified.firm),
        let letter = try? Letter(unverified, for: firm, rulebook: rulebook)
    else { return 0 }
    let standing = letter.standing(
        at: letter.issuedAt, statusList: nil, told: ToldMeasures(), rules: rulebook)
    precondition(standing != .inForce, "a letter is in force without a status list")
    precondition(letter.serial.description == unverified.serial, "another serial number")
    return 0
}

@Sendable private func digest(_ bytes: Span<UInt8>) -> Digest {
    guard let digest = Digest([UInt8](repeating: 0, count: 32)) else {
        preconditionFailure("32 bytes are a digest")
    }
    return digest
}
