import Rules
import Vocabulary

/// A firm that does not exist, by its number in the register of an invented programme.
struct InventedFirm: Hashable, Sendable {
    let number: Int

    /// Firms that meet every criterion; those of the register behind them do not.
    static let eligibleCount = 49
    static let all = (0..<(eligibleCount + Shortcoming.allCases.count)).map(InventedFirm.init)

    /// Why a firm does not meet every criterion, or is unknown in one.
    enum Shortcoming: CaseIterable {
        case fewEmployees, smallAssets, officerHasOtherPost, noFigures, notUnderTheAct
    }

    var shortcoming: Shortcoming? {
        let place = number - InventedFirm.eligibleCount
        return place < 0 ? nil : Shortcoming.allCases[place]
    }

    // Old words for things of nature; each stands for two firms of different sectors.
    private static let words = [
        ("하늘", "Haneul"), ("가온", "Gaon"), ("다솜", "Dasom"), ("도담", "Dodam"),
        ("마루", "Maru"), ("벼리", "Byeori"), ("별하", "Byeolha"), ("산들", "Sandeul"),
        ("새벽", "Saebyeok"), ("소담", "Sodam"), ("솔내", "Solnae"), ("아라", "Ara"),
        ("여울", "Yeoul"), ("윤슬", "Yunseul"), ("은가람", "Eungaram"), ("자람", "Jaram"),
        ("찬솔", "Chansol"), ("초롱", "Chorong"), ("해오름", "Haeoreum"), ("단비", "Danbi"),
        ("두레", "Dure"), ("물보라", "Mulbora"), ("늘봄", "Neulbom"), ("노을", "Noeul"),
        ("너울", "Neoul"), ("햇귀", "Haetgwi"), ("샛별", "Saetbyeol"),
    ]

    /// Sector, the two suffixes of its names, and how many firms in a row have it.
    private static let kinds: [(sector: Sector, korean: String, english: String, count: Int)] = [
        (.bank, "은행", "Bank", 16), (.securities, "증권", "Securities", 12),
        (.card, "카드", "Card", 7), (.insurance, "생명", "Life", 7),
        (.insurance, "손해보험", "Insurance", 6), (.other, "캐피탈", "Capital", 1),
        (.card, "카드", "Card", 2), (.bank, "은행", "Bank", 1), (.insurance, "생명", "Life", 2),
    ]

    private var word: (korean: String, english: String) {
        InventedFirm.words[number % InventedFirm.words.count]
    }

    private var kind: (sector: Sector, korean: String, english: String, count: Int) {
        var first = 0
        for kind in InventedFirm.kinds {
            first += kind.count
            if number < first { return kind }
        }
        preconditionFailure("the kinds cover every firm")
    }

    var id: String { "\(word.english.lowercased())-\(kind.english.lowercased())" }
    var sector: Sector { kind.sector }
    var koreanName: String { word.korean + kind.korean }
    var englishName: String { "\(word.english) \(kind.english)" }
}

extension InventedFirm {
    /// The register's table, with the figures of the business year that ended on `asOf`.
    static func table(asOf: KoreanDate, seed: UInt64) -> [UInt8] {
        let head =
            "id,nameKo,nameEn,sector,asOf,assets,assetsBasis,employees,countBasis,"
            + "officerAppointed,officerOtherITPost,officerExecutive,officerReportsTo,underAct"
        return Array(
            ([head] + all.map { $0.row(asOf: asOf, seed: seed) }).map { $0 + "\n" }.joined().utf8)
    }

    private func row(asOf: KoreanDate, seed: UInt64) -> String {
        var chance = Chance(seed: seed ^ UInt64(number) << 20)
        let assets =
            shortcoming == .smallAssets
            ? 8_430_000_000_000
            : Int.random(in: 105...(sector == .bank ? 4200 : 1400), using: &chance)
                * 100_000_000_000
        let employees =
            shortcoming == .fewEmployees
            ? 999 : Int.random(in: 1000...(sector == .bank ? 14_000 : 5200), using: &chance)
        let appointed = "\(asOf.year - Int.random(in: 1...3, using: &chance))-0\(1 + number % 9)-02"
        let executive = Int.random(in: 0...9, using: &chance) < 9
        return [
            id, koreanName, englishName, sector.rawValue,
            shortcoming == .noFigures ? "" : asOf.description, "\(assets)", "별도 재무상태표",
            "\(employees)", "근로소득세 원천징수 인원", appointed,
            shortcoming == .officerHasOtherPost ? "yes" : "no", executive ? "yes" : "no",
            executive ? "대표이사" : "정보기술부문장", shortcoming == .notUnderTheAct ? "no" : "yes",
        ].joined(separator: ",")
    }
}
