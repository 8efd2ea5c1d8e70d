internal import Vocabulary

/// One thing that is not as it must be, and where.
package struct AuditFinding: Hashable, Sendable {
    package let place: Place
    package let flaw: Flaw
    /// Whether this may be no more than a write that a crash cut short.
    package internal(set) var mayBeTorn = false

    package init(place: Place, flaw: Flaw) {
        self.place = place
        self.flaw = flaw
    }

    package enum Place: Hashable, Sendable {
        /// A byte of a segment, and the entry that stands there or is due there.
        case segment(Int, offset: UInt64, entry: UInt64)
        case hashes(segment: Int, offset: UInt64)
        case missingSegment(Int)
        case checkpoint
        /// The older checkpoint that the log was to be compared with.
        case against
    }

    package enum Flaw: Hashable, Sendable {
        // Bytes of a segment.
        case record(SegmentRecord.Flaw)
        case strayBytes
        /// These entries are lost with what stood at the place.
        indirect case lost(Flaw, through: UInt64)
        case entriesMissing(through: UInt64)
        case sequenceRepeats(UInt64)
        case markFell(from: UInt64, to: UInt64)
        // What an entry says of itself.
        case stampUnreadable
        case stampSequence(UInt64)
        case timeFell
        case notOneLine
        // Files.
        case segmentMissing
        case hashesUnreadable
        case hashDiffers
        case checksumDiffers
        // Signed heads.
        case noteUnreadable
        case notSigned(by: KeyName)
        case badSignature(by: KeyName)
        case otherOrigin(String)
        case logShorter(than: TreeSize)
        case rootDiffers(at: TreeSize)
    }
}
