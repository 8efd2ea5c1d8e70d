import Inspection
import Testing

struct GradeTests {
    @Test(arguments: [
        // Shape alone, or one check digit: possible.
        ("9601211234567", Kind.residentRegistration, Grade.possible),
        ("9601211021413", .residentRegistration, .possible),
        ("9111245678901", .foreignerRegistration, .possible),
        ("1048656659", .businessRegistration, .possible),
        ("132212345612", .driverLicence, .possible),
        ("4111111111111111", .paymentCard, .possible),
        ("378282246310005", .paymentCard, .possible),
        ("01012345678", .mobilePhone, .possible),
        ("M87654321", .passport, .possible),
        // A separator in its place, or a word beside it: likely; two things: certain.
        ("960121-1234567", .residentRegistration, .likely),
        ("960121 - 1234567", .residentRegistration, .likely),
        ("960121-1021413", .residentRegistration, .certain),
        ("주민번호 9601211234567", .residentRegistration, .likely),
        ("주민등록번호는 960121-1234567입니다", .residentRegistration, .certain),
        ("RRN: 9601211021413", .residentRegistration, .certain),
        ("9601211234567 (resident number)", .residentRegistration, .likely),
        ("외국인등록번호 911124-5678901", .foreignerRegistration, .certain),
        ("104-86-56659", .businessRegistration, .certain),
        ("사업자 1048656659", .businessRegistration, .certain),
        ("13-22-123456-12", .driverLicence, .likely),
        ("운전면허 13-22-123456-12", .driverLicence, .certain),
        ("4111 1111 1111 1111", .paymentCard, .certain),
        ("3782 822463 10005", .paymentCard, .certain),
        ("9410-1234-5678-9010", .paymentCard, .certain),
        ("010-1234-5678", .mobilePhone, .likely),
        ("010.1234.5678", .mobilePhone, .likely),
        ("(010) 1234-5678", .mobilePhone, .likely),
        ("+82-10-1234-5678", .mobilePhone, .certain),
        ("+82 (0)10 1234 5678", .mobilePhone, .certain),
        ("+821012345678", .mobilePhone, .likely),
        ("011-234-5678", .mobilePhone, .likely),
        ("연락처: 01012345678", .mobilePhone, .likely),
        ("여권 M123A4567", .passport, .likely),
        ("gildong.hong@example.co.kr", .email, .certain),
    ])
    func `a value has the grade that its evidence gives`(text: String, kind: Kind, grade: Grade) {
        let all = found(in: text)
        #expect(all.contains { $0.kind == kind && $0.grade == grade }, "\(text): \(all)")
    }

    @Test func `a word counts within forty characters and not beyond`() {
        let near = "거소" + String(repeating: "가", count: 38) + "9601211234567"
        let far = "거소" + String(repeating: "가", count: 39) + "9601211234567"
        #expect(found(in: near).map(\.grade) == [.likely])
        #expect(found(in: far).map(\.grade) == [.possible])
        let behind = "9601211234567" + String(repeating: "가", count: 38) + "거소"
        let beyond = "9601211234567" + String(repeating: "가", count: 39) + "거소"
        #expect(found(in: behind).map(\.grade) == [.likely])
        #expect(found(in: beyond).map(\.grade) == [.possible])
    }

    @Test func `a second value in the body is likely and the first stays possible`() {
        let twice = found(in: "9601211234567 9712311234567")
        #expect(twice.map(\.grade) == [.possible, .likely])
        let same = found(in: "9601211234567 9601211234567")
        #expect(same.map(\.grade) == [.possible, .possible])
    }

    @Test func `the body goes on from text to text`() {
        var tally = Tally()
        let inspector = Inspector()
        let first = inspector.findings(in: Array("9601211234567".utf8), tally: &tally)
        let second = inspector.findings(in: Array("9712311234567".utf8), tally: &tally)
        #expect(first.map(\.grade) == [.possible] && first.map(\.ordinal) == [1])
        #expect(second.map(\.grade) == [.likely] && second.map(\.ordinal) == [2])
        #expect(second.first?.reasons == [.shape, .second])
        #expect(tally.count(of: .residentRegistration) == 2)
    }

    @Test func `two among many numbers of the same length are what chance gives`() {
        let noise = (0..<30).map { "99999900000\($0 + 10)" }.joined(separator: ",")
        let grades = found(in: noise + ",9601211234567,9712311234567")
            .filter { $0.kind == .residentRegistration }.map(\.grade)
        #expect(grades == [.possible, .possible])
    }

    @Test(arguments: [
        "202401011230", "2024-01-01 12:30:11.123456", "1704067200", "20240101123059",
        "550e8400-e29b-41d4-a716-446655440000", "192.168.100.200", "version 1.2.3-4567890",
        "ORD-20240101-000123", "12-960121-1234567", "960121-12345678", "9601211234567890123456",
        "d670460b4b4aece5915caf5c68d12f560a9fe3e4", "a9601211234567f", "0.9601211234567",
        "960121+1021413", "110-81-412722", "M1234567", "task-01234567890123456789",
        "user@localhost", "@mention", "a@b", "getty@tty1", "sk-learn-pipeline-components",
        "4111111111111112", "기밀성과 무결성", "NON-CONFIDENTIAL", "CONFIDENTIAL_COMPUTING",
        "eyJust.a.word", "-----BEGIN CERTIFICATE-----",
    ])
    func `what only looks like a value is not taken for one`(text: String) {
        #expect(found(in: text) == [])
    }
}
