import Programme
import Vocabulary

extension CorrespondenceFailure: SaidInKorean {
    var korean: String? {
        switch self {
        case .notFounded: "이 기관의 결정 일지가 아직 없습니다."
        case .malformed(let field): "`\(field)`: 문서의 이 항목을 읽을 수 없습니다."
        case .unknownKind(let kind): "`\(kind)`: 이 판이 알지 못하는 종류의 발송문서입니다."
        case .contentsTooLarge(let limit): "내용이 \(limit.bytes)바이트를 넘습니다. 줄여 주십시오."
        case .documentTooLarge(let limit):
            "서명된 발송문서가 \(limit.bytes)바이트를 넘습니다. 줄여 주십시오."
        case .unknownCounterpart(let id):
            "`\(id)`: 알려지지 않은 기관입니다. 카드를 먼저 들여와 주십시오."
        case .tooManyWaiting(let id, let limit):
            "`\(id)`에 보낸 문서 \(limit)건이 수령증을 기다리고 있습니다. 그 문서들을 먼저 전달하여 주십시오."
        case .unknownSender(let id): "`\(id)`: 카드를 들여오지 않은 기관의 문서입니다."
        case .otherAddressee(let id): "`\(id)` 앞으로 보낸 문서이며 이 기관의 것이 아닙니다."
        case .tooFarAhead(let number, let next):
            "발송문서 \(number)번이 너무 일찍 왔습니다. 다음은 \(next)번이며, "
                + "\(Correspondence.heldLimit)건까지만 순서를 기다립니다."
        case .forked(let number, let from):
            "`\(from)`에서 같은 번호 \(number)의 다른 문서가 먼저 왔습니다. "
                + "그 기관에 문의하고 경보를 확인하여 주십시오."
        case .neverWritten(let number, let to):
            "이 기관은 `\(to)`에 발송문서 \(number)번을 보낸 적이 없습니다."
        case .receiptForOther(let number, let to):
            "`\(to)`에 보낸 발송문서 \(number)번이 아닌 다른 문서의 수령증입니다."
        case .anotherReceipt(let number, let from):
            "발송문서 \(number)번에 대한 `\(from)`의 다른 수령증이 이미 있습니다."
        case .staleRequest(let at):
            "\(Amount.time(at))의 요청이어서 이 기관의 시계와 너무 다릅니다. 다시 서명하여 주십시오."
        case .noSuchAlarm(let number, let id): "`\(id)`에 관한 \(number)번 경보는 없습니다."
        case .acknowledgedAlready(let number, let id):
            "`\(id)`에 관한 \(number)번 경보는 이미 확인되었습니다."
        case .notWrittenHere(let kind): "`\(kind.rawValue)`: 이 기관이 보내는 종류의 문서가 아닙니다."
        case .neitherDispatchNorReceipt:
            "발송문서나 수령증이 아닙니다. 의견서, 상태목록, 신청, 카드는 각각의 화면에서 들여와 주십시오."
        case .unknownType(let name): "`\(name)`: 이 판이 알지 못하는 종류의 서명 문서입니다."
        case .nothingWaits(let office): "`\(office)`에 전달할 문서가 없습니다."
        case .withheld(let id):
            "`\(id)`: 이해관계를 신고하였거나 아직 신고하지 않은 금융회사에 보내는 문서는 볼 수 없습니다."
        }
    }
}
