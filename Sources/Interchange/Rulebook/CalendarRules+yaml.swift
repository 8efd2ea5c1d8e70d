import Rules
import Vocabulary

extension CalendarRules {
    /// Years between which a calendar may stand.
    private static let years = 2020...2100
    /// Holidays of one year; no year has had half as many.
    private static let holidayLimit = 60

    init(_ node: YAMLNode) throws(YAMLFailure) {
        var section = try node.mapping()
        let weekend = try section.dated("weekend") { node throws(YAMLFailure) in
            var days: [Weekday] = []
            for item in try node.list() {
                guard let day = Weekday(rawValue: try item.plain("a day of the week")),
                    !days.contains(day)
                else { throw item.failure(.notA("a day of the week, named once")) }
                days.append(day)
            }
            // A week without a working day would have no next one to count to.
            guard days.count < Weekday.allCases.count else {
                throw node.failure(.notA("a week with a working day"))
            }
            return days
        }
        var holidays: [Int: Dated<HolidayList>] = [:]
        var list = try section.take("holidays").mapping()
        for (name, node) in list.takeAll() {
            guard let year = Int(decimal: name.utf8), CalendarRules.years.contains(year) else {
                throw node.failure(.notA("a year from 2020 to 2100"))
            }
            holidays[year] = try node.dated { node throws(YAMLFailure) in
                try HolidayList(node, year: year, limit: CalendarRules.holidayLimit)
            }
        }
        try section.finish()
        self.init(weekend: weekend, holidays: holidays)
    }
}

extension HolidayList {
    fileprivate init(_ node: YAMLNode, year: Int, limit: Int) throws(YAMLFailure) {
        var names: [KoreanDate: Wording] = [:]
        for item in try node.list() {
            var mapping = try item.mapping()
            let day = try mapping.take("day").day()
            guard day.year == year, names[day] == nil, names.count < limit else {
                throw item.failure(.notA("a day of \(year), named once"))
            }
            names[day] = try Wording(&mapping)
            try mapping.finish()
        }
        guard !names.isEmpty else { throw node.failure(.missing) }
        self.init(names)
    }
}
