import Vocabulary

/// An invented expert's scores as `CommitScore` takes them.
enum ScorePaper {
    private static let comments = [
        "의사록과 규정을 확인하였다", "계획이 구체적이다", "보완할 점이 일부 있다",
        "현장 설명이 자료와 일치한다", "담당 인력이 충분하다",
    ]
    /// On these a refused firm gets too little: their axis falls below its floor.
    private static let weak = ["useCases", "humanOversight", "dataProtection"]

    /// - Parameter criteria: codes of those that the round counts.
    static func yaml(
        _ criteria: [String], for course: ApplicationCourse, _ chance: inout Chance
    ) -> [UInt8] {
        let lines = criteria.map { criterion in
            let isWeak = course == .refused && weak.contains(criterion)
            let points = Int.random(in: isWeak ? 6...10 : course.points, using: &chance)
            let comment = comments.randomElement(using: &chance) ?? ""
            return "\(criterion): { points: \(points), comment: \"\(comment)\" }"
        }
        return Array(lines.joined(separator: "\n").utf8)
    }
}
