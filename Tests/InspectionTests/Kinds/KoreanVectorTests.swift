import Inspection
import Testing

@Suite(.enabled(if: Vectors.areWanted, "no vectors in ../shared/vectors"))
struct KoreanVectorTests {
    private static let kinds: [String: Kind] = [
        "KR_RRN": .residentRegistration, "KR_FRN": .foreignerRegistration,
        "KR_PASSPORT": .passport, "KR_DRIVER_LICENSE": .driverLicence,
        "KR_BRN": .businessRegistration,
    ]

    @Test func `every value of the vectors is found where it stands and nothing else as its kind`()
        throws
    {
        let cases = try Vectors.koreanCases()
        #expect(cases.count > 40)
        for value in cases {
            let kind = try #require(KoreanVectorTests.kinds[value.entity])
            let scalars = Array(value.text.unicodeScalars)
            let ranges = inspect(value.text).filter { $0.kind == kind }.map(\.range)
            let wanted = value.spans.map { span in
                bytes(scalars[..<span[0]])..<bytes(scalars[..<span[1]])
            }
            #expect(ranges == wanted, "\(value.entity) in '\(value.text)'")
        }
    }

    private func bytes(_ scalars: ArraySlice<Unicode.Scalar>) -> Int {
        scalars.reduce(0) { $0 + String($1).utf8.count }
    }
}
