import Foundation
import Outbound
import Programme
import Storage
import Vocabulary

/// The sealed scores of an evaluation, beside the journal: `sealed/panels/APPLICATION.ROUND`.
struct SealedScores {
    let desk: OfficeDesk
    let evaluation: Evaluation

    /// Seals a sheet under the panel's key; durable when this returns, and so before the event
    /// that names its commitment.
    func put(_ sealed: SealedSheet, of expert: PersonID, as commitment: Digest) throws {
        try desk.world.files.makeFolder(folder)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        try seal.seal(
            Array(try encoder.encode(SignedSheet(sealed, by: expert))),
            as: name(expert, commitment), for: place(expert, commitment))
    }

    /// What an expert is bound to; one that is missing or not as it was sealed is an error that
    /// names it.
    func sheet(of expert: PersonID, as commitment: Digest) throws -> SealedSheet {
        let bytes = try seal.open(name(expert, commitment), for: place(expert, commitment))
        guard let signed = try? JSONDecoder().decode(SignedSheet.self, from: Data(bytes)),
            signed.expert == expert, let sealed = signed.sealed(for: evaluation.criteria)
        else { throw EvaluationFailure.scoreMismatch(expert) }
        return sealed
    }

    /// All that count, by expert.
    func sheets() throws -> [PersonID: SealedSheet] {
        var sheets: [PersonID: SealedSheet] = [:]
        for seat in evaluation.scoring {
            guard let commitment = seat.commitment else { continue }
            sheets[seat.person] = try sheet(of: seat.person, as: commitment)
        }
        return sheets
    }

    func eraseKey() throws { try seal.eraseKey() }

    private var folder: String {
        "\(desk.folder.sealed)/panels/\(evaluation.application).\(evaluation.round)"
    }

    private var seal: PanelSeal {
        PanelSeal(folder: folder, randomness: desk.world.randomness)
    }

    private func name(_ expert: PersonID, _ commitment: Digest) -> String {
        "\(expert).\(commitment)"
    }

    private func place(_ expert: PersonID, _ commitment: Digest) -> [UInt8] {
        let parts = [
            "sumun/panel/v1", evaluation.application.text, String(evaluation.round),
            expert.text, commitment.description,
        ]
        return Array(parts.joined(separator: "\n").utf8)
    }
}
