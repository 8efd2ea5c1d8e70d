import Access
import Programme
import Vocabulary

extension ReceivedReportFailure: SaidInKorean {
    var korean: String? {
        switch self {
        case .access(let failure): failure.korean
        case .otherFirm(let named): "보낸 금융회사가 아니라 `\(named)`의 보고입니다."
        case .noLetterNamed: "보고를 요구하는 의견서가 적혀 있지 않습니다."
        case .notTheirLetter(let serial): "`\(serial)`: 보고한 금융회사의 의견서가 아닙니다."
        case .dayAhead(let day): "\(day): 아직 오지 않은 날입니다. 보고는 지난 기간의 것입니다."
        case .reportedTo(let day):
            "이 기간에는 \(day)에 끝나는 보고가 이미 다룬 날이 있습니다. 나머지 기간만 보고하여야 합니다."
        case .noReport(let firm): "`\(firm)`: 아직 보고한 것이 없는 금융회사입니다."
        case .noReportOf(let firm, let day): "`\(firm)`: \(day)에 끝나는 기간의 보고가 없습니다."
        case .withheld(let firm):
            "`\(firm)`에 관해 이해관계를 밝혔거나 아직 밝히지 않은 사람에게는 이 금융회사의 보고를 "
                + "보여 주지 않습니다."
        case .notTheLast(let day, let last):
            "이 금융회사의 마지막 보고는 \(day)가 아니라 \(last)에 끝나는 기간의 것입니다."
        case .proposesNothing(let firm): "`\(firm)`: 결정을 기다리는 효력정지 제안이 없습니다."
        case .badReason(let limit): "이유는 1~\(limit.bytes)바이트로 입력하여 주십시오."
        }
    }
}
