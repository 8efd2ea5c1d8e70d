import Rules
import Vocabulary

extension LetterEffect {
    init(
        _ node: YAMLNode, grounds: [GroundCode: Dated<RevocationGround>]
    ) throws(YAMLFailure) {
        var section = try node.mapping()
        self.init(
            noLaterAction: try section.wording("noLaterAction"),
            mayDiffer: try section.wording("mayDiffer"),
            conditional: try section.wording("conditional"),
            conditionGround: try section.dated("conditionGround") { node throws(YAMLFailure) in
                let code: GroundCode = try node.code(try node.scalar())
                guard grounds[code] != nil else {
                    throw node.failure(.notA("a ground of this rulebook"))
                }
                return code
            })
        try section.finish()
    }
}

extension LetterTimes {
    /// Takes its keys from the letters' section.
    init(_ section: inout YAMLMapping) throws(YAMLFailure) {
        self.init(
            replyTargetDays: try section.wholeNumber("replyTargetDays", 1...365),
            replyCounting: try section.dayCount("replyCounting"),
            startWithinDays: try section.wholeNumber("startWithinDays", 0...366),
            publishWithinDays: try section.wholeNumber("publishWithinDays", 1...365),
            publishCounting: try section.dayCount("publishCounting"),
            expiryAlarmDays: try section.dated("expiryAlarmDays") { node throws(YAMLFailure) in
                var days: [Int] = []
                for item in try node.list() { days.append(try item.wholeNumber(1...365)) }
                guard !days.isEmpty, days == Array(Set(days)).sorted(by: >) else {
                    throw node.failure(.notA("a falling list of days"))
                }
                return days
            })
    }
}

extension YAMLMapping {
    fileprivate mutating func wording(_ name: String) throws(YAMLFailure) -> Dated<Wording> {
        try take(name).wording()
    }

    fileprivate mutating func dayCount(_ name: String) throws(YAMLFailure) -> Dated<DayCount> {
        try dated(name) { node throws(YAMLFailure) in
            guard let count = DayCount(rawValue: try node.plain("a way to count days")) else {
                throw node.failure(.notA("calendarDays or workingDays"))
            }
            return count
        }
    }
}
