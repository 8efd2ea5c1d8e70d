package import Vocabulary

/// The examination of the folder of one log: every byte of its segments and hashes, its signed
/// head, and an older head where one is given. Both programs that verify a log run this.
package struct Examination {
    package let hasher: TreeHasher
    package let check: SignatureCheck
    /// The log's key; without it no signature is checked, and the report says so.
    package let key: VerifierKey?
    /// The bytes of an older checkpoint that the log must still agree with.
    package let older: [UInt8]?

    /// Most bytes to read at once.
    static let readAtOnce = 1 << 20

    package enum Failure: Error, Equatable {
        /// The folder has no folder `segments`.
        case noLog
    }

    package init(
        hasher: TreeHasher, checking check: @escaping SignatureCheck, key: VerifierKey? = nil,
        against older: [UInt8]? = nil
    ) {
        self.hasher = hasher
        self.check = check
        self.key = key
        self.older = older
    }

    /// Reads the whole log and reports. Throws `Failure`, and what the reader throws; damage is
    /// no error but a finding.
    ///
    /// - Parameter progress: called now and then with the bytes read and those to read.
    package func callAsFunction(
        _ folder: LogFolderReader, progress: (_ done: UInt64, _ total: UInt64) -> Void = { _, _ in }
    ) throws -> AuditReport {
        guard let names = try folder.names(LogLayout.segments) else { throw Failure.noLog }
        let signed = try folder.small(LogLayout.checkpoint, limit: SignedNote.lengthLimit).map {
            SignedHeadClaim.reading($0, at: .checkpoint, with: key, checking: check)
        }
        let before = older.map {
            SignedHeadClaim.reading($0, at: .against, with: key, checking: check)
        }
        let claims = [signed?.claim, before?.claim].compactMap { $0 }
        var audit = LogAudit(hasher, rootsAt: claims.map(\.checkpoint.head.size))
        let origin = try examineOrigin(in: folder, claims: claims, audit: &audit)
        if let flaw = signed?.flaw { audit.report(flaw, at: .checkpoint) }
        if let flaw = before?.flaw { audit.report(flaw, at: .against) }
        let segments = try SegmentList(names: names, in: folder, reporting: &audit)
        try segments.examine(in: folder, audit: &audit, progress: progress)
        let head = signed?.claim.map { audit.compare($0) }
        let olderHead = before?.claim.map { audit.compare($0) }
        audit.markTornTail(under: claims)
        var report = audit.report(
            signed: head, older: olderHead, otherSignatures: signed?.claim?.otherSignatures ?? 0)
        report.origin = origin
        report.segmentCount = segments.count
        report.byteCount = segments.byteCount
        return report
    }

    /// The log's name by its own file; heads signed for another log are reported.
    private func examineOrigin(
        in folder: LogFolderReader, claims: [SignedHeadClaim], audit: inout LogAudit
    ) throws -> String? {
        guard let origin = try folder.origin() else {
            audit.note(.noOrigin)
            return nil
        }
        for claim in claims where !claim.checkpoint.origin.utf8.elementsEqual(origin.utf8) {
            audit.report(.otherOrigin(claim.checkpoint.origin), at: claim.place)
        }
        return origin
    }
}

extension Examination.Failure: Refusable {
    package var refusal: Refusal {
        switch self {
        case .noLog: Refusal(.notFound, "there is no log here: no folder `segments`")
        }
    }
}
