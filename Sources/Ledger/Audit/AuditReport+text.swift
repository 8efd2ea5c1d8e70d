internal import Vocabulary

extension AuditReport {
    /// The report for people, a line each: what is there, what is wrong, what it comes to, and
    /// what could not be established.
    package var lines: [String] {
        var lines = ["log          \(origin.map { "`\($0)`" } ?? "unknown")"]
        lines.append("segments     \(segmentCount), \(byteCount) bytes")
        let extent = verdict == .sound ? "" : " without a hole"
        lines.append("entries      \(head.size)\(extent)\(period)")
        lines.append("root         \(Base64.text(of: head.root.bytes))")
        if let signedHead { lines.append("signed head  \(signedHead)") }
        if let olderHead { lines.append("older head   \(olderHead)") }
        lines += findings.map { "\($0.mayBeTorn ? "torn" : "damage")  \($0)" }
        lines.append("result       \(summary)")
        if !gaps.isEmpty { lines.append("not established:") }
        return lines + gaps.map { "  - \($0)" }
    }

    /// The result in one line.
    package var summary: String {
        switch verdict {
        case .sound:
            guard let signedHead else { return "bytes intact, no signed head" }
            let signer = signedHead.signer.map { "signed by `\($0)`" } ?? "signature not checked"
            return "bytes intact, head of \(signedHead.extent), \(signer)"
        case .tornTail:
            return "torn tail: intact up to entry \(head.size), then bytes that are no whole record"
        case .damaged:
            let damage = findings.first { !$0.mayBeTorn }
            return "damaged: \(damage.map { "\($0)" } ?? "")"
        }
    }

    private var period: String {
        guard let firstTime, let lastTime else { return "" }
        return ", \(firstTime) to \(lastTime)"
    }
}

extension AuditedHead: CustomStringConvertible {
    package var description: String {
        let signature = signer.map { "signed by `\($0)`" } ?? "signature not checked"
        let root =
            switch matches {
            case true: "root as recomputed"
            case false: "root differs"
            default: "root not compared"
            }
        return "\(extent), \(signature), \(root)"
    }

    /// How far the head reaches: `12 entries, the last of 2026-…Z`.
    var extent: String {
        let time = lastTime.map { ", the last of \($0)" } ?? ""
        return "\(head.size) entries\(time)"
    }
}
