import Programme
import Vocabulary

extension LetterDatesFailure: SaidInKorean {
    var korean: String? {
        switch self {
        case .access(let failure): failure.korean
        case .letter(let failure): failure.korean
        case .calendar(let failure): failure.korean
        case .unknownFirm(let firm): "`\(firm)`: 알려지지 않은 금융회사입니다. 카드를 먼저 들여와 주십시오."
        case .unknownRequest(let id): "`\(id)`: 이 기관에 없는 의견 요청입니다."
        case .unknownLetter(let serial): "`\(serial)`: 이 기관이 발급하지 않은 의견서입니다."
        case .receivedAhead(let day): "\(day): 아직 오지 않은 날에 접수된 요청은 기록할 수 없습니다."
        case .stillOpen(let id): "`\(id)`: 이 금융회사의 요청에 아직 회신하지 않았습니다."
        case .application(let failure): failure.korean
        case .inRounds(let id):
            "`\(id)`: 차수의 신청은 접수된 날부터 회신 기한이 정해지므로 요청을 따로 기록하지 않습니다."
        case .answered(let subject): "`\(subject.text)`: 이미 회신하였습니다."
        case .ended(let subject): "`\(subject.text)`: 더 이상 회신할 것이 없습니다."
        case .firmAwaited(let subject):
            "`\(subject.text)`: 금융회사의 보완이나 다음 차수 참여를 기다리는 동안에는 회신 기한이 흐르지 않습니다."
        case .notBeforehand(let target):
            "회신 기한이 \(target)이었습니다. 기한의 연장은 그날이 지나기 전에 알려야 합니다."
        case .extensionNotLater(let target): "새 기한은 \(target)보다 뒤여야 합니다."
        case .published(let serial, let day): "`\(serial)`: \(day)에 공개된 의견서입니다."
        case .deferred(let until):
            "공개가 \(until)까지 유예되어 있습니다. 공개 유예를 다른 날로 바꾸어 주십시오."
        case .deferralNotAhead: "공개 유예의 마지막 날은 오늘보다 뒤여야 합니다."
        case .noReason: "사유를 1~1000바이트로 입력하여 주십시오."
        case .officeFull: "더 이상 의견 요청에 번호를 매길 수 없습니다."
        }
    }
}
