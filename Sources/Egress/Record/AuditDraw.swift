import Rules
import Vocabulary

/// Whether an admission is drawn for a person to look at, since the purpose that a caller names is
/// a claim.
///
/// The draw follows from the commitment to the body, so no caller can foresee it, whoever runs the
/// gate cannot choose, and an examiner sees from the record alone that none was left out.
enum AuditDraw {
    static func isDrawn(_ commitment: Digest, at rate: SamplingRate) -> Bool {
        commitment.leadingWord.multipliedFullWidth(by: UInt64(rate.oneIn)).high == 0
    }
}
