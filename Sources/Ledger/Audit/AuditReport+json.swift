internal import Vocabulary

extension AuditReport {
    /// The report for programs: one JSON object on one line.
    package var json: String {
        var members = [
            "\"verdict\":\(quoted(verdict.rawValue))", "\"summary\":\(quoted(summary))",
            "\"origin\":\(origin.map(quoted) ?? "null")", "\"segments\":\(segmentCount)",
            "\"bytes\":\(byteCount)", "\"entries\":\(head.size)",
            "\"root\":\(quoted(Base64.text(of: head.root.bytes)))",
        ]
        if let firstTime, let lastTime {
            members.append("\"first\":\(quoted(firstTime.description))")
            members.append("\"last\":\(quoted(lastTime.description))")
        }
        members.append("\"signedHead\":\(signedHead.map(object) ?? "null")")
        members.append("\"olderHead\":\(olderHead.map(object) ?? "null")")
        members.append("\"findings\":[\(findings.map(object).joined(separator: ","))]")
        let gaps = gaps.map { quoted($0.description) }
        members.append("\"notEstablished\":[\(gaps.joined(separator: ","))]")
        return "{\(members.joined(separator: ","))}"
    }

    private func object(_ audited: AuditedHead) -> String {
        let root = quoted(Base64.text(of: audited.head.root.bytes))
        let signer = audited.signer.map { quoted($0.text) } ?? "null"
        let last = audited.lastTime.map { quoted($0.description) } ?? "null"
        let matches = audited.matches.map { "\($0)" } ?? "null"
        return "{\"entries\":\(audited.head.size),\"root\":\(root),"
            + "\"origin\":\(quoted(audited.origin)),\"signer\":\(signer),\"last\":\(last),\"matches\":\(matches)}"
    }

    private func object(_ finding: AuditFinding) -> String {
        var members: [String] = []
        switch finding.place {
        case .segment(let number, let offset, let entry):
            members = ["\"segment\":\(number)", "\"offset\":\(offset)", "\"entry\":\(entry)"]
        case .hashes(let segment, let offset):
            members = ["\"hashes\":\(segment)", "\"offset\":\(offset)"]
        case .missingSegment(let number): members = ["\"segment\":\(number)"]
        case .checkpoint, .against: break
        }
        members.append("\"text\":\(quoted(finding.description))")
        members.append("\"mayBeTorn\":\(finding.mayBeTorn)")
        return "{\(members.joined(separator: ","))}"
    }

    private func quoted(_ text: String) -> String { JSONText.quoted(text) }
}
