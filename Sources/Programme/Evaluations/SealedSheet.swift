import Rules
package import Vocabulary

/// A sheet with the nonce that hides it: what lies sealed until all are in.
package struct SealedSheet: Codable, Hashable, Sendable {
    package let sheet: ScoreSheet
    /// 32 bytes that nobody can guess, so that a commitment tells nothing of the scores.
    package let nonce: [UInt8]

    package static let nonceSize = ByteCount.bytes(32)

    /// A nonce of any other size is `nil`.
    package init?(sheet: ScoreSheet, nonce: [UInt8]) {
        guard nonce.count == SealedSheet.nonceSize.bytes else { return nil }
        self.sheet = sheet
        self.nonce = nonce
    }

    /// The bytes whose SHA-256 is the commitment: a name of this form, then each field with its
    /// length before it in four bytes, most significant first, so that no two sheets have the
    /// same. docs/verify.md has the same in words.
    package func committedBytes(of expert: PersonID, on evaluation: Evaluation) -> [UInt8] {
        var out = Array("sumun/score/v1\n".utf8)
        func add(_ bytes: some Collection<UInt8>) {
            let count = UInt32(bytes.count)
            for shift in stride(from: 24, through: 0, by: -8) {
                out.append(UInt8(truncatingIfNeeded: count >> UInt32(shift)))
            }
            out.append(contentsOf: bytes)
        }
        add(evaluation.application.text.utf8)
        add(String(evaluation.round).utf8)
        add(evaluation.rulebook.bytes)
        add(expert.text.utf8)
        for score in sheet.scores {
            add(score.criterion.text.utf8)
            add(String(score.points).utf8)
            add(score.comment.utf8)
        }
        add(nonce)
        return out
    }
}

/// A sheet as an event has it: by whom, and with the nonce that its commitment needs.
package struct SignedSheet: Codable, Hashable, Sendable {
    package let expert: PersonID
    package let scores: [Score]
    /// 64 hexadecimal digits.
    package let nonce: String

    package struct Score: Codable, Hashable, Sendable {
        package let criterion: String
        package let points: Int
        package let comment: String

        package init(criterion: String, points: Int, comment: String) {
            self.criterion = criterion
            self.points = points
            self.comment = comment
        }

        private enum CodingKeys: String, CodingKey { case criterion, points, comment }
    }

    package init(_ sealed: SealedSheet, by expert: PersonID) {
        self.expert = expert
        scores = sealed.sheet.scores.map {
            Score(criterion: $0.criterion.text, points: $0.points, comment: $0.comment)
        }
        nonce = sealed.nonce.hex
    }

    /// The sheet under the criteria of its evaluation; `nil` where it is none.
    package func sealed(for criteria: CriteriaSet) -> SealedSheet? {
        var read: [ScoreSheet.Score] = []
        for score in scores {
            guard let code = try? ScoreCode(parsing: score.criterion) else { return nil }
            read.append(
                ScoreSheet.Score(criterion: code, points: score.points, comment: score.comment))
        }
        guard let sheet = try? ScoreSheet(read, for: criteria), let nonce = [UInt8](hex: nonce)
        else { return nil }
        return SealedSheet(sheet: sheet, nonce: nonce)
    }

    private enum CodingKeys: String, CodingKey { case expert, scores, nonce }
}
