import Egress
import Programme
import Vocabulary

extension RefusalNoticeFailure: SaidInKorean {
    var korean: String? {
        switch self {
        case .access(let failure): failure.korean
        case .field(let failure): failure.korean?.replacing("의견서의", with: "통지의")
        case .notFounded: "이 기관의 결정 일지가 아직 없습니다."
        case .unknownReport(let id): "`\(id)`: 없는 위원회 보고입니다."
        case .corrected(let id, let by):
            "`\(id)`: `\(by)`(으)로 정정되었습니다. 정정한 보고를 지정하여 주십시오."
        case .notRejected(let firm, let decision):
            "`\(firm)`: 위원회의 의결이 \(name(of: decision))입니다. 부결된 금융회사에만 통지합니다."
        case .toldAlready(let id): "이미 `\(id)`(으)로 통지하였습니다."
        case .documentTooLarge(let limit): "서명된 통지가 \(limit.bytes)바이트를 넘습니다. 줄여 주십시오."
        case .officeFull: "더 이상 통지에 번호를 매길 수 없습니다."
        }
    }

    private func name(of decision: CommissionDecision?) -> String {
        decision.map { "‘\(CommissionWords().status($0, .korean).word)’" } ?? "없는 상태"
    }
}
