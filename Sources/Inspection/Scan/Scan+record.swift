extension Scan {
    /// Kinds whose bare numbers a second one speaks for.
    private static let repeatable = KindSet([
        .residentRegistration, .foreignerRegistration, .passport, .driverLicence,
        .businessRegistration, .paymentCard, .mobilePhone,
    ])

    /// Takes a match into the body's tally and the findings.
    mutating func record(_ match: Match, _ window: Span<UInt8>, _ tally: inout Tally) {
        let ordinal = tally.add(match.kind, value: Scan.hash(window, match.range))
        var grade = match.grade
        var reasons = match.reasons
        if grade == .possible, Scan.repeatable.contains(match.kind),
            tally.speaksForItself(match.kind)
        {
            grade = .likely
            reasons.insert(.second)
        }
        let finding = Finding(
            kind: match.kind, grade: grade, reasons: reasons, range: match.range,
            ordinal: ordinal)
        if reasons.contains(.prefix) { covered = max(covered, match.range.upperBound) }
        if KindSet.unbounded.contains(match.kind), withholding.contains(match.kind) {
            opening = finding
        } else {
            findings.append(finding)
        }
    }

    /// Decodes a run and takes what it carries as findings over the whole run.
    mutating func read(_ run: EncodedRun, in window: Span<UInt8>, tally: inout Tally) {
        guard run.range.upperBound > covered else { return }
        switch run.content(window) {
        case .text(let bytes):
            let inner = Inspector(within: inspector)
            for finding in inner.findings(in: bytes, tally: &tally)
            where finding.range.upperBound > run.decodedOverlap {
                findings.append(
                    Finding(
                        kind: finding.kind, grade: finding.grade,
                        reasons: finding.reasons.union(.decoded), range: run.range,
                        ordinal: finding.ordinal))
            }
        case .unknown:
            guard inspector.kinds.contains(.undecodedRun) else { return }
            record(Match(.undecodedRun, run.range, [], .likely), window, &tally)
        case .nothing: break
        }
    }

    /// FNV-1a over the letters and digits, so that separators make no other value.
    private static func hash(_ window: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for index in range where window[index].isAlphanumeric {
            hash = (hash ^ UInt64(window[index].lowered)) &* 0x100_0000_01B3
        }
        return hash
    }
}
