import Programme
import Vocabulary

extension FirmApplicationFailure: SaidInKorean {
    var korean: String? {
        switch self {
        case .access(let failure): failure.korean
        case .contents(let failure): failure.korean
        case .notFounded: "이 기관의 결정 일지가 아직 없습니다."
        case .unknownApplication(let id): "`\(id)`: 이 기관에 없는 신청입니다."
        case .anotherDraft(let id): "`\(id)`: 아직 제출하지 않은 신청이 있습니다. 그 신청을 고쳐 주십시오."
        case .noMoreNumbers: "신청 번호가 남아 있지 않습니다."
        case .withdrawn(let id): "`\(id)`: 철회한 신청입니다. 새로 작성하여 주십시오."
        case .followed(let id, let next): "`\(id)`: 신청 `\(next)`(으)로 이어졌습니다."
        case .notApproved(let missing): "승인이 \(missing)명 더 필요합니다. 다른 담당자가 먼저 승인하여야 합니다."
        case .gaps(let gaps):
            "미비사항이 있습니다: "
                + gaps.prefix(10).map { "`\($0.field)` \($0.code.words.korean)" }
                .joined(separator: "; ") + (gaps.count > 10 ? " 외 \(gaps.count - 10)건" : "")
        case .sentAlready(let id): "`\(id)`: 이미 제출하였습니다. 바뀐 내용은 보완으로 제출하여 주십시오."
        case .underWay(let id):
            "`\(id)`: 진행 중인 신청이 있습니다. 한 번에 하나이므로 먼저 철회하여 주십시오."
        case .neverSent(let id): "`\(id)`: 제출한 적이 없는 신청입니다."
        case .notRevised(let id): "`\(id)`: 이미 보낸 내용입니다. 먼저 고쳐 주십시오."
        case .roundNotLater(let round): "\(round)차는 신청의 차수보다 뒤가 아닙니다."
        case .badReason: "사유를 1~1000바이트로, 제어문자 없이 입력하여 주십시오."
        case .documentTooLarge(let limit): "서명된 문서가 \(limit.bytes)바이트를 넘습니다. 줄여 주십시오."
        case .neverWritten: "이 기관이 서명하지 않은 문서에 관한 것입니다."
        case .badOutcome(let field): "`\(field)`: 결정의 이 항목을 읽을 수 없습니다."
        }
    }
}
