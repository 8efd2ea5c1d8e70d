import Interchange
import Inspection
import Rules
import Testing
import Vocabulary

@Suite struct ShippedRulebookTests {
    let shipped: Rulebook

    init() throws {
        shipped = try Rulebook(yaml: Rulebook.shippedYAML, sha256: someDigest)
    }

    @Test func `the shipped rulebook loads and has the values of the programme`() {
        #expect(shipped.eligibility.assetsMin.value.amount == 10_000_000_000_000)
        #expect(shipped.eligibility.employeesMin.value == 1000)
        #expect(shipped.letter.maxTermYears.value == 1)
        #expect(shipped.letter.provisions.value == ["15(1)3", "15(1)5"])
        #expect(shipped.statusList.interval.value == .seconds(86_400))
        #expect(shipped.gate.clockTolerance.value == .seconds(2))
        #expect(shipped.gate.limits.body.value == .mebibytes(8))
        #expect(shipped.gate.limits.inFlight.value == .mebibytes(64))
        #expect(shipped.gate.failuresPerMinute.value == 5)
        #expect(shipped.approvals.letterPersons.value == 2)
        #expect(shipped.approvals.reopenPersons.value == 2)
    }

    @Test func `the shipped list of purposes is the closed one of eleven`() {
        #expect(
            shipped.purposes.codes.map(\.text) == [
                "codeReview", "configurationReview", "guidelineDrafting", "incidentResponse",
                "logAnalysis", "malwareAnalysis", "patchAnalysis", "securityMonitoring",
                "securityTesting", "threatHunting", "vulnerabilityAssessment",
            ])
    }

    @Test func `the grounds of revocation are the five of the form and the condition`() {
        let marks = shipped.letter.grounds.values.map(\.value.mark).sorted()
        #expect(marks == ["가", "나", "다", "라", "마", "조건"])
    }

    @Test(arguments: Kind.allCases)
    func `every kind has a policy and a class in the shipped rulebook`(kind: Kind) throws {
        let name = try KindName(parsing: kind.rawValue)
        #expect(shipped.inspection.policy(for: name) != nil)
        #expect(shipped.inspection.dataClass(of: name) != nil)
    }

    @Test func `unique identifiers become pseudonyms and secrets block`() throws {
        let number = try KindName(parsing: "residentRegistration")
        #expect(shipped.inspection.policy(for: number)?.likely == .pseudonymise)
        #expect(shipped.inspection.policy(for: number)?.possible == .note)
        #expect(shipped.inspection.policy(for: number)?.repeatedFrom == 3)
        let key = try KindName(parsing: "privateKey")
        #expect(shipped.inspection.policy(for: key)?.possible == .block)
    }

    @Test func `every source of the shipped rulebook ends with its mark or says its own`() {
        for entry in shipped.entries {
            #expect(
                ["[P]", "[S]", "[R]", "[own]"].contains { entry.source.contains($0) },
                "\(entry.path): \(entry.source)")
        }
    }

    @Test func `the shipped times are 30 days for a reply and 10 for publication`() {
        let times = shipped.letter.times
        #expect((times.replyTargetDays.value, times.publishWithinDays.value) == (30, 10))
        #expect(times.expiryAlarmDays.value == [90, 60, 30, 7])
    }

    @Test func `the shipped calendar has the holidays of 2026 and 2027, and no others`() throws {
        #expect(shipped.calendar.holidays.keys.sorted() == [2026, 2027])
        let days = WorkingDays(shipped.calendar)
        // Holidays on weekdays, which alone matter to a count; substitutes are among them.
        func weekdays(_ year: Int) -> [String] {
            (shipped.calendar.holidays[year]?.value.names.keys.sorted() ?? [])
                .filter { ![.saturday, .sunday].contains($0.weekday) }
                .map { String("\($0)".dropFirst(5)) }
        }
        #expect(
            weekdays(2026) == [
                "01-01", "02-16", "02-17", "02-18", "03-02", "05-01", "05-05", "05-25", "06-03",
                "07-17", "08-17", "09-24", "09-25", "10-05", "10-09", "12-25",
            ])
        #expect(
            weekdays(2027) == [
                "01-01", "02-08", "02-09", "03-01", "05-03", "05-05", "05-13", "07-19", "08-16",
                "09-14", "09-15", "09-16", "10-04", "10-11", "12-27",
            ])
        #expect(days.kind(of: try KoreanDate(parsing: "2028-01-03")) == .unknown)
    }

    @Test func `no path stands twice among the entries`() {
        #expect(Set(shipped.entries.map(\.path)).count == shipped.entries.count)
        #expect(shipped.entries.count > 80)
    }

    @Test func `a firm that is handed the file again gets the same rulebook`() throws {
        #expect(try Rulebook(yaml: Rulebook.shippedYAML, sha256: someDigest) == shipped)
    }
}

/// Not SHA-256: the sum of the bytes in every place, enough to tell two files apart.
@Sendable func someDigest(_ bytes: Span<UInt8>) -> Digest {
    var sum: UInt64 = 14_695_981_039_346_656_037
    for index in bytes.indices { sum = (sum ^ UInt64(bytes[index])) &* 1_099_511_628_211 }
    let word = (0..<8).map { UInt8(truncatingIfNeeded: sum >> (8 * UInt64($0))) }
    return Digest(word + word + word + word) ?? Digest.zero
}

extension Digest {
    static var zero: Digest {
        guard let zero = Digest([UInt8](repeating: 0, count: 32)) else {
            preconditionFailure("32 bytes are a digest")
        }
        return zero
    }
}
