/// Finds what a text carries: identifiers, secrets, markings.
package struct Inspector: Sendable {
    /// A text with odd characters is read in pieces of this length.
    private static let pieceLength = 65_536

    package let kinds: KindSet
    /// Base64 and hex are read too; not within what was decoded.
    let decodes: Bool
    /// For each byte, whether a value of some kind in force may be known by it.
    let triggers: [Bool]

    package init(kinds: KindSet = .all) { self.init(kinds: kinds, decodes: true) }

    init(kinds: KindSet, decodes: Bool) {
        self.kinds = kinds
        self.decodes = decodes
        triggers = Inspector.triggers(of: kinds)
    }

    /// The same for what was decoded by `outer`.
    init(within outer: Inspector) {
        kinds = outer.kinds
        decodes = false
        triggers = outer.triggers
    }

    /// Returns the findings in `text`, one decoded leaf, in order of place; `tally` carries what
    /// the same body has shown before.
    package func findings(in text: Span<UInt8>, tally: inout Tally) -> [Finding] {
        if text.firstOddity(from: 0) < text.count { return normalised(text, &tally) }
        var scan = Scan(self, withholding: [])
        scan.advance(over: text, isFinal: true, tally: &tally)
        return scan.takeFindings().inOrder
    }

    package func findings(in text: [UInt8], tally: inout Tally) -> [Finding] {
        findings(in: text.span, tally: &tally)
    }

    private func normalised(_ text: Span<UInt8>, _ tally: inout Tally) -> [Finding] {
        var stream = TextStream(self, withholding: [])
        var findings: [Finding] = []
        var released = 0
        func take(_ release: TextStream.Release) {
            findings += release.findings.map { $0.moved(by: released) }
            released += release.text.count
        }
        var start = 0
        while start < text.count {
            let end = min(start + Inspector.pieceLength, text.count)
            take(stream.push(text.extracting(start..<end), tally: &tally))
            start = end
        }
        take(stream.finish(tally: &tally))
        return findings
    }

    private static func triggers(of kinds: KindSet) -> [Bool] {
        var triggers = [Bool](repeating: false, count: 256)
        func mark(_ bytes: [UInt8], for wanted: [Kind]) {
            guard !kinds.isDisjoint(with: KindSet(wanted)) else { return }
            for byte in bytes { triggers[Int(byte)] = true }
        }
        mark(
            [UInt8](0x30...0x39),
            for: [
                .residentRegistration, .foreignerRegistration, .passport, .driverLicence,
                .businessRegistration, .paymentCard, .mobilePhone,
            ])
        mark([0x40], for: [.email])
        mark([0x5F], for: [.githubToken, .callerKey, .awsKey])
        mark([0x2D], for: [.openAIKey, .anthropicKey, .slackToken, .privateKey])
        mark([0x49], for: [.awsKey])
        mark([0x4A], for: [.jwt])
        mark([0x43, Marking.trigger], for: [.marking])
        return triggers
    }
}

extension [Finding] {
    /// In order of place, the longer first, then as kinds are written.
    var inOrder: [Finding] {
        count < 2
            ? self
            : sorted {
                ($0.range.lowerBound, -$0.range.upperBound, $0.kind.bit, $0.ordinal)
                    < ($1.range.lowerBound, -$1.range.upperBound, $1.kind.bit, $1.ordinal)
            }
    }
}
