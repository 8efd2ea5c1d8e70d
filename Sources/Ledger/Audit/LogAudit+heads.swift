internal import Vocabulary

extension LogAudit {
    /// Compares a signed head with the tree over the entries.
    mutating func compare(_ claim: SignedHeadClaim) -> AuditedHead {
        let head = claim.checkpoint.head
        var audited = AuditedHead(
            head: head, origin: claim.checkpoint.origin, signer: claim.signer,
            lastTime: times[head.size], matches: nil)
        if let root = roots[head.size] {
            audited.matches = root == head.root
            if root != head.root { report(.rootDiffers(at: head.size), at: claim.place) }
        } else if due < head.size.leafCount {
            report(.logShorter(than: head.size), at: claim.place)
        } else {
            note(.rootUnknown(at: head.size))
        }
        return audited
    }

    /// Marks the findings that may be no more than a write which a crash cut short: those from
    /// the first entry on that neither a durable mark nor a head in `claims` covers.
    mutating func markTornTail(under claims: [SignedHeadClaim]) {
        let heads = claims.map { $0.checkpoint.head.size.leafCount }
        let covered = heads.reduce(highestMark) { max($0, $1) }
        var firstTorn: UInt64?
        for index in findings.indices where !besideEntries.contains(index) {
            guard case .segment(_, _, let entry) = findings[index].place, entry >= covered,
                findings[index].flaw.isOfLostBytes
            else { continue }
            findings[index].mayBeTorn = true
            firstTorn = min(firstTorn ?? entry, entry)
        }
        if let firstTorn { note(.tornTail(from: firstTorn)) }
    }

    /// The report, with what no audit of one folder alone can establish.
    func report(
        signed: AuditedHead?, older: AuditedHead?, otherSignatures: Int
    ) -> AuditReport {
        var report = AuditReport(head: frontier.head(with: hasher))
        report.firstTime = entries.firstTime
        report.lastTime = entries.lastTime
        report.signedHead = signed
        report.olderHead = older
        report.findings = findings
        report.gaps = gaps
        if let signed {
            if signed.signer == nil { report.gaps.append(.signatureNotChecked) }
            let (first, end) = (signed.head.size.leafCount, size.leafCount)
            if first < end { report.gaps.append(.uncovered(from: first, through: end - 1)) }
            report.gaps.append(.notWitnessed)
            if otherSignatures > 0 { report.gaps.append(.otherSignatures(otherSignatures)) }
        } else {
            report.gaps.append(.noCheckpoint)
        }
        if furtherFindings > 0 { report.gaps.append(.furtherFindings(furtherFindings)) }
        return report
    }
}

extension AuditFinding.Flaw {
    /// Whether bytes are not there as they were written, as after a write cut short.
    fileprivate var isOfLostBytes: Bool {
        switch self {
        case .record, .strayBytes, .lost, .entriesMissing: true
        default: false
        }
    }
}
