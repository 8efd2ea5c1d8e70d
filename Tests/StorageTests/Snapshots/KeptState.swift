import Access
import Ledger
import Programme
@testable import Storage
import Vocabulary

/// A small state with bulk rows, and a file for it.
struct KeptState: Codable, Hashable {
    var people = People()
    var disciplines = Disciplines()
    var correspondence = Correspondence()
    var owner: DisciplineOwner = .post("security")
    var extra: [String: Int?] = [:]

    static let binding = SnapshotBinding(
        origin: "test.example/office", office: "firm", program: Fixture.hasher.emptyRoot)

    static func file(
        in folder: String, files: LogFiles = .posix, binding: SnapshotBinding = KeptState.binding,
        key: UInt8 = 1
    ) -> SnapshotFile {
        SnapshotFile(in: folder, files: files, binding: binding) { bytes in
            // SAFETY: the buffer is read inside the closure only.
            let copied = unsafe bytes.withUnsafeBufferPointer { unsafe Array($0) }
            return Fixture.hasher.sha256(([key] + copied).span)
        }
    }

    /// Every way in which a member may stand there or not.
    static func sample(checks: Int = 3) throws -> KeptState {
        var state = KeptState()
        let (kim, at) = (try PersonID(parsing: "kim"), Fixture.start)
        func act(_ entry: Int) -> Act {
            Act(by: kim, way: .console, at: at, entry: UInt64(entry))
        }
        try state.people.apply(
            PersonAdded(person: kim, roles: ["ciso", "auditor"]), act(0))
        try state.disciplines.apply(
            DisciplineAssigned(
                control: "policy1", ownerPost: nil, ownerPerson: kim, frequency: "daily"), act(1))
        for number in 0..<checks {
            let day = KoreanDate(of: at).adding(days: number)
            try state.disciplines.apply(
                DisciplineChecked(
                    control: "policy1", result: number == 2 ? "notKept" : "kept",
                    reason: number == 2 ? "느림" : nil,
                    evidence: DisciplineEvidence(
                        type: "logExtract", number: "2026-\(number)",
                        digest: number == 1 ? nil : Fixture.hasher.emptyRoot), checkedOn: day),
                act(2 + number))
        }
        state.extra = ["하나": 1, "least": .min]
        state.extra.updateValue(nil, forKey: "none")
        state.owner = .person(kim)
        return state
    }
}
