import Interchange
import Programme
import Rules
import Testing
import Vocabulary

@Suite struct FirmFileTests {
    static let korean = """
        식별자,한글명,업권,기준일,총자산(원),상시종업원수,CISO선임일,CISO겸직,전자금융거래법적용
        dasom,다솜은행,bank,2025-12-31,10000000000000,1000,2024-01-02,아니오,예
        maru,"마루증권, 주식회사",securities,2025-12-31,9999999999999,1200,2024-01-02,아니오,예
        saebom,새봄카드,card,,,,,,
        """

    func read(_ text: String) throws(FirmFileFailure) -> [FirmRow] {
        try FirmFile(csv: Array(text.utf8)).rows
    }

    func defects(_ text: String) -> [FirmFileFailure.Defect] {
        do throws(FirmFileFailure) { _ = try read(text) } catch { return error.defects }
        return []
    }

    @Test func `three firms are read, and judged as met, not met and unknown`() throws {
        let rows = try read(Self.korean)
        #expect(rows.map(\.id.text) == ["dasom", "maru", "saebom"])
        #expect(rows[1].koreanName == "마루증권, 주식회사")
        let rules = try Rulebook(yaml: Rulebook.shippedYAML, sha256: someDigest).eligibility
        let day = try KoreanDate(parsing: "2026-05-22")
        #expect(
            rows.map { Eligibility(of: $0.figures, asOf: day, rules: rules).verdict }
                == [.met, .notMet, .unknown])
    }

    @Test func `English headings in another order, CRLF and a byte order mark say the same`()
        throws
    {
        let text = "\u{feff}nameKo,id,employees\r\n다솜은행,dasom,1000\r\n"
        let rows = try read(text)
        #expect(rows.count == 1)
        #expect(rows[0].figures.employees?.value == 1000)
        #expect(rows[0].figures.officer == nil)
        #expect(rows[0].line == 2)
    }

    @Test func `with one defect nothing is taken in, and every defect is told`() {
        let found = defects(
            "id,nameKo,assets,asOf\ndasom,다솜은행,1,2025-12-31\nMaru,,\"1,000\",2025-02-30\n")
        #expect(found.map(\.line) == [3, 3, 3, 3])
        #expect(found.map(\.column) == ["id", "asOf", "assets", "nameKo"])
    }

    @Test(arguments: [
        ("", 0), ("id\n", 1), ("id,nameKo,colour\n", 1), ("id,nameKo,id\n", 1),
        ("id,식별자,nameKo\n", 1), ("id,nameKo\na\n", 2), ("id,nameKo\na,b,c\n", 2),
        ("id,nameKo\na,b\"c\n", 2), ("id,nameKo\na,\"b\"c\n", 2), ("id,nameKo\na,\"b\n", 2),
        ("id,nameKo\ra,b\n", 1), ("id,nameKo\na,b\na,c\n", 3), ("id,nameKo\na,b\n\nc,d\n", 3),
        ("id,nameKo,underAct\na,b,maybe\n", 2), ("id,nameKo,employees\na,b,-1\n", 2),
        ("id,nameKo\na,\"b\nc\"\n", 2),
    ])
    func `a file with a defect is refused with its line`(text: String, line: Int) {
        #expect(defects(text).first?.line == line)
    }

    @Test func `a file that is too long, too wide or not UTF-8 is refused`() {
        #expect(!defects(String(repeating: ",", count: 100)).isEmpty)
        let rows = (0..<2001).map { "firm-\($0),이름\n" }.joined()
        #expect(defects("id,nameKo\n" + rows).first?.words == "more than 2000 rows")
        #expect(!defects(String(repeating: "x", count: 1 << 20 + 1)).isEmpty)
        #expect(throws: FirmFileFailure.self) {
            try FirmFile(csv: Array("id,nameKo\na,".utf8) + [0xb0, 0xa1])
        }
    }

    @Test func `the register needs an English name and a sector, and every lack is told`() throws {
        func defects(_ text: String) -> [FirmFileFailure.Defect] {
            do throws(FirmFileFailure) {
                _ = try FirmFile.registrations(csv: Array(text.utf8))
            } catch { return error.defects }
            return []
        }
        let lacks = defects("id,nameKo,영문명,sector\na,가,A,은행\nb,,,card\nc,다,C,\n")
        #expect(lacks.map(\.line) == [3, 3, 4])
        #expect(lacks.map(\.column) == ["nameKo", "영문명", "sector"])
        #expect(defects("id,nameKo\na,가\n").map(\.column) == ["nameEn", "sector"])
        let one = try FirmFile.registrations(
            csv: Array("id,nameKo,nameEn,sector\na,가,A,은행\n".utf8))
        #expect(one.map(\.sector) == [.bank])
        #expect(one.map(\.figures) == [.unknown])
    }

    @Test func `how employees were counted and what is told of the officer are read`() throws {
        let rows = try read(
            "id,nameKo,상시종업원수,종업원수산정기준,CISO임원,CISO보고선\na,가,7,원천징수 인원,예,대표이사\n")
        #expect(rows[0].figures.employees?.basis == "원천징수 인원")
        #expect(rows[0].figures.officer?.isExecutive == true)
        #expect(rows[0].figures.officer?.reportsTo == "대표이사")
    }

    @Test func `assets and employees may each have a day of their own, and else share one`() throws
    {
        let rows = try read(
            """
            id,nameKo,asOf,assets,assetsAsOf,assetsBasis,employees,employeesAsOf
            a,가,2025-12-31,1,,별도 재무상태표,7,2026-03-31
            b,나,,1,2025-12-31,,7,

            """)
        let days = rows.map { [$0.figures.assets?.asOf, $0.figures.employees?.asOf] }
        let told = days.map { $0.map { $0?.description } }
        #expect(told == [["2025-12-31", "2026-03-31"], ["2025-12-31", nil]])
        #expect(rows[0].figures.assets?.basis == "별도 재무상태표")
    }

    @Test(arguments: ["savings", "Bank", "은 행"])
    func `a sector that is not on the list is a defect`(sector: String) {
        #expect(defects("id,nameKo,sector\na,가,\(sector)\n").map(\.column) == ["sector"])
    }

    @Test(arguments: [" ", "a\u{202e}b", "a\u{feff}b", "\"a\u{2028}b\""])
    func `a name that hides something is a defect`(name: String) {
        #expect(defects("id,nameKo\na,\(name)\n").map(\.column) == ["nameKo"])
    }
}
