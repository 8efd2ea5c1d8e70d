import Egress
import Programme
import Rules
import Vocabulary

/// Criteria, verdicts and reasons in words.
enum EligibilityText {
    static func status(_ verdict: Eligibility.Verdict, _ language: Language) -> Status {
        switch verdict {
        case .met: Status(Words("충족", "met")(language), .good)
        case .notMet: Status(Words("미충족", "not met")(language), .bad)
        case .unknown: Status(Words("미확인", "unknown")(language), .warn)
        }
    }

    static func name(_ name: Criterion.Name, _ language: Language) -> String {
        let words =
            switch name {
            case .totalAssets: Words("총자산", "Total assets")
            case .regularEmployees: Words("상시 종업원", "Regular employees")
            case .dedicatedSecurityOfficer: Words("전담 CISO", "Dedicated CISO")
            case .underTransactionAct: Words("전자금융거래법 적용", "Under the EFTA")
            }
        return words(language)
    }

    static func required(
        _ name: Criterion.Name, _ rules: EligibilityRules, _ language: Language
    ) -> String {
        let free = Words("요구하지 않음", "not required")
        switch name {
        case .totalAssets:
            let won = Amount.won(rules.assetsMin.value, in: language)
            return Words("\(won) 이상", "\(won) or more")(language)
        case .regularEmployees:
            let count = Amount.grouped(Int64(rules.employeesMin.value))
            return Words("\(count)명 이상", "\(count) or more")(language)
        case .dedicatedSecurityOfficer:
            return
                (rules.dedicatedCISO.value
                ? Words("임명되었고 다른 정보기술 직무를 겸하지 않음", "appointed, holding no other IT post")
                : free)(language)
        case .underTransactionAct:
            return (rules.underTransactionAct.value ? Words("적용됨", "yes") : free)(language)
        }
    }

    /// Verdict, value, reason and day of one criterion of a firm.
    static func pieces(
        _ criterion: Criterion, of firm: Firm, _ language: Language
    ) -> [Piece] {
        var pieces: [Piece] = [.status(status(criterion.verdict, language))]
        let value = value(criterion.name, of: firm, language)
        if !value.isEmpty { pieces.append(.note(value)) }
        if let reason = criterion.reason, reason != .notGiven || value.isEmpty {
            pieces.append(.note(self.reason(reason, language)))
        }
        let isFigure = [.totalAssets, .regularEmployees].contains(criterion.name)
        if isFigure, criterion.value != nil, let day = criterion.valueAsOf {
            pieces.append(.note(Words("\(day) 기준", "as of \(day)")(language)))
        }
        return pieces
    }

    /// The firm's figure in words; empty where there is none, or none that says more.
    static func value(
        _ name: Criterion.Name, of firm: Firm, _ language: Language
    ) -> String {
        switch name {
        case .totalAssets:
            return firm.figures?.assets.map { Amount.won($0.value, in: language) } ?? ""
        case .regularEmployees:
            return firm.figures?.employees.map {
                let count = Amount.grouped(Int64($0.value))
                return Words("\(count)명", count)(language)
            } ?? ""
        case .dedicatedSecurityOfficer:
            return firm.figures?.officer?.appointedOn.map {
                Words("\($0) 임명", "appointed \($0)")(language)
            } ?? ""
        case .underTransactionAct: return ""
        }
    }

    static func reason(_ reason: Criterion.Reason, _ language: Language) -> String {
        let words =
            switch reason {
            case .belowThreshold: Words("기준 미만", "below the threshold")
            case .notGiven: Words("값이 제출되지 않음", "not given")
            case .figuresTooOld: Words("직전 사업연도보다 오래된 값", "older than the last business year")
            case .figuresFromTheFuture: Words("기준일이 미래임", "of a day to come")
            case .dayNotGiven: Words("값의 기준일이 없음", "of no known day")
            case .notAppointed: Words("임명일이 확인되지 않음", "day of appointment unknown")
            case .appointedLater: Words("판정일 뒤에 임명됨", "appointed later")
            case .otherITPost: Words("다른 정보기술 직무를 겸함", "holds another IT post")
            case .notUnderTheAct: Words("법 적용 대상이 아님", "not under the act")
            }
        return words(language)
    }

    static func sector(_ sector: Sector?, _ language: Language) -> String {
        guard let sector else { return Words("미확인", "unknown")(language) }
        return Words(sector.koreanName, sector.englishName)(language)
    }
}
