import Egress
import Vocabulary

extension StopOrderFailure: SaidInKorean {
    var korean: String? {
        switch self {
        case .access(let failure): failure.korean
        case .alreadyStopped(let at):
            "게이트가 \(Amount.time(at))부터 중지되어 있습니다. 다른 담당자가 중지를 확인하여 주십시오."
        case .notStopped: "게이트가 중지되어 있지 않습니다."
        case .alreadyConfirmed: "게이트의 중지는 이미 확인되었습니다."
        case .reopeningProposed: "게이트의 재개가 이미 제안되었습니다. 다른 담당자가 승인하여 주십시오."
        case .noReopening: "게이트의 재개를 제안한 사람이 없습니다. 먼저 재개를 제안하여 주십시오."
        case .noReason: "사유를 1~1000바이트로 입력하여 주십시오."
        }
    }
}
