import Access
import Programme
import Rules
import Vocabulary

extension DisciplineFailure: SaidInKorean {
    var korean: String? {
        switch self {
        case .access(let failure): failure.korean
        case .notFounded: "이 기관의 결정 일지가 아직 없습니다."
        case .unknownOwner(let person): AccessFailure.unknownPerson(person).korean
        case .noEvaluation: "보안규율을 아직 평가하지 않았습니다. 반기 평가를 먼저 하여 주십시오."
        default: standingKorean ?? periodKorean ?? misuseKorean
        }
    }

    /// How a control stands, and what that does not allow.
    private var standingKorean: String? {
        switch self {
        case .notAssigned(let code): "`\(code)`: 담당이 없는 통제입니다. 먼저 담당을 지정하여 주십시오."
        case .beforeLastCheck(let code, let day):
            "`\(code)`: \(day)에 점검하였습니다. 그보다 앞선 날의 점검은 기록할 수 없습니다."
        case .shortfallOpen(let code, let day):
            "`\(code)`: \(day)부터 미이행입니다. 시정계획을 완료하여야 끝납니다."
        case .noShortfall(let code): "`\(code)`: 미이행으로 점검되지 않아 시정할 것이 없습니다."
        case .planExists(let code, let due):
            "`\(code)`: 기한이 \(due)인 시정계획이 있습니다. 그 계획을 완료하여 주십시오."
        case .noPlan(let code): "`\(code)`: 완료할 시정계획이 없습니다. 먼저 계획을 세워 주십시오."
        case .beforePlan(let code, let day):
            "`\(code)`: 시정계획을 세운 \(day)보다 앞선 점검으로는 완료할 수 없습니다."
        default: nil
        }
    }

    private var periodKorean: String? {
        switch self {
        case .badPeriod(let months):
            "평가 기간은 \(months)개월까지이며, 마지막 날은 오늘이거나 그 전이어야 합니다."
        case .periodNotJoined(let expected):
            "평가 기간은 앞 기간이나 의견서의 첫날에 이어 \(expected)에 시작하여야 합니다."
        case .paperNotOfPeriod:
            "위원회 보고 문서의 날짜는 평가 기간이 끝난 뒤부터 오늘까지여야 합니다."
        case .notChecked(let codes):
            "이 기간에 점검하지 않은 통제가 있습니다: "
                + codes.map { "`\($0)`" }.joined(separator: ", ")
                + ". 점검하거나 `notChecked`에 사유와 함께 적어 주십시오."
        case .checkedAfterAll(let code): "`\(code)`: 이 기간에 점검한 통제이므로 점검 결과로 평가합니다."
        default: nil
        }
    }

    /// What is wrong with what was given.
    private var misuseKorean: String? {
        switch self {
        case .unknownControl(let text): "`\(text)`: 규정집에 없는 통제입니다."
        case .badText(let field, let limit):
            "`\(field)`: 1~\(limit.bytes)바이트의 한 줄로 입력하여 주십시오."
        case .notOneOwner: "통제의 담당은 직위나 담당자 가운데 하나만 지정하여 주십시오."
        case .notStricter(let code, let frequency):
            "`\(code)`: 점검 주기는 ‘\(frequency.words.korean)’ 이상이어야 합니다. "
                + "더 잦은 주기를 고르거나 비워 주십시오."
        case .dayAhead(let day): "\(day): 아직 오지 않은 날입니다. 점검은 오늘까지의 것을 기록합니다."
        case .needsEvidence(let code, let kind):
            "`\(code)`: 이행을 보이려면 증빙(\(kind.words.korean))의 번호를 입력하여 주십시오."
        case .needsReason: "점검에서 확인한 내용을 사유에 입력하여 주십시오."
        case .alwaysApplies(let code):
            "`\(code)`: 모든 금융회사에 적용되는 통제여서 해당 없음으로 기록할 수 없습니다."
        case .badSteps:
            "시정계획은 \(DisciplineFields.stepCount.lowerBound)~"
                + "\(DisciplineFields.stepCount.upperBound)단계이며, 단계마다 "
                + "\(DisciplineFields.stepLimit.bytes)바이트까지의 한 줄입니다."
        case .planTooLong(let last): "시정계획의 기한은 오늘부터 \(last)까지입니다."
        case .controlTwice(let text): "`\(text)`: 두 번 적힌 통제입니다. 한 번씩만 적어 주십시오."
        case .reportTooLarge(let limit):
            "평가 보고가 한 문서로 보낼 수 있는 \(limit.bytes)바이트를 넘습니다. 사유와 증빙 번호를 줄여 주십시오."
        case .malformed(let field): "`\(field)`: 평가 보고의 형식에 맞지 않습니다."
        default: nil
        }
    }
}
